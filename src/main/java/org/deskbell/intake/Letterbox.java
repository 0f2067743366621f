package org.deskbell.intake;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.deskbell.intake.Letter.State;
import org.jboss.logging.Logger;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Takes what is posted to forms off the wire before anybody looks at it, so that no thread waits for a slow line. All letters that are
 * in it together weigh no more than an eighth of the memory.
 */
@Singleton
class Letterbox {

    private static final Logger LOG = Logger.getLogger(Letterbox.class);
    private static final String LETTER = Letter.class.getName();

    /** Whoever is still sending does not listen, so the rest of what is too large is thrown away first; but not for ever. */
    private static final long MOST_THROWN_AWAY = 32 * 1024 * 1024;

    private final AtomicLong held = new AtomicLong();
    private final long room;

    @Inject
    Letterbox() {
        this(Runtime.getRuntime().maxMemory() / 8);
    }

    Letterbox(long room) {
        this.room = room;
    }

    /** What came with this post. */
    static Letter letter(RoutingContext context) {
        return context.get(LETTER);
    }

    void register(@Observes Filters filters) {
        filters.register(this::take, 80);
    }

    private void take(RoutingContext context) {
        var request = context.request();
        if (!request.method().equals(HttpMethod.POST) || !request.path().matches("/(f|preview)/.*")) {
            context.next();
            return;
        }
        var letter = new Letter();
        context.put(LETTER, letter);
        context.addEndHandler(answered -> hold(letter, letter::discard));
        request.exceptionHandler(gone -> {
            LOG.debugf("A visitor went away while sending: %s", gone.getMessage());
            request.exceptionHandler(null); // it is said twice, and everyday life
        });
        request.handler(piece -> {
            hold(letter, () -> letter.add(piece, held.get() + piece.length() <= room));
            if (letter.state() == State.NO_ROOM || letter.length() > MOST_THROWN_AWAY) {
                deliver(context);
            }
        });
        request.endHandler(end -> context.next());
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            context.response().writeContinue();
        }
    }

    /** Once, although more may come, which nobody reads. */
    private static void deliver(RoutingContext context) {
        HttpServerRequest request = context.request();
        request.handler((Buffer ignored) -> {});
        request.endHandler(null);
        context.next();
    }

    private void hold(Letter letter, Runnable change) {
        long before = letter.kept();
        change.run();
        held.addAndGet(letter.kept() - before);
    }
}
