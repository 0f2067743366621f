package org.deskbell.outbox.alarm;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.inject.Vetoed;

/** A herald outside of the application, whose alarms a test can read. */
@Vetoed
public class Heard extends Herald {

    public final List<Alarm> alarms = new CopyOnWriteArrayList<>();
    /** Whether the process dies while it tells. */
    public volatile boolean dies;

    public Heard() {
        super(List.of(), List.of());
    }

    @Override
    public CompletableFuture<Void> tell(Alarm alarm) {
        if (dies) {
            return CompletableFuture.failedFuture(new IllegalStateException("the process died"));
        }
        alarms.add(alarm);
        return super.tell(alarm);
    }

    /** What was told since the last time that somebody asked. */
    public List<Alarm> take() {
        var taken = List.copyOf(alarms);
        alarms.clear();
        return taken;
    }
}
