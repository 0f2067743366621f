package org.deskbell.helpdesk.proprofs;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;

/**
 * A connection that stays open for a moment, in case that there is one more ticket. It does not hear for how long the desk would keep it:
 * Vert.x would believe that, and use it until the very moment in which the desk closes it.
 */
class OpenLine extends ChannelInboundHandlerAdapter {

    /** Shorter than any server waits by default, the journey of a ticket included. */
    static final int SECONDS = 2;

    @Override
    public void channelRead(ChannelHandlerContext context, Object piece) {
        if (piece instanceof HttpResponse response) {
            response.headers().remove(HttpHeaderNames.KEEP_ALIVE);
        }
        context.fireChannelRead(piece);
    }
}
