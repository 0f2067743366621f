package org.deskbell.site;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.net.impl.VertxHandler;

/**
 * Where a connection stands until its request is here in full, first line, headers and body: whoever takes longer than the deadline
 * is cut. An idle time-out alone never cuts a client that sends one byte now and then. A post that may carry files takes as long as its
 * line needs, while that is not slower than any line people have.
 */
class Doorstep extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = Logger.getLogger(Doorstep.class);

    /** Bytes in a second: the slowest mobile network brings twice as many. */
    private static final int SLOWEST = 4_000;
    /** Of one post with files, in deadlines: half an hour as we come. */
    private static final int MOST_DEADLINES = 60;
    private static final String WITH_FILES = "multipart/form-data";

    private final Duration deadline;
    private final Handler<HttpServerRequest> nonsense;
    private Future<?> cut;
    /** Bytes since the deadline was last set. */
    private long arrived;
    /** How many deadlines this request has had; none where there is to be no second one. */
    private int extensions;

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
        extensions = 0;
        await(context);
    }

    private void await(ChannelHandlerContext context) {
        arrived = 0;
        cut = context.executor().schedule(() -> {
            if (extensions > 0 && extensions < MOST_DEADLINES && isOnItsWay(context)) {
                extensions++;
                await(context);
            } else {
                LOG.debug("A request that did not arrive in time was cut");
                context.close();
            }
        }, deadline.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** While we do not read, because the disk is slower than the line, nothing can arrive. */
    private boolean isOnItsWay(ChannelHandlerContext context) {
        return arrived >= SLOWEST * deadline.toSeconds() || !context.channel().config().isAutoRead();
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
                var type = request.headers().get(HttpHeaderNames.CONTENT_TYPE);
                extensions = type != null && type.regionMatches(true, 0, WITH_FILES, 0, WITH_FILES.length()) ? 1 : 0;
            }
            if (piece instanceof HttpContent content) {
                arrived += content.content().readableBytes();
            }
            if (piece instanceof LastHttpContent) {
                stop();
            }
            super.channelRead(context, piece);
        }
    }
}
