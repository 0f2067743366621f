package org.deskbell.console;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The application with a console for an organisation's accounts, whose provider is away. */
public class WithAccountsAway implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(WithAccounts.settings());
        settings.put("quarkus.oidc.auth-server-url", "http://127.0.0.1:1");
        return settings;
    }
}
