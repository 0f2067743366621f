package org.deskbell.outbox;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * A thread for each task, which costs next to nothing while it waits: Java's virtual ones. They are asked for by name, since this is
 * compiled for a Java that has none.
 */
public final class LightThreads {

    /** Before it a virtual thread that waits where something is locked holds up a real one, and there may be only one. */
    private static final int FIRST_JAVA = 24;

    private LightThreads() {}

    /**
     * Nothing on a Java that has none to be relied upon.
     *
     * @param name of each thread
     */
    public static Optional<ExecutorService> executor(String name) {
        if (Runtime.version().feature() < FIRST_JAVA) {
            return Optional.empty();
        }
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            var steps = Class.forName("java.lang.Thread$Builder");
            steps.getMethod("name", String.class).invoke(builder, name);
            var threads = steps.getMethod("factory").invoke(builder);
            return Optional.of((ExecutorService) Executors.class
                    .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
                    .invoke(null, threads));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Java " + FIRST_JAVA + " and up have them", e);
        }
    }
}
