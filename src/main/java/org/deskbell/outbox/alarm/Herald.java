package org.deskbell.outbox.alarm;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;

/** Tells operators: a line in the log at once, and by every messenger that is set up, none of which anybody waits for. */
@Singleton
public class Herald {

    private static final Logger LOG = Logger.getLogger(Herald.class);
    /** A setting that is wrong refuses the start before anything is done. */
    private static final int FIRST = 5;
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(5), Duration.ofSeconds(30));

    private final List<Route> routes;

    @Inject
    Herald(AlarmConfig config, Config all, @ConfigProperty(name = "deskbell.public-url") Optional<String> publicUrl,
            Instance<ReactiveMailer> mailer, Vertx vertx, ObjectMapper json, InstantSource clock) {
        this(messengers(config, all, new Links(publicUrl), mailer, vertx, json, clock), WAITS);
    }

    Herald(List<Messenger> messengers, List<Duration> waits) {
        this.routes = messengers.stream().map(messenger -> new Route(messenger, waits)).toList();
    }

    /** Being made at the start is the point. */
    void begin(@Observes @Priority(FIRST) StartupEvent event) {
        LOG.debugf("Alarms go to the log, and %d ways more", routes.size());
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        for (var route : routes) {
            route.end(DEADLINE);
        }
    }

    /** @return ends when every messenger has carried it or given it up; fails where the process ends before that */
    public CompletableFuture<Void> tell(Alarm alarm) {
        if (alarm.over()) {
            LOG.info(alarm.line());
        } else {
            LOG.error(alarm.line());
        }
        return CompletableFuture.allOf(routes.stream().map(route -> route.take(alarm)).toArray(CompletableFuture[]::new));
    }

    private static List<Messenger> messengers(AlarmConfig config, Config all, Links links,
            Instance<ReactiveMailer> mailer, Vertx vertx, ObjectMapper json, InstantSource clock) {
        var rule = new AlarmRule(config);
        var messengers = new ArrayList<Messenger>();
        var to = rule.mailTo(canMail(all));
        if (!to.isEmpty()) {
            messengers.add(new MailMessenger(to, mailer::get, vertx, DEADLINE, links));
        }
        rule.webhook().ifPresent(webhook -> messengers.add(new WebhookMessenger(webhook, DEADLINE, links, json, clock)));
        return messengers;
    }

    /** Whether a mail can leave: somebody said where to and from whom, or it only pretends, as in dev mode. */
    public static boolean canMail(Config all) {
        boolean pretends = all.getOptionalValue("quarkus.mailer.mock", Boolean.class)
                .orElse(LaunchMode.current().isDevOrTest());
        return pretends || isSet(all.getConfigValue("quarkus.mailer.host")) && isSet(all.getConfigValue("quarkus.mailer.from"));
    }

    /** By somebody: the default for the host is this machine, where there is hardly ever a mail server. */
    private static boolean isSet(ConfigValue value) {
        return value.getValue() != null && !value.getValue().isBlank() && value.getSourceOrdinal() > Integer.MIN_VALUE;
    }
}
