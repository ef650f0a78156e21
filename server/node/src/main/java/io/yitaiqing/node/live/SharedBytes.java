package io.yitaiqing.node.live;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** The bytes of one frame that many sockets are given; a socket that cannot take them all keeps the rest alive. */
final class SharedBytes {

    private final ByteBuf bytes;
    /** The same memory as the JDK's sockets take it, made once for all of them. */
    private final ByteBuffer view;

    /** Takes over the caller's hold on the bytes. */
    SharedBytes(ByteBuf bytes) {
        this.bytes = bytes;
        this.view = bytes.nioBuffer();
    }

    int length() {
        return view.capacity();
    }

    /** Writes as much as the socket takes without waiting, and returns how much that was. */
    int writeTo(WritableByteChannel socket) throws IOException {
        return socket.write(view.clear());
    }

    /** What follows the first bytes, for the caller to write and thereby release. */
    ByteBuf from(int written) {
        return bytes.retainedSlice(bytes.readerIndex() + written, length() - written);
    }

    /** Lets go of the bytes; who is still writing them keeps them that long. */
    void release() {
        bytes.release();
    }
}
