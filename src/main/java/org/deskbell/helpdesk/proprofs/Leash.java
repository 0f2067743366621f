package org.deskbell.helpdesk.proprofs;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Consumer;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.client.impl.ClientRequestContextImpl;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;

/**
 * Keeps an exchange short: the connection is closed at the deadline, however slowly the bytes drip, and as soon as the answer grows
 * longer than any that we would read.
 */
class Leash implements Consumer<HttpClientRequest>, ClientResponseFilter {

    static final int LONGEST_ANSWER = 64 * 1024;

    private final Vertx vertx;
    private final long deadline;

    Leash(Vertx vertx, Duration deadline) {
        this.vertx = vertx;
        this.deadline = deadline.toMillis();
    }

    /** Called when there is a connection and nothing has been sent. */
    @Override
    public void accept(HttpClientRequest request) {
        long timer = vertx.setTimer(deadline, late -> request.reset());
        request.response().compose(this::untilItsEnd).onComplete(over -> vertx.cancelTimer(timer));
        OpenLine.keep(request.connection());
        // Quarkus' own watch would cut a quiet exchange after the connect time-out already.
        request.idleTimeout(2 * deadline);
        // What broke must go no further: it quotes an answer that is no HTTP, Vert.x logs it where there is no handler, and
        // Quarkus at DEBUG. After a reset of our own they only know about that.
        request.connection().exceptionHandler(broken -> request.reset());
        request.exceptionHandler(broken -> {});
    }

    private Future<Void> untilItsEnd(HttpClientResponse response) {
        // The type says nothing here and could only do harm: multipart would be buffered whole, nonsense would throw.
        response.headers().remove(HttpHeaders.CONTENT_TYPE);
        return response.end();
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        InputStream body = response.getEntityStream();
        if (body != null) {
            response.setEntityStream(new Measured(body, ((ClientRequestContextImpl) request).getRestClientRequestContext()
                    .getHttpClientRequest()));
        }
    }

    /** An answer that breaks off, with its connection, where it gets too long. */
    private static class Measured extends FilterInputStream {

        private final HttpClientRequest request;
        private int length;

        Measured(InputStream body, HttpClientRequest request) {
            super(body);
            this.request = request;
        }

        @Override
        public int read(byte[] bytes, int offset, int room) throws IOException {
            int read = super.read(bytes, offset, room);
            length += Math.max(read, 0);
            if (length > LONGEST_ANSWER) {
                request.reset();
                throw new IOException("Longer than " + LONGEST_ANSWER + " bytes");
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }
    }
}
