package org.deskbell.shield;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The application with its shield up, and small numbers: two submissions an hour are usual, twenty are plain abuse. */
public class Wary implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("database.url", "jdbc:sqlite:target/test-data/wary.db", "deskbell.shield.flood", "2/1h",
                "deskbell.shield.haste", "2s", "deskbell.trusted-proxies", "127.0.0.1,::1");
    }
}
