package org.deskbell.helpdesk.proprofs;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.time.InstantSource;

import jakarta.inject.Singleton;

import org.deskbell.helpdesk.HelpDesk;
import org.deskbell.helpdesk.HelpDeskConfig;
import org.jboss.resteasy.reactive.client.api.LoggingScope;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.vertx.core.Vertx;

/** Opens the line to a desk that speaks ProProfs' wire format, at an address that is known only at run time. */
@Singleton
public class ProProfsDesks {

    private final Vertx vertx;
    private final InstantSource time;
    private final HelpDeskConfig config;

    ProProfsDesks(Vertx vertx, InstantSource time, HelpDeskConfig config) {
        this.vertx = vertx;
        this.time = time;
        this.config = config;
    }

    /**
     * A desk under that account; nothing is sent yet. Meant to be opened once and kept: each has its own client.
     *
     * @param name what rows record, see {@link HelpDesk#name()}
     */
    public HelpDesk open(String name, Account account) {
        return open(name, account, config.connectTimeout(), config.answerTimeout());
    }

    HelpDesk open(String name, Account account, Duration connectTimeout, Duration answerTimeout) {
        Leash leash = new Leash(vertx, answerTimeout);
        ProProfs proProfs = QuarkusRestClientBuilder.newBuilder()
                .baseUri(account.url())
                .followRedirects(false)
                .connectTimeout(connectTimeout.toMillis(), MILLISECONDS)
                // To Quarkus this is the deadline for a connection, name look-up and TLS included; the leash takes over from there.
                .readTimeout(connectTimeout.toMillis(), MILLISECONDS)
                // What comes close behind another ticket is spared a handshake. Later than that the connection may be stale, which would
                // turn a ticket into a doubt.
                .httpClientOptionsCustomizer(options -> options.setKeepAliveTimeout(OpenLine.SECONDS))
                .enableCompression(false)
                .httpClientRequestCustomizer(leash)
                // No status is an exception: the body is judged first.
                .disableDefaultMapper(true)
                // Whatever quarkus.rest-client.logging.scope says: its log would print the token and the answer.
                .loggingScope(LoggingScope.NONE)
                .build(ProProfs.class);
        return new ProProfsDesk(name, account, proProfs, time, config.description());
    }
}
