package org.deskbell.console;

import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** The application with a console for local users and for an organisation's accounts: olga may act, vera may look, nora may nothing. */
public class WithAccounts implements QuarkusTestProfile {

    private static final Provider PROVIDER = new Provider();

    @Override
    public Map<String, String> getConfigOverrides() {
        var settings = new HashMap<>(settings());
        settings.put("deskbell.console.users-file", "src/test/resources/console/users");
        return settings;
    }

    static Map<String, String> settings() {
        return Map.of("quarkus.oidc.auth-server-url", PROVIDER.url(), "quarkus.oidc.client-id", Provider.CLIENT,
                "quarkus.oidc.credentials.secret", Provider.SECRET, "quarkus.oidc.roles.role-claim-path", "desk/roles",
                "quarkus.http.auth.roles-mapping.\"Support leads\"", "operator",
                "database.url", "jdbc:sqlite:target/test-data/accounts.db");
    }
}
