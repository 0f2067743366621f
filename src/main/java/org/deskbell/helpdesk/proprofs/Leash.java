package org.deskbell.helpdesk.proprofs;

import java.time.Duration;
import java.util.function.Consumer;

import jakarta.ws.rs.core.HttpHeaders;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.net.impl.ConnectionBase;

/** Keeps an exchange short: the connection is closed at the deadline, however slowly the bytes drip. */
class Leash implements Consumer<HttpClientRequest> {

    /** What Vert.x calls its own handler in Netty's pipeline. */
    private static final String VERTX = "handler";

    private final Vertx vertx;
    private final long deadline;

    Leash(Vertx vertx, Duration deadline) {
        this.vertx = vertx;
        this.deadline = deadline.toMillis();
    }

    /** Called when there is a connection and nothing has been sent. */
    @Override
    public void accept(HttpClientRequest request) {
        var line = ((ConnectionBase) request.connection()).channel();
        // each line once, whatever number of tickets it serves
        if (line.pipeline().get(WholeAnswer.class) == null) {
            line.pipeline().addBefore(VERTX, null, new OpenLine()).addBefore(VERTX, null, new WholeAnswer());
        }
        long timer = vertx.setTimer(deadline, late -> line.close());
        // it is whole by then
        request.response().onSuccess(Leash::untyped).onComplete(over -> vertx.cancelTimer(timer));
        // Quarkus' own watch would cut a quiet exchange after the connect time-out already.
        request.idleTimeout(2 * deadline);
        // What broke must go no further: it quotes an answer that is no HTTP, Vert.x logs it where there is no handler, and
        // Quarkus at DEBUG. After a reset of our own they only know about that.
        request.connection().exceptionHandler(broken -> request.reset());
        request.exceptionHandler(broken -> {});
    }

    /** The type says nothing here and could only do harm: multipart would be buffered whole, nonsense would throw. */
    private static void untyped(HttpClientResponse response) {
        response.headers().remove(HttpHeaders.CONTENT_TYPE);
    }
}
