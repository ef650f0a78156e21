package io.yitaiqing.simulator.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A live follower of one hall that keeps to the protocol by the letter: it applies a delta only where it links, resumes
 * by stream and position at the next node where a socket ends or falls silent, and notes its document at each position.
 */
final class Follower implements WebSocket.Listener {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CREDIT = 8;
    private static final int MAX_HZ = 4;
    /** A node that lives sends a beat after 5 s without another frame. */
    private static final Duration SILENCE_MOST = Duration.ofSeconds(8);

    private final HttpClient http;
    private final List<NodeProcess> nodes;
    private final Sightings sightings;
    private final Fingerprint document = new Fingerprint();
    private final StringBuilder text = new StringBuilder();
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private WebSocket socket;
    private int node;
    private String stream = "";
    private long position = -1;
    private boolean resuming;
    private int unacked;
    private long heardNanos;
    private boolean connecting;
    private long nextTryNanos;

    Follower(HttpClient http, List<NodeProcess> nodes, Sightings sightings, int firstNode) {
        this.http = http;
        this.nodes = nodes;
        this.sightings = sightings;
        this.node = firstNode;
    }

    /** To be called some times a second: connects where there is no socket, leaves one that has fallen silent. */
    synchronized void tend() {
        long now = System.nanoTime();
        if (socket != null && now - heardNanos > SILENCE_MOST.toNanos()) {
            lost(socket);
        }
        if (socket == null && !connecting && now >= nextTryNanos) {
            connect();
        }
    }

    private void connect() {
        connecting = true;
        URI live = URI.create("ws://" + nodes.get(node).address().getAuthority() + "/live");
        http.newWebSocketBuilder()
                .connectTimeout(Duration.ofSeconds(2))
                .buildAsync(live, this)
                .whenComplete(this::connected);
    }

    private synchronized void connected(WebSocket opened, Throwable failure) {
        connecting = false;
        if (failure != null) {
            elsewhere();
            return;
        }
        socket = opened;
        sending = CompletableFuture.completedFuture(null);
        heardNanos = System.nanoTime();
        send("{\"type\":\"hello\",\"version\":1,\"lang\":\"zh-CN\"}");
        follow();
    }

    private void elsewhere() {
        node = (node + 1) % nodes.size();
        nextTryNanos = System.nanoTime() + Duration.ofMillis(300).toNanos();
    }

    private void lost(WebSocket which) {
        if (which == socket) {
            which.abort();
            socket = null;
            text.setLength(0);
            elsewhere();
        }
    }

    private void follow() {
        unacked = 0;
        resuming = position >= 0;
        String from = resuming ? ",\"stream\":\"" + stream + "\",\"position\":" + position : "";
        send("{\"type\":\"follow\",\"id\":1,\"topic\":\"hall/" + sightings.hall() + "\",\"maxHz\":" + MAX_HZ
                + ",\"credit\":" + CREDIT + from + "}");
    }

    private void send(String frame) {
        WebSocket to = socket;
        // One at a time: the socket takes no second text while the first is on its way.
        sending = sending.handle((sent, failure) -> null).thenCompose(sent -> to.sendText(frame, true));
    }

    @Override
    public synchronized CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        if (from == socket || socket == null) {
            text.append(data);
            if (last) {
                frame(text.toString());
                text.setLength(0);
            }
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public synchronized CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        lost(from);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public synchronized void onError(WebSocket from, Throwable error) {
        lost(from);
    }

    private void frame(String sent) {
        heardNanos = System.nanoTime();
        JsonNode frame;
        try {
            frame = JSON.readTree(sent);
        } catch (IOException notJson) {
            sightings.gap("A frame of hall " + sightings.hall() + " is not JSON: " + sent + ".");
            return;
        }
        switch (frame.path("type").asText()) {
            case "snapshot" -> snapshot(frame);
            case "delta" -> delta(frame);
            case "refused" -> lost(socket);
            default -> {}
        }
    }

    private void snapshot(JsonNode frame) {
        if (resuming) {
            sightings.begunAnew(frame.path("position").asLong() < position);
        }
        document.snapshot(frame.path("document"));
        took(frame);
    }

    private void delta(JsonNode frame) {
        if (frame.path("after").asLong() != position
                || !frame.path("stream").asText().equals(stream)) {
            sightings.gap("A delta of hall " + sightings.hall() + " after " + frame.path("after") + " came to position "
                    + position + ".");
            position = -1;
            lost(socket);
            return;
        }
        if (resuming) {
            sightings.resumed();
        }
        document.patch(frame.path("patch"));
        took(frame);
    }

    private void took(JsonNode frame) {
        resuming = false;
        stream = frame.path("stream").asText();
        position = frame.path("position").asLong();
        sightings.saw(stream, position, document.value());
        if (++unacked >= CREDIT / 2 && socket != null) {
            unacked = 0;
            send("{\"type\":\"ack\",\"id\":1,\"position\":" + position + "}");
        }
    }

    synchronized long position() {
        return position;
    }

    String hall() {
        return sightings.hall();
    }

    /** Which node it follows, or tried to. */
    synchronized int node() {
        return node;
    }

    synchronized void close() {
        nextTryNanos = Long.MAX_VALUE;
        if (socket != null) {
            socket.abort();
            socket = null;
        }
    }
}
