package io.yitaiqing.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network cable between a client and a server on the loopback interface, which can be cut and mended. */
final class Cable implements AutoCloseable {

    private final int serverPort;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean deaf;
    private ServerSocket listener;

    Cable(URI server) throws IOException {
        this.serverPort = server.getPort();
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = listener.getLocalPort();
        accept(listener);
    }

    /** Where the client connects. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Ends every connection and takes no new one. */
    void cut() throws IOException {
        listener.close();
        drop();
    }

    private void drop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    /** From now on the server hears the client, but the client hears nothing, until the cable is mended. */
    void loseAnswers() {
        deaf = true;
    }

    /** The client hears what the server says from now on; what was said meanwhile is lost, with its connections. */
    void hearAgain() throws IOException {
        deaf = false;
        drop();
    }

    void mend() throws IOException {
        deaf = false;
        listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        accept(listener);
    }

    private void accept(ServerSocket from) {
        Thread.ofVirtual().start(() -> {
            while (!from.isClosed()) {
                try {
                    Socket client = from.accept();
                    Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                    sockets.add(client);
                    sockets.add(server);
                    if (from.isClosed()) {
                        // Taken just before the cut, which did not know of it.
                        drop();
                        return;
                    }
                    copy(client, server, false);
                    copy(server, client, true);
                } catch (IOException closed) {
                    if (!from.isClosed()) {
                        throw new UncheckedIOException(closed);
                    }
                }
            }
        });
    }

    private void copy(Socket from, Socket to, boolean answers) {
        Thread.ofVirtual().start(() -> {
            byte[] some = new byte[8192];
            try (from;
                    to) {
                for (int n = from.getInputStream().read(some);
                        n >= 0;
                        n = from.getInputStream().read(some)) {
                    if (!answers || !deaf) {
                        to.getOutputStream().write(some, 0, n);
                    }
                }
            } catch (IOException cut) {
                // A cut cable is what this class is for.
            }
        });
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
