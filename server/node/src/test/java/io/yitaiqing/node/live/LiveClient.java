package io.yitaiqing.node.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One end of a real WebSocket: says frames, and waits for what comes. */
final class LiveClient {

    private final BlockingQueue<JsonObject> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Short> closed = new CompletableFuture<>();
    /** Kept as long as its socket: a client that nobody keeps is closed when it is collected. */
    private final WebSocketClient client;

    private final WebSocket socket;

    private LiveClient(WebSocketClient client, WebSocket socket) {
        this.client = client;
        this.socket = socket;
        socket.textMessageHandler(text -> frames.add(new JsonObject(text)));
        socket.closeHandler(ended -> closed.complete(socket.closeStatusCode()));
        socket.resume();
    }

    static LiveClient connect(Vertx vertx, int port) {
        return connect(
                vertx,
                new WebSocketConnectOptions().setHost("127.0.0.1").setPort(port).setURI("/live"));
    }

    /** Paused until its handlers are set, so that no frame is lost between two threads. */
    static LiveClient connect(Vertx vertx, WebSocketConnectOptions options) {
        WebSocketClient client =
                vertx.createWebSocketClient(new WebSocketClientOptions().setMaxMessageSize(4 * 1024 * 1024));
        WebSocket socket = LiveServer.await(client.connect(options).map(opened -> {
            opened.pause();
            return opened;
        }));
        return new LiveClient(client, socket);
    }

    LiveClient say(String text) {
        LiveServer.await(socket.writeTextMessage(text));
        return this;
    }

    LiveClient sayBytes(byte[] bytes) {
        LiveServer.await(socket.writeBinaryMessage(Buffer.buffer(bytes)));
        return this;
    }

    /** As one frame, however long. */
    void sayInOneFrame(String text) {
        socket.writeFinalTextFrame(text);
    }

    LiveClient hello() {
        say("{\"type\":\"hello\",\"version\":1,\"lang\":\"zh-CN\"}");
        assertThat(next().getString("type")).isEqualTo("welcome");
        return this;
    }

    LiveClient follow(int id, String topic) {
        return say(new JsonObject()
                .put("type", "follow")
                .put("id", id)
                .put("topic", topic)
                .encode());
    }

    LiveClient ack(int id, long position) {
        return say(new JsonObject()
                .put("type", "ack")
                .put("id", id)
                .put("position", position)
                .encode());
    }

    /** The next frame that is no beat. */
    JsonObject next() {
        var frame = nextOfAny();
        while (frame.getString("type").equals("beat")) {
            frame = nextOfAny();
        }
        return frame;
    }

    JsonObject nextOfAny() {
        try {
            var frame = frames.poll(10, TimeUnit.SECONDS);
            assertThat(frame).as("a frame within 10 s").isNotNull();
            return frame;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** True if every frame up to here has been answered and none is left unread. */
    boolean hasNothingMore() {
        // Frames are handled in order, so the answer to one more comes after everything before it.
        say("{\"type\":\"nothing\"}");
        return next().getString("reason", "").equals("BAD_FRAME");
    }

    int closeCode() {
        try {
            return closed.get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("The socket was not closed within 10 s.", e);
        }
    }

    /** Says goodbye and does not wait. */
    void leave() {
        socket.close();
    }

    void close() {
        LiveServer.await(socket.close());
    }
}
