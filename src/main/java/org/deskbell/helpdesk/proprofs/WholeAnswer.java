package org.deskbell.helpdesk.proprofs;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Keeps an answer back until all of it is there, so that who waits for it is woken once. Of one that breaks off, or grows longer than
 * any that we would read, the bytes until there are passed on as if they were all, and the connection serves nobody else.
 */
class WholeAnswer extends ChannelInboundHandlerAdapter {

    private static final int LONGEST = 64 * 1024;

    /** Null between answers. */
    private HttpResponse head;
    private ByteBuf body;
    /** Whether an answer broke off: nothing that comes after it belongs to any. */
    private boolean over;

    @Override
    public void channelRead(ChannelHandlerContext context, Object piece) {
        if (over) {
            ReferenceCountUtil.release(piece);
        } else if (piece instanceof HttpResponse begun && begun.decoderResult().isSuccess()) {
            head = begun;
            body = Unpooled.buffer();
        } else if (head != null && piece instanceof HttpContent content) {
            take(context, content);
        } else {
            context.fireChannelRead(piece);
        }
    }

    private void take(ChannelHandlerContext context, HttpContent content) {
        boolean readable = content.decoderResult().isSuccess();
        boolean fits = content.content().readableBytes() <= LONGEST - body.readableBytes();
        if (readable && fits) {
            body.writeBytes(content.content());
        }
        ReferenceCountUtil.release(content);
        if (!readable || !fits) {
            breakOff(context);
            context.close();
        } else if (content instanceof LastHttpContent) {
            passOn(context);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        breakOff(context);
        context.fireExceptionCaught(cause);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        breakOff(context);
        context.fireChannelInactive();
    }

    private void breakOff(ChannelHandlerContext context) {
        if (head != null) {
            over = true;
            head.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            passOn(context);
        }
    }

    private void passOn(ChannelHandlerContext context) {
        var begun = head;
        head = null;
        context.fireChannelRead(begun);
        context.fireChannelRead(new DefaultLastHttpContent(body));
    }
}
