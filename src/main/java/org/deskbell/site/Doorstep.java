package org.deskbell.site;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.net.impl.VertxHandler;

/**
 * Where a connection stands until its request is here in full, first line, headers and body: whoever takes longer than the deadline
 * is cut. An idle time-out alone never cuts a client that sends one byte now and then.
 */
class Doorstep extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = Logger.getLogger(Doorstep.class);

    private final Duration deadline;
    private final Handler<HttpServerRequest> nonsense;
    private Future<?> cut;

    /** @param nonsense answers what is no HTTP */
    Doorstep(Duration deadline, Handler<HttpServerRequest> nonsense) {
        this.deadline = deadline;
        this.nonsense = nonsense;
    }

    /** Vert.x has furnished the connection by now, unless it speaks TLS or HTTP/2, which we leave to the proxy in front. */
    @Override
    public void channelActive(ChannelHandlerContext context) throws Exception {
        var pipeline = context.pipeline();
        if (pipeline.get("httpDecoder") != null && pipeline.get("handler") instanceof VertxHandler<?> handler
                && handler.getConnection() instanceof HttpServerConnection connection) {
            connection.invalidRequestHandler(nonsense);
            pipeline.addAfter("httpDecoder", "arrival", new Arrival());
            start(context);
        }
        super.channelActive(context);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) throws Exception {
        if (cut == null && context.pipeline().get("arrival") != null) {
            start(context);
        }
        super.channelRead(context, bytes);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) throws Exception {
        stop();
        super.channelInactive(context);
    }

    private void start(ChannelHandlerContext context) {
        cut = context.executor().schedule(() -> {
            LOG.debug("A request that did not arrive in time was cut");
            context.close();
        }, deadline.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void stop() {
        if (cut != null) {
            cut.cancel(false);
            cut = null;
        }
    }

    /** Sees a request's first and last piece go by. */
    private final class Arrival extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object piece) throws Exception {
            if (piece instanceof HttpRequest request) {
                RequestLine.mend(request);
            }
            if (piece instanceof LastHttpContent) {
                stop();
            }
            super.channelRead(context, piece);
        }
    }
}
