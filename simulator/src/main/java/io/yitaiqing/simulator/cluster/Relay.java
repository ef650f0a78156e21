package io.yitaiqing.simulator.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP relay between a node and the database, which can lose, refuse or delay what passes. */
final class Relay implements AutoCloseable {

    /** What happens to what passes. */
    enum Mode {
        /** Everything passes. */
        PASS,
        /** Nothing passes and nothing ends: packets are lost. */
        SILENT,
        /** Connections end, and new ones end at once. */
        REFUSE
    }

    private static final int CHUNK_BYTES = 65_536;

    private final ServerSocket listener;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile int target;
    private volatile long delayMillis;
    private Mode mode = Mode.PASS;

    /** A relay that listens on any free port of an address. */
    Relay(String host) throws IOException {
        listener = new ServerSocket();
        listener.bind(new InetSocketAddress(InetAddress.getByName(host), 0));
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** The database's port on the loopback interface. */
    void lead(int port) {
        target = port;
    }

    /** How long each answer of the database is held back. */
    void delay(long millis) {
        delayMillis = millis;
    }

    synchronized void set(Mode next) {
        // What was swallowed breaks a connection for good; as after a real cut, both ends have to find out.
        if (next == Mode.REFUSE || mode == Mode.SILENT && next == Mode.PASS) {
            sockets.forEach(Relay::end);
        }
        mode = next;
        notifyAll();
    }

    private synchronized Mode awaitWhileSilent() throws InterruptedException {
        while (mode == Mode.SILENT) {
            wait();
        }
        return mode;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket near = listener.accept();
                Thread.ofVirtual().start(() -> join(near));
            } catch (IOException closed) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            }
        }
    }

    private void join(Socket near) {
        sockets.add(near);
        try {
            if (awaitWhileSilent() == Mode.REFUSE) {
                end(near);
                return;
            }
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(far);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> copy(near, far, false));
            copy(far, near, true);
        } catch (IOException databaseGone) {
            end(near);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void copy(Socket from, Socket to, boolean answers) {
        byte[] chunk = new byte[CHUNK_BYTES];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                if (answers && delayMillis > 0) {
                    Thread.sleep(delayMillis);
                }
                awaitWhileSilent();
                out.write(chunk, 0, length);
            }
        } catch (IOException gone) {
            // Either end may go away at any time; the other one is told by closing its connection.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.forEach(Relay::end);
    }
}
