package org.deskbell.console;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;

/**
 * What Quarkus has to know about OpenID Connect beyond what an operator sets: whether it is on at all, and where people come back to.
 * An operator's own value outweighs each of these.
 */
public class SignOnKeys implements ConfigSourceFactory {

    /** Where people are sent to their organisation from, and where it sends them back. */
    static final String PATH = "/console/log-in/account";
    /** Why there is no log-in by account though there should be: a sentence for the operator, see {@link SignOn}. */
    static final String FAULT = "deskbell.sign-on.fault";

    private static final String OIDC = "quarkus.oidc.";
    private static final String ALGORITHM = "HmacSHA256";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var keys = keys(value(context, OIDC + "auth-server-url"), value(context, OIDC + "provider"),
                value(context, OIDC + "client-id"), value(context, "deskbell.public-url"),
                value(context, "deskbell.shield.secret"));
        return List.of(new PropertiesConfigSource(keys, "OpenID Connect", 275));
    }

    /** Each is what was set, or empty. */
    static Map<String, String> keys(String server, String provider, String client, String publicUrl, String secret) {
        var fault = fault(server, provider, client);
        var address = publicUrl.replaceFirst("/$", "");
        // what is not said here would be what was true on the machine that built the application
        var keys = new HashMap<String, String>();
        keys.put(OIDC + "tenant-enabled", Boolean.toString(fault.isEmpty() && !client.isEmpty()));
        keys.put(OIDC + "authentication.redirect-path", isAddress(address) ? address + PATH : PATH);
        keys.put(OIDC + "authentication.cookie-force-secure", Boolean.toString(address.startsWith("https://")));
        // replicas have to read each other's; where there is one process only, Quarkus makes a key of its own
        keys.put(OIDC + "authentication.state-secret", secret.isEmpty() ? "" : derived(secret));
        keys.put(FAULT, fault);
        return keys;
    }

    /** @return empty where all is well */
    private static String fault(String server, String provider, String client) {
        if ((server.isEmpty() && provider.isEmpty()) != client.isEmpty()) {
            return "Log-in by OpenID Connect needs both QUARKUS_OIDC_AUTH_SERVER_URL, the address of the provider, and"
                    + " QUARKUS_OIDC_CLIENT_ID, the name by which it knows Deskbell.";
        }
        return server.isEmpty() || isAddress(server)
                ? ""
                : "QUARKUS_OIDC_AUTH_SERVER_URL must be the provider's address, such as https://id.example.com/realms/staff.";
    }

    /** A public address that is none refuses the start in a moment, see {@link org.deskbell.site.Site}. */
    private static boolean isAddress(String text) {
        try {
            return text.matches("https?://.+") && URI.create(text).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String derived(String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal("state of a log-in".getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static String value(ConfigSourceContext context, String key) {
        var value = context.getValue(key).getValue();
        return value == null ? "" : value.strip();
    }
}
