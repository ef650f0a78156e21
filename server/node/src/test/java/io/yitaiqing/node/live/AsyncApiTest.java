package io.yitaiqing.node.live;

import static io.yitaiqing.node.live.Rows.AT;
import static io.yitaiqing.node.live.Rows.delta;
import static io.yitaiqing.node.live.Rows.snapshot;
import static io.yitaiqing.node.live.Rows.visit;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.SchemaRepository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published document of the protocol and the code say the same. */
class AsyncApiTest {

    private static final String BASE = "https://yitaiqing.example/asyncapi";
    private static final List<String> FROM_CLIENT = List.of("hello", "follow", "ack", "unfollow");
    private static final JsonObject DOCUMENT = read();
    private static final SchemaRepository SCHEMAS = SchemaRepository.create(new JsonSchemaOptions()
                    .setBaseUri(BASE)
                    .setDraft(Draft.DRAFT7)
                    .setOutputFormat(OutputFormat.Basic))
            .dereference(BASE, JsonSchema.of(DOCUMENT.copy()));

    private final ClientFrameParser parser = new ClientFrameParser(LiveLimits.standard());

    @SuppressWarnings("unchecked")
    private static JsonObject read() {
        try (var in = AsyncApiTest.class.getResourceAsStream("/api/asyncapi.yaml")) {
            return new JsonObject((Map<String, Object>) new YAMLMapper().readValue(in, Map.class));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<String> messages() {
        return DOCUMENT.getJsonObject("components").getJsonObject("messages").fieldNames().stream();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyExampleIsValidAndTheClientsAreUnderstood(String message) {
        var definition =
                DOCUMENT.getJsonObject("components").getJsonObject("messages").getJsonObject(message);
        var examples = definition.getJsonArray("examples");
        assertThat(examples).isNotEmpty();
        for (int i = 0; i < examples.size(); i++) {
            var example = examples.getJsonObject(i).getJsonObject("payload");
            assertValid(example);
            if (FROM_CLIENT.contains(message)) {
                assertThat(parser.parse(example.encode())).isNotInstanceOf(ClientFrame.Misunderstood.class);
            }
        }
    }

    @Test
    void everyFrameTheNodeSendsIsValid() {
        var clock = new ClockReading(OffsetDateTime.parse("2027-02-01T08:30:00+08:00"), 1.5);
        assertValid(new JsonObject(ServerFrames.welcome("n1", clock, AT)));
        assertValid(new JsonObject(ServerFrames.beat(AT, Map.of(), AT)));
        assertValid(new JsonObject(ServerFrames.beat(AT, Map.of(1, AT), AT)));
        for (var reason : RefusalReason.values()) {
            assertValid(new JsonObject(ServerFrames.refused(OptionalInt.of(1), reason, "No.", AT)));
        }
        assertValid(new JsonObject(ServerFrames.refused(OptionalInt.empty(), RefusalReason.BAD_FRAME, "No.", AT)));

        var document = new LiveDocument(snapshot(10, visit("v1", "waiting")), 10, Duration.ofMinutes(10));
        document.apply(delta(10, 12, visit("v1", null)), AT);
        document.apply(delta(12, 13, visit("v2", "waiting")), AT);
        var frames = new SharedFrames();
        assertValid(new JsonObject(frames.snapshot(document, Optional.of(AT)).text(1, AT)));
        assertValid(new JsonObject(
                frames.delta(document, 10, Optional.empty()).orElseThrow().text(1, AT)));
    }

    @Test
    void theSchemaIsNoRubberStamp() {
        var frame = new JsonObject(ServerFrames.beat(AT, Map.of(), AT));
        assertThat(validate(frame.copy().put("sentAt", "yesterday")).getValid()).isFalse();
        assertThat(validate(frame.copy().put("confirmed", new JsonObject().put("1", 5)))
                        .getValid())
                .isFalse();
        frame.remove("at");
        assertThat(validate(frame).getValid()).isFalse();
    }

    @Test
    void reasonsAndCloseCodesAreAllWrittenDown() {
        var reasons = schema("Refused")
                .getJsonObject("properties")
                .getJsonObject("reason")
                .getJsonArray("enum");
        assertThat(reasons.stream())
                .containsExactlyElementsOf(
                        Arrays.stream(RefusalReason.values()).map(Enum::name).toList());
        var about = DOCUMENT.getJsonObject("info").getString("description");
        for (var code : CloseCode.values()) {
            assertThat(about).containsPattern("\\| " + code.code() + " \\|.*\\| " + (code.reconnects() ? "yes" : "no"));
        }
    }

    @Test
    void theFixtureForEveryClientIsValidAndMergesAsItSays() throws IOException {
        JsonObject fixture;
        try (var in = AsyncApiTest.class.getResourceAsStream("/live/merge.json")) {
            fixture = new JsonObject(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        var follower = new Follower();
        for (var frame : fixture.getJsonArray("frames")) {
            assertValid((JsonObject) frame);
            follower.receiveResumed((JsonObject) frame);
        }
        assertThat(follower.position).isEqualTo(fixture.getLong("position"));
        assertThat(new JsonObject(Map.copyOf(follower.document))).isEqualTo(fixture.getJsonObject("document"));
    }

    private static void assertValid(JsonObject frame) {
        var result = validate(frame);
        assertThat(result.getValid()).as("%s: %s", frame, result.getErrors()).isTrue();
    }

    private static OutputUnit validate(JsonObject frame) {
        var type = frame.getString("type");
        var schema = Character.toUpperCase(type.charAt(0)) + type.substring(1);
        return SCHEMAS.validator(BASE + "#/components/schemas/" + schema).validate(frame);
    }

    private static JsonObject schema(String name) {
        return DOCUMENT.getJsonObject("components").getJsonObject("schemas").getJsonObject(name);
    }
}
