package io.yitaiqing.node.live;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A peer that speaks bytes, for what no WebSocket client would say. */
final class RawPeer {

    private final StringBuilder received = new StringBuilder();
    private final CompletableFuture<Void> upgraded = new CompletableFuture<>();
    private final CompletableFuture<Void> heard = new CompletableFuture<>();
    private final NetSocket socket;

    private RawPeer(NetSocket socket, String waitFor) {
        this.socket = socket;
        socket.handler(bytes -> {
            received.append(bytes.toString(StandardCharsets.ISO_8859_1));
            if (received.indexOf("101 Switching Protocols") >= 0) {
                upgraded.complete(null);
            }
            if (received.indexOf(waitFor) >= 0) {
                heard.complete(null);
            }
        });
    }

    /** Upgrades, and from then on answers neither pings nor closes. */
    static RawPeer connect(Vertx vertx, int port, String waitFor) throws Exception {
        var peer = new RawPeer(LiveServer.await(vertx.createNetClient().connect(port, "127.0.0.1")), waitFor);
        LiveServer.await(peer.socket.write("GET /live HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\n"
                + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"));
        peer.upgraded.get(10, TimeUnit.SECONDS);
        return peer;
    }

    /** A final text frame of fewer than 126 bytes that breaks the rule that a client masks its frames. */
    void sayUnmasked(byte[] payload) {
        var frame = Buffer.buffer().appendByte((byte) 0x81).appendByte((byte) payload.length);
        LiveServer.await(socket.write(frame.appendBytes(payload)));
    }

    /** A final text frame of fewer than 126 bytes under the mask of all zeros. */
    void sayText(byte[] payload) {
        var frame = Buffer.buffer().appendByte((byte) 0x81).appendByte((byte) (0x80 | payload.length));
        LiveServer.await(socket.write(frame.appendInt(0).appendBytes(payload)));
    }

    void awaitText() throws Exception {
        heard.get(10, TimeUnit.SECONDS);
    }

    void drop() {
        LiveServer.await(socket.close());
    }
}
