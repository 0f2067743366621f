package org.deskbell.outbox.alarm;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;

/** The application with alarms by mail and by webhook, to servers of the test. */
public class WithAlarms implements QuarkusTestProfile {

    public static final String SECRET = "only-for-tests-0123456789";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("database.url", "jdbc:sqlite:target/test-data/alarms.db", "deskbell.public-url",
                "https://help.example.com");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Outside.class));
    }

    /** The two servers, which a test has in fields of their types. */
    public static class Outside implements QuarkusTestResourceLifecycleManager {

        private final MailServer mail = new MailServer();
        private final Receiver receiver = new Receiver();

        @Override
        public Map<String, String> start() {
            return Map.of("deskbell.alarm.mail-to", "ann@example.com,bob@example.com",
                    "deskbell.alarm.webhook-url", receiver.url(), "deskbell.alarm.webhook-secret", SECRET,
                    "quarkus.mailer.mock", "false", "quarkus.mailer.host", "127.0.0.1",
                    "quarkus.mailer.port", String.valueOf(mail.port()), "quarkus.mailer.from", "deskbell@example.com");
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(mail, new TestInjector.MatchesType(MailServer.class));
            injector.injectIntoFields(receiver, new TestInjector.MatchesType(Receiver.class));
        }

        @Override
        public void stop() {
            receiver.close();
            try {
                mail.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
