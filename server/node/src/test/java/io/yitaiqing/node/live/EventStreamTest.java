package io.yitaiqing.node.live;

import static io.yitaiqing.node.live.Rows.delta;
import static io.yitaiqing.node.live.Rows.snapshot;
import static io.yitaiqing.node.live.Rows.visit;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The frames of the socket as Server-Sent Events over a real connection. */
class EventStreamTest {

    private static final String TOPIC = "hall/H001";

    private final BlockingQueue<Map.Entry<String, JsonObject>> events = new LinkedBlockingQueue<>();
    private LiveServer server;

    @BeforeEach
    void start() {
        server = LiveServer.start(
                topic -> topic.equals(TOPIC)
                        ? Future.succeededFuture(snapshot(10, visit("v1", "waiting")))
                        : Future.failedFuture(new TopicRefusedException(
                                RefusalReason.UNKNOWN_TOPIC, "Expected a topic, but there is none.")),
                LiveLimits.standard(),
                LiveTimes.standard());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aReaderIsTheSameFollowerAsOverTheSocket() throws InterruptedException {
        var follower = new Follower();
        assertThat(read(TOPIC, null).getHeader("Content-Type")).isEqualTo("text/event-stream");
        assertThat(next().getValue().getString("type")).isEqualTo("welcome");
        follower.receive(next().getValue());
        for (int position = 10; position < 40; position++) {
            server.publish(TOPIC, delta(position, position + 1, visit("v" + position, "waiting")));
        }
        while (follower.position < 40) {
            var event = next();
            follower.receive(event.getValue());
            assertThat(event.getKey()).isEqualTo(Rows.STREAM + ":" + follower.position);
        }
        assertThat(follower.document.get("visits")).hasSize(31);
    }

    @Test
    void theLastEventIdResumes() throws InterruptedException {
        read(TOPIC, null);
        next();
        next();
        server.publish(TOPIC, delta(10, 12, visit("v2", "waiting")));

        events.clear();
        read(TOPIC, Rows.STREAM + ":10");
        var frames = Stream.generate(this::nextFrame)
                .filter(frame -> frame.getValue("after") != null
                        || frame.getString("type").equals("snapshot"))
                .limit(2)
                .toList();
        assertThat(frames)
                .allSatisfy(frame -> assertThat(frame.getString("type")).isEqualTo("delta"));
    }

    @Test
    void whatIsRefusedAtOnceIsNoStream() {
        assertThat(read("hall/H009", null).statusCode()).isEqualTo(404);
        server.eventually(() -> server.events().streams() == 0);
    }

    @Test
    void aTopicThatEndsSaysSoAndEndsTheStream() throws InterruptedException {
        var ended = read(TOPIC, null).end();
        next();
        next();
        server.call(() -> {
            server.hub().drop(TOPIC, RefusalReason.UNAVAILABLE, "The hall is gone.");
            return null;
        });
        assertThat(next().getValue().getString("reason")).isEqualTo("UNAVAILABLE");
        LiveServer.await(ended);
        server.eventually(() -> server.events().streams() == 0);
    }

    @Test
    void aReaderThatGoesIsForgotten() throws InterruptedException {
        var response = read(TOPIC, null);
        next();
        LiveServer.await(response.request().connection().close());
        server.eventually(
                () -> server.events().streams() == 0 && server.hub().counts().readers() == 0);
    }

    private JsonObject nextFrame() {
        try {
            return next().getValue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Map.Entry<String, JsonObject> next() throws InterruptedException {
        var event = events.poll(10, TimeUnit.SECONDS);
        assertThat(event).as("an event within 10 s").isNotNull();
        return event;
    }

    private HttpClientResponse read(String topic, String lastEventId) {
        return LiveServer.await(server.vertx()
                .createHttpClient()
                .request(HttpMethod.GET, server.port(), "127.0.0.1", "/events/" + topic)
                .map(request -> lastEventId == null ? request : request.putHeader("Last-Event-ID", lastEventId))
                // On the loop, at once: what comes before there is a handler is lost.
                .compose(request -> request.send().map(this::take)));
    }

    /** Events come in any pieces. */
    private HttpClientResponse take(HttpClientResponse response) {
        var text = new StringBuilder();
        return response.handler(bytes -> {
            text.append(bytes);
            for (int end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
                var id = "";
                for (var line : text.substring(0, end).split("\n")) {
                    if (line.startsWith("id: ")) {
                        id = line.substring(4);
                    } else {
                        events.add(Map.entry(id, new JsonObject(line.substring("data: ".length()))));
                    }
                }
                text.delete(0, end + 2);
            }
        });
    }
}
