package org.deskbell.site;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.quarkus.arc.Arc;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * Puts a {@link Doorstep} before every connection that is accepted. Neither Quarkus nor Vert.x offers a place for that, but Vert.x asks
 * its transport to configure each server's socket, and that one can be ours; see docs/decisions/0013-doorstep.md.
 */
public class Doorway implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        // a native transport, which we do not package, would have to be wrapped instead
        if (builder.findTransport() instanceof JDKTransport) {
            builder.findTransport(new Transport());
        }
    }

    /** The usual one, which also looks at who comes in. */
    private static final class Transport extends JDKTransport {

        @Override
        public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
            super.configure(options, domainSocket, bootstrap);
            bootstrap.handler(new Welcome());
        }
    }

    /** Sees each new connection before anything is read from it. */
    @Sharable
    private static final class Welcome extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) throws Exception {
            // there is none between two versions in dev mode
            var door = Arc.container().instance(Door.class);
            if (door.isAvailable()) {
                ((Channel) accepted).pipeline().addLast(door.get().doorstep());
            }
            super.channelRead(context, accepted);
        }
    }
}
