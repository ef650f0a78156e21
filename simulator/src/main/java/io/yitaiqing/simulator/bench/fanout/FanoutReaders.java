package io.yitaiqing.simulator.bench.fanout;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Many raw sockets read by one thread: it upgrades, subscribes, and of what comes looks only for the mark of each
 * message. Some of them stall: they subscribe and never read again.
 */
final class FanoutReaders implements AutoCloseable {

    private static final int CONNECTING_MOST = 200;
    private static final byte[] MARK = FanoutPayload.MARK.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] UPGRADED = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int RECORD = MARK.length
            + FanoutPayload.TIME_DIGITS
            + FanoutPayload.POSITION_MARK.length()
            + FanoutPayload.POSITION_DIGITS;

    private final FanoutWire wire;
    private final Selector selector = Selector.open();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
    private Histogram histogram = new Histogram(3);
    private int subscribed;
    private long lost;

    FanoutReaders(FanoutWire wire) throws IOException {
        this.wire = wire;
    }

    /** Connects so many sockets, of which the first {@code stalled} never read what they ask for. */
    void connect(int port, int sockets, int stalled) throws IOException {
        InetSocketAddress address = new InetSocketAddress("127.0.0.1", port);
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (subscribed < sockets) {
            while (channels.size() < sockets && channels.size() - subscribed < CONNECTING_MOST) {
                SocketChannel channel = SocketChannel.open();
                channel.configureBlocking(false);
                Connection connection = new Connection(channels.size(), channels.size() < stalled);
                channel.register(selector, SelectionKey.OP_CONNECT, connection);
                channel.connect(address);
                channels.add(channel);
            }
            select(100);
            if (System.nanoTime() > deadline) {
                throw new IOException("Expected " + sockets + " sockets within 60 s, but got " + subscribed + ", and "
                        + lost + " were refused or closed.");
            }
        }
    }

    /** Reads for a time and returns how late the messages were that came in it, in nanoseconds. */
    Histogram read(Duration time) throws IOException {
        histogram = new Histogram(3);
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            select(Math.max(1, Duration.ofNanos(left).toMillis()));
        }
        return histogram;
    }

    /** Sockets that the other side closed. */
    long lost() {
        return lost;
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : channels) {
            channel.close();
        }
        selector.close();
    }

    private void select(long millis) throws IOException {
        selector.select(this::ready, millis);
    }

    private void ready(SelectionKey key) {
        Connection connection = (Connection) key.attachment();
        try {
            if (key.isConnectable()) {
                SocketChannel channel = (SocketChannel) key.channel();
                channel.finishConnect();
                channel.write(ByteBuffer.wrap(FanoutWire.upgrade()));
                key.interestOps(SelectionKey.OP_READ);
            } else if (key.isReadable()) {
                connection.read(key);
            }
        } catch (IOException broken) {
            // Counted, and said beside the figures: a contender may drop whom it cannot serve.
            key.cancel();
            lost++;
        }
    }

    private final class Connection {

        private final int number;
        private final boolean stalls;
        private boolean upgraded;
        private byte[] rest = new byte[0];
        private int unacked;

        private Connection(int number, boolean stalls) {
            this.number = number;
            this.stalls = stalls;
            // Real pages do not ack in step.
            this.unacked = number % (FanoutWire.CREDIT / 2);
        }

        private void read(SelectionKey key) throws IOException {
            SocketChannel channel = (SocketChannel) key.channel();
            buffer.clear().put(rest);
            if (channel.read(buffer) < 0) {
                throw new IOException("The other side closed.");
            }
            int from = upgraded ? 0 : upgrade(key, channel);
            int next = upgraded ? scan(channel, from) : 0;
            rest = new byte[buffer.position() - next];
            System.arraycopy(buffer.array(), next, rest, 0, rest.length);
        }

        private int upgrade(SelectionKey key, SocketChannel channel) throws IOException {
            int end = indexOf(UPGRADED, 0);
            if (end < 0) {
                return 0;
            }
            String answer = new String(buffer.array(), 0, 12, StandardCharsets.US_ASCII);
            if (!answer.endsWith(" 101")) {
                throw new IOException("Expected an upgrade, but got " + answer + ".");
            }
            upgraded = true;
            subscribed++;
            channel.write(ByteBuffer.wrap(wire.subscription(number)));
            if (stalls) {
                key.interestOps(0);
            }
            return end + UPGRADED.length;
        }

        /** Takes every whole message and returns where the rest begins, which may hold the begin of one. */
        private int scan(SocketChannel channel, int from) throws IOException {
            int next = from;
            for (int at = indexOf(MARK, next); at >= 0; at = indexOf(MARK, next)) {
                if (at + RECORD > buffer.position()) {
                    return at;
                }
                int time = at + MARK.length;
                histogram.recordValue(Math.max(0, System.nanoTime() - number(time, FanoutPayload.TIME_DIGITS)));
                next = at + RECORD;
                if (wire == FanoutWire.HUB && ++unacked >= FanoutWire.CREDIT / 2) {
                    unacked = 0;
                    int position = next - FanoutPayload.POSITION_DIGITS;
                    channel.write(ByteBuffer.wrap(FanoutWire.ack(number(position, FanoutPayload.POSITION_DIGITS))));
                }
            }
            return Math.max(next, buffer.position() - MARK.length + 1);
        }

        private long number(int from, int digits) {
            long number = 0;
            for (int i = from; i < from + digits; i++) {
                number = number * 10 + buffer.get(i) - '0';
            }
            return number;
        }

        private int indexOf(byte[] mark, int from) {
            byte[] bytes = buffer.array();
            int last = buffer.position() - mark.length;
            for (int i = from; i <= last; i++) {
                int same = 0;
                while (same < mark.length && bytes[i + same] == mark[same]) {
                    same++;
                }
                if (same == mark.length) {
                    return i;
                }
            }
            return -1;
        }
    }
}
