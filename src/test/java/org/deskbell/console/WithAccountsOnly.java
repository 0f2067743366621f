package org.deskbell.console;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The application behind a proxy that speaks TLS, with a console for an organisation's accounts and for nobody else. */
public class WithAccountsOnly implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(WithAccounts.settings());
        settings.put("deskbell.public-url", "https://desk.example");
        return settings;
    }
}
