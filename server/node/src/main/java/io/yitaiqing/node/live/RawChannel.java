package io.yitaiqing.node.live;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundHandler;
import io.netty.channel.ChannelOutboundInvoker;
import io.netty.channel.nio.AbstractNioChannel.NioUnsafe;
import io.netty.handler.codec.http.websocketx.WebSocketFrameEncoder;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.VertxConnection;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Netty channel beneath a socket, to which one buffer can be written for many readers.
 *
 * <p>Vert.x offers no way to share an encoded frame, so this one class reaches into what is not its public interface.
 * Where it is not as expected there is no raw channel, and frames go through Vert.x one by one.
 */
final class RawChannel {

    private static final Logger log = LoggerFactory.getLogger(RawChannel.class);

    private static final int TEXT = 0x1;
    private static final int CONTINUATION = 0x0;
    private static final int FINAL = 0x80;
    private static final int LENGTH_16 = 126;
    private static final int HEADER = 4;
    /** What every client reads as one frame; a longer text comes in several. */
    private static final int MAX_PAYLOAD = 0xFFFF;

    private final Channel channel;
    private final Channel.Unsafe transport;
    /** Where a frame that is bytes already may enter: all handlers above would only hand it on. */
    private ChannelOutboundInvoker entry;
    /** The socket itself, where all handlers below would only hand bytes on, too; else null. */
    private SocketChannel socket;

    private RawChannel(Channel channel) {
        this.channel = channel;
        this.transport = channel.unsafe();
    }

    /** To be asked before the connection is upgraded. */
    static Optional<RawChannel> of(HttpConnection connection) {
        try {
            if (connection instanceof VertxConnection known) {
                return Optional.of(new RawChannel(known.channelHandlerContext().channel()));
            }
        } catch (LinkageError changed) {
            log.warn("Frames are not shared: this version of Vert.x is another than expected.", changed);
        }
        return Optional.empty();
    }

    boolean isWritable() {
        var waiting = transport.outboundBuffer();
        return waiting != null && waiting.isWritable();
    }

    /** On the connection's event loop; a failure is left to the close handler, which follows it. */
    void write(SharedBytes frame) {
        if (entry == null) {
            findEntry();
        }
        int written = socket == null ? 0 : writeAtOnce(frame);
        if (written < frame.length()) {
            var way = entry == null ? channel : entry;
            way.writeAndFlush(frame.from(written), channel.voidPromise());
        }
    }

    /** Whether frames go to the socket with nothing between; known after the first one. */
    boolean isDirect() {
        return socket != null;
    }

    /**
     * What Netty would do with a frame while nothing waits before it, without touching all it keeps for each channel:
     * with thousands of them that is memory far away. What the socket does not take waits in Netty.
     */
    private int writeAtOnce(SharedBytes frame) {
        var waiting = transport.outboundBuffer();
        if (waiting == null || waiting.totalPendingWriteBytes() > 0) {
            return 0;
        }
        try {
            return frame.writeTo(socket);
        } catch (IOException broken) {
            // Netty finds the same, and closes the connection.
            log.trace("A connection broke under a frame.", broken);
            return 0;
        }
    }

    private void findEntry() {
        var encoder = channel.pipeline().context(WebSocketFrameEncoder.class);
        if (encoder == null) {
            return;
        }
        entry = encoder;
        boolean plain = channel.pipeline().toMap().values().stream()
                .takeWhile(handler -> handler != encoder.handler())
                .noneMatch(ChannelOutboundHandler.class::isInstance);
        if (plain && transport instanceof NioUnsafe nio && nio.ch() instanceof SocketChannel found) {
            socket = found;
        }
    }

    /** RFC 6455, section 5: a text message of a server, which is not masked. */
    static ByteBuf textMessage(byte[] text) {
        int frames = 1 + text.length / MAX_PAYLOAD;
        var message = PooledByteBufAllocator.DEFAULT.directBuffer(frames * HEADER + text.length);
        int opcode = TEXT;
        int from = 0;
        do {
            int length = Math.min(MAX_PAYLOAD, text.length - from);
            boolean last = from + length == text.length;
            message.writeByte(last ? FINAL | opcode : opcode);
            if (length < LENGTH_16) {
                message.writeByte(length);
            } else {
                message.writeByte(LENGTH_16).writeShort(length);
            }
            message.writeBytes(text, from, length);
            opcode = CONTINUATION;
            from += length;
        } while (from < text.length);
        return message;
    }
}
