package io.yitaiqing.simulator.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay before the database passes, loses and refuses what a client sends to a server that echoes it. */
class RelayTest {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int SILENCE_MILLIS = 300;

    private ServerSocket echo;
    private Relay relay;

    @BeforeEach
    void open() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!echo.isClosed()) {
                try {
                    Socket client = echo.accept();
                    Thread.ofVirtual().start(() -> echo(client));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        relay = new Relay("127.0.0.1");
        relay.lead(echo.getLocalPort());
    }

    private static void echo(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException gone) {
            // The relay cut it, which is what is tested.
        }
    }

    @AfterEach
    void close() throws IOException {
        relay.close();
        echo.close();
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket("127.0.0.1", relay.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static int said(Socket socket) throws IOException {
        socket.getOutputStream().write(7);
        return socket.getInputStream().read();
    }

    @Test
    void passesBothWays() throws IOException {
        try (Socket socket = connected()) {
            assertThat(said(socket)).isEqualTo(7);
        }
    }

    @Test
    void losesWhatIsSentAndEndsNothingUntilItIsMended() throws IOException {
        try (Socket socket = connected()) {
            assertThat(said(socket)).isEqualTo(7);
            relay.set(Relay.Mode.SILENT);
            socket.setSoTimeout(SILENCE_MILLIS);
            assertThatThrownBy(() -> said(socket)).isInstanceOf(SocketTimeoutException.class);
        }
        relay.set(Relay.Mode.PASS);
        try (Socket anew = connected()) {
            assertThat(said(anew)).isEqualTo(7);
        }
    }

    @Test
    void endsConnectionsAndRefusesNewOnes() throws IOException {
        try (Socket socket = connected()) {
            assertThat(said(socket)).isEqualTo(7);
            relay.set(Relay.Mode.REFUSE);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        try (Socket anew = connected()) {
            assertThat(anew.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void delaysAnswers() throws IOException {
        relay.delay(SILENCE_MILLIS);
        try (Socket socket = connected()) {
            long began = System.nanoTime();
            assertThat(said(socket)).isEqualTo(7);
            assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(SILENCE_MILLIS * 1_000_000L);
        }
    }
}
