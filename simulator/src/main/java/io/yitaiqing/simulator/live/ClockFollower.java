package io.yitaiqing.simulator.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.concurrent.CompletionStage;

/** Follows a server's hall clock over its live socket, and connects again for as long as it is wanted. */
final class ClockFollower {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int LONGEST_FRAME = 1 << 20;

    private final URI live;
    private final HttpClient http;
    private final Timeline timeline;
    private final Runnable onFirstReading;
    private volatile boolean stopped;
    private boolean read;

    /** {@code onFirstReading} runs on the timeline once the clock is known. */
    ClockFollower(URI server, HttpClient http, Timeline timeline, Runnable onFirstReading) {
        this.live = URI.create("ws://" + server.getRawAuthority() + "/live");
        this.http = http;
        this.timeline = timeline;
        this.onFirstReading = onFirstReading;
    }

    void connect() {
        if (stopped) {
            return;
        }
        http.newWebSocketBuilder()
                .connectTimeout(TIMEOUT)
                .buildAsync(live, new Listener())
                .whenComplete((socket, failure) -> {
                    if (failure != null) {
                        later();
                    }
                });
    }

    void stop() {
        stopped = true;
    }

    private void later() {
        timeline.afterReal(PAUSE, this::connect);
    }

    private void frame(String text) {
        try {
            JsonNode frame = JSON.readTree(text);
            switch (frame.path("type").asText()) {
                case "welcome" -> welcome(frame.path("clock"));
                case "beat" -> timeline.clock().set(instant(frame.path("at")));
                default -> {}
            }
        } catch (JsonProcessingException | DateTimeParseException e) {
            throw new IllegalStateException("The server's frame cannot be read.", e);
        }
    }

    private void welcome(JsonNode clock) {
        timeline.clock().set(instant(clock.path("at")), clock.path("speed").asDouble(1));
        if (!read) {
            read = true;
            timeline.soon(onFirstReading);
        }
    }

    private static Instant instant(JsonNode node) {
        return OffsetDateTime.parse(node.asText()).toInstant();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();

        @Override
        public void onOpen(WebSocket socket) {
            socket.sendText("{\"type\":\"hello\",\"version\":1,\"lang\":\"en\"}", true);
            socket.request(1);
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            parts.append(data);
            if (parts.length() > LONGEST_FRAME) {
                socket.abort();
                later();
                return null;
            }
            if (last) {
                String text = parts.toString();
                parts.setLength(0);
                timeline.soon(() -> frame(text));
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            later();
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            later();
        }
    }
}
