package org.deskbell.trace;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;

/** The application with traces to a collector of the test, behind a proxy that is to be believed. */
public class WithTraces implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("database.url", "jdbc:sqlite:target/test-data/traces.db", "deskbell.trusted-proxies", "127.0.0.1");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Outside.class));
    }

    /** The collector, which a test has in a field of its type. */
    public static class Outside implements QuarkusTestResourceLifecycleManager {

        private final TraceReceiver receiver = new TraceReceiver();

        @Override
        public Map<String, String> start() {
            return Map.of("deskbell.traces.url", receiver.url());
        }

        @Override
        public void inject(TestInjector injector) {
            injector.injectIntoFields(receiver, new TestInjector.MatchesType(TraceReceiver.class));
        }

        @Override
        public void stop() {
            receiver.close();
        }
    }
}
