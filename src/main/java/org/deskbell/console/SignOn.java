package org.deskbell.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import jakarta.inject.Singleton;

import org.deskbell.outbox.Login;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;

/** The accounts that people have at their organisation, which may let them into the console too; only where that is configured. */
@Startup
@Singleton
class SignOn {

    /** Shorter than with a password: whoever loses the account is seen to have lost it no sooner. */
    static final Duration LENGTH = Duration.ofHours(4);

    private final boolean exists;
    private final String client;
    private final String mark;
    private final TenantConfigBean tenants;

    SignOn(@ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean exists,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> server,
            @ConfigProperty(name = "quarkus.oidc.client-id") Optional<String> client,
            @ConfigProperty(name = SignOnKeys.FAULT) Optional<String> fault, TenantConfigBean tenants) {
        fault.ifPresent(sentence -> {
            throw new ConfigurationException(sentence);
        });
        this.exists = exists;
        this.client = client.orElse("");
        this.mark = digest(server.orElse("") + " " + this.client);
        this.tenants = tenants;
    }

    boolean exists() {
        return exists;
    }

    /** A log-in that ends when the role is over, or when another provider or another client is configured. */
    Login login(String name, Role role) {
        return new Login(name, line(role));
    }

    /** The user whose log-in it is; nobody where it began with a password. */
    Optional<User> of(Login login) {
        return Arrays.stream(Role.values())
                .filter(role -> exists && line(role).equals(login.line()))
                .findFirst()
                .map(role -> new User(login.name(), role, ""));
    }

    /**
     * Where somebody is logged out of the account itself; empty where the provider has no such page, or was never reached.
     *
     * @param back where people come back to; null for nowhere
     */
    Optional<String> farewell(String back) {
        var provider = tenants.getDefaultTenant().getOidcMetadata();
        return Optional.ofNullable(provider == null ? null : provider.getEndSessionUri())
                .map(address -> address + (address.contains("?") ? "&" : "?") + "client_id=" + encoded(client)
                        + (back == null ? "" : "&post_logout_redirect_uri=" + encoded(back)));
    }

    /** No digest of a line in the users file has a colon. */
    private String line(Role role) {
        return "account:" + role.key() + ":" + mark;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String digest(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
