package org.deskbell.helpdesk.sandbox;

import java.util.concurrent.TimeUnit;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

/** The pretend desk's front door: a real server, so that a ticket takes the same way to it as to the real desk. */
class SandboxServer {

    private static final String PATH = "/app/api/v1/create/ticket/";
    private static final int PATIENCE_SECONDS = 10;

    private final SandboxDesk desk;
    private final HttpServer server;

    /** Blocks until it listens on a free port that only this machine reaches. */
    SandboxServer(Vertx vertx, SandboxDesk desk) {
        this.desk = desk;
        this.server = done(vertx.createHttpServer().requestHandler(this::receive).listen(0, "127.0.0.1"));
    }

    int port() {
        return server.actualPort();
    }

    void close() {
        done(server.close());
    }

    private void receive(HttpServerRequest request) {
        if (!request.path().equals(PATH)) {
            request.response().setStatusCode(404).end();
        } else if (request.method() != HttpMethod.POST) {
            request.response().setStatusCode(405).putHeader("Allow", "POST").end();
        } else {
            desk.receive(request);
        }
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the sandbox opened or closed", stopped);
        } catch (Exception failed) {
            throw new IllegalStateException("The sandbox could not open or close its port", failed);
        }
    }
}
