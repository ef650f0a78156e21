package io.yitaiqing.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

/** An outside follower of one hall or region that applies frames by the book and remembers every gap. */
final class Follower implements WebSocket.Listener, AutoCloseable {

    private final StringBuilder text = new StringBuilder();
    private final List<String> types = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private WebSocket socket;
    private String stream = "";
    private long position = -1;
    private ObjectNode document;

    private Follower() {}

    /** Follows a hall; {@code before} is a follower whose place this one resumes. */
    static Follower of(URI server, String hall, Optional<Follower> before) {
        return follow(server, "hall/" + hall, before);
    }

    /** Follows a region from now on. */
    static Follower ofRegion(URI server, String region) {
        return follow(server, "region/" + region, Optional.empty());
    }

    private static Follower follow(URI server, String topic, Optional<Follower> before) {
        Follower follower = new Follower();
        StringBuilder resume = new StringBuilder();
        before.ifPresent(old -> {
            follower.stream = old.stream;
            follower.position = old.position;
            follower.document = old.document.deepCopy();
            resume.append(",\"stream\":\"")
                    .append(old.stream)
                    .append("\",\"position\":")
                    .append(old.position);
        });
        URI live = URI.create("ws://" + server.getAuthority() + "/live");
        follower.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(live, follower)
                .join();
        follower.send("{\"type\":\"hello\",\"version\":1,\"lang\":\"zh-CN\"}");
        follower.send(
                "{\"type\":\"follow\",\"id\":1,\"topic\":\"" + topic + "\",\"maxHz\":20,\"credit\":4" + resume + "}");
        return follower;
    }

    private void send(String frame) {
        socket.sendText(frame, true).join();
    }

    @Override
    public synchronized CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            try {
                frame(HallApi.JSON.readTree(text.toString()));
            } catch (Exception e) {
                faults.add(e.toString());
            }
            text.setLength(0);
        }
        webSocket.request(1);
        return CompletableFuture.completedStage(null);
    }

    private void frame(JsonNode frame) {
        String type = frame.path("type").asText();
        types.add(type);
        if (type.equals("snapshot")) {
            stream = frame.path("stream").asText();
            position = frame.path("position").asLong();
            document = frame.path("document").deepCopy();
            acknowledge();
        } else if (type.equals("delta")) {
            if (frame.path("after").asLong() != position
                    || !frame.path("stream").asText().equals(stream)) {
                faults.add("A delta after " + frame.path("after") + " came to position " + position + ".");
            }
            frame.path("patch").properties().forEach(collection -> merge(collection.getKey(), collection.getValue()));
            position = frame.path("position").asLong();
            acknowledge();
        } else if (type.equals("refused")) {
            faults.add(frame.toString());
        }
    }

    private void merge(String collection, JsonNode rows) {
        ObjectNode target = document.withObjectProperty(collection);
        rows.properties().forEach(row -> {
            if (row.getValue().isNull()) {
                target.remove(row.getKey());
            } else {
                target.set(row.getKey(), row.getValue());
            }
        });
    }

    private void acknowledge() {
        socket.sendText("{\"type\":\"ack\",\"id\":1,\"position\":" + position + "}", true);
    }

    /** Waits up to 10 s for something to hold. */
    void await(String what, BooleanSupplier holds) throws InterruptedException {
        for (int attempt = 0; attempt < 500; attempt++) {
            synchronized (this) {
                if (holds.getAsBoolean()) {
                    return;
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("Not within 10 s: " + what + "; at position " + position + ", frames " + types);
    }

    synchronized long position() {
        return position;
    }

    synchronized String stream() {
        return stream;
    }

    synchronized List<String> types() {
        return List.copyOf(types);
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    synchronized JsonNode document() {
        return document.deepCopy();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
