package io.yitaiqing.node.region.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.Arrays;
import org.HdrHistogram.Histogram;

/** A reader of one region over a WebSocket, at a page's rate, that notes how old each change is when it arrives. */
final class RowReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CREDIT = 8;

    private final ChangingHalls halls;
    private final int[] seen;
    private final Histogram ageMicros = new Histogram(60_000_000L, 3);
    /** Held, for a client that nobody holds is closed with all its sockets when it is collected. */
    private WebSocketClient client;

    private WebSocket socket;
    private long bytes;
    private long frames;
    private boolean measuring;

    RowReader(ChangingHalls halls) {
        this.halls = halls;
        this.seen = new int[halls.count()];
    }

    /** Connects and follows a region; the client allows messages as large as a snapshot of all halls. */
    Future<Void> follow(Vertx vertx, int port, String region, double maxHz) {
        var options = new WebSocketClientOptions().setMaxFrameSize(64 << 20).setMaxMessageSize(64 << 20);
        client = vertx.createWebSocketClient(options);
        return client.connect(new WebSocketConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(port)
                        .setURI("/live"))
                .map(connected -> {
                    socket = connected;
                    connected.textMessageHandler(this::read);
                    connected.writeTextMessage("{\"type\":\"hello\",\"version\":1}");
                    connected.writeTextMessage("{\"type\":\"follow\",\"id\":1,\"topic\":\"region/" + region
                            + "\",\"maxHz\":" + maxHz + ",\"credit\":" + CREDIT + "}");
                    return null;
                });
    }

    /** From now on ages count. */
    void measure() {
        measuring = true;
        ageMicros.reset();
        bytes = 0;
        frames = 0;
    }

    private void read(String text) {
        long now = System.nanoTime();
        JsonNode frame = parse(text);
        bytes += text.length();
        switch (frame.path("type").asText()) {
            case "snapshot" -> rows(frame.path("document").path("halls"), now);
            case "delta" -> rows(frame.path("patch").path("halls"), now);
            case "refused" -> throw new IllegalStateException("The region was refused: " + text);
            default -> {
                return;
            }
        }
        frames++;
        socket.writeTextMessage("{\"type\":\"ack\",\"id\":1,\"position\":"
                + frame.path("position").asLong() + "}");
    }

    private void rows(JsonNode rows, long now) {
        rows.properties().forEach(row -> {
            int hall = ChangingHalls.number(row.getKey());
            int waiting = row.getValue().path("waiting").asInt();
            for (int change = seen[hall] + 1; change <= waiting && measuring; change++) {
                ageMicros.recordValue((now - halls.changedNanos(hall, change)) / 1_000);
            }
            seen[hall] = waiting;
        });
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected JSON frames.", e);
        }
    }

    double ageMillis(double share) {
        return ageMicros.getValueAtPercentile(share * 100) / 1_000.0;
    }

    long changes() {
        return ageMicros.getTotalCount();
    }

    /** Changes the reader has been told of, of all halls. */
    long told() {
        return Arrays.stream(seen).asLongStream().sum();
    }

    long bytes() {
        return bytes;
    }

    long frames() {
        return frames;
    }
}
