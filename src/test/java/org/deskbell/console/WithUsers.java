package org.deskbell.console;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The application with a console: ann may act, vic may look. */
public class WithUsers implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("deskbell.console.users-file", "src/test/resources/console/users",
                "database.url", "jdbc:sqlite:target/test-data/console.db");
    }
}
