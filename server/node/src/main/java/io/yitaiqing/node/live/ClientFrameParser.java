package io.yitaiqing.node.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/** Text to {@link ClientFrame}: unknown fields are ignored, everything else is checked, and it never throws. */
final class ClientFrameParser {

    private static final int VERSION = 1;
    private static final int MAX_STREAM_LENGTH = 200;
    /** The longest language tag BCP 47 asks anyone to keep. */
    private static final int MAX_LANG_LENGTH = 35;

    private static final int MAX_DEPTH = 16;

    private final int maxFrameBytes;
    private final int maxTopicLength;
    private final JsonMapper json;

    ClientFrameParser(LiveLimits limits) {
        this.maxFrameBytes = limits.maxFrameBytes();
        this.maxTopicLength = limits.maxTopicLength();
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .build();
        this.json = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    ClientFrame parse(String text) {
        if (isTooLarge(text)) {
            return tooLarge();
        }
        return AckText.read(text).orElseGet(() -> parseAny(text));
    }

    private ClientFrame parseAny(String text) {
        JsonNode frame;
        try {
            frame = json.readTree(text);
        } catch (JsonProcessingException e) {
            return unusable("Expected one JSON object, but the frame is not JSON" + place(e) + ".");
        }
        if (!frame.isObject()) {
            return unusable("Expected one JSON object, but got " + kindOf(frame) + ".");
        }
        var fields = new ClientFrameFields(frame);
        try {
            return parse(fields);
        } catch (ClientFrameFields.WrongField e) {
            return new ClientFrame.Misunderstood(
                    fields.idIfUsable(), RefusalReason.BAD_FRAME, e.getMessage(), Optional.empty());
        }
    }

    /** A character is one to three bytes, so mostly the text need not be encoded to see that it is short enough. */
    private boolean isTooLarge(String text) {
        return text.length() > maxFrameBytes
                || text.length() > maxFrameBytes / 3 && text.getBytes(StandardCharsets.UTF_8).length > maxFrameBytes;
    }

    ClientFrame tooLarge() {
        return new ClientFrame.Misunderstood(
                OptionalInt.empty(),
                RefusalReason.BAD_FRAME,
                "Expected a frame of at most " + maxFrameBytes + " bytes, but got a larger one.",
                Optional.of(CloseCode.FRAME_TOO_LARGE));
    }

    ClientFrame binary() {
        return unusable("Expected one JSON object as text, but got a binary frame.");
    }

    ClientFrame corrupted() {
        return unusable("Expected one JSON object in a valid WebSocket frame of UTF-8 text, but got something else.");
    }

    private ClientFrame parse(ClientFrameFields fields) {
        return switch (fields.type()) {
            case "hello" -> hello(fields);
            case "follow" -> follow(fields);
            case "ack" -> new ClientFrame.Ack(fields.id(), fields.position());
            case "unfollow" -> new ClientFrame.Unfollow(fields.id());
            default -> throw fields.wrong("type", "hello, follow, ack or unfollow");
        };
    }

    private static ClientFrame hello(ClientFrameFields fields) {
        var version = fields.optionalInteger("version");
        if (version.isEmpty()) {
            throw fields.wrong("version", "an integer");
        }
        if (version.getAsInt() != VERSION) {
            return new ClientFrame.Misunderstood(
                    OptionalInt.empty(),
                    RefusalReason.UNSUPPORTED_VERSION,
                    fields.wrong("version", String.valueOf(VERSION)).getMessage(),
                    Optional.of(CloseCode.UNSUPPORTED_VERSION));
        }
        return new ClientFrame.Hello(fields.optionalText("lang", MAX_LANG_LENGTH));
    }

    private ClientFrame follow(ClientFrameFields fields) {
        int id = fields.id();
        var topic = fields.text("topic", maxTopicLength);
        return new ClientFrame.Follow(
                id, topic, resume(fields), fields.optionalNumber("maxHz"), fields.optionalInteger("credit"));
    }

    private static Optional<Cursor> resume(ClientFrameFields fields) {
        if (!fields.has("stream") && !fields.has("position")) {
            return Optional.empty();
        }
        return Optional.of(new Cursor(fields.text("stream", MAX_STREAM_LENGTH), fields.position()));
    }

    private static ClientFrame unusable(String sentence) {
        return new ClientFrame.Misunderstood(
                OptionalInt.empty(), RefusalReason.BAD_FRAME, sentence, Optional.of(CloseCode.BAD_FRAME));
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : " near character " + e.getLocation().getCharOffset();
    }

    private static String kindOf(JsonNode frame) {
        return switch (frame.getNodeType()) {
            case ARRAY -> "an array";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "a truth value";
            case NULL -> "null";
            case MISSING -> "nothing";
            case OBJECT, BINARY, POJO -> "something else";
        };
    }
}
