package org.deskbell.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LightThreadsTest {

    @Test
    void thereAreSomeWhereJavaHasThemWithoutCatch() throws Exception {
        var executor = LightThreads.executor("courier");

        assertThat(executor.isPresent()).isEqualTo(Runtime.version().feature() >= 24);
        if (executor.isPresent()) {
            var thread = executor.get().submit(Thread::currentThread).get();
            assertThat(thread.toString()).startsWith("VirtualThread[").contains("courier");
        }
    }
}
