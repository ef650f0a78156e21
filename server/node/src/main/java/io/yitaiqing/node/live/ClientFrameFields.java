package io.yitaiqing.node.live;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The fields of one frame, read by name; a missing or wrong one becomes a sentence that names what is allowed. */
final class ClientFrameFields {

    private static final int MAX_QUOTED_LENGTH = 40;
    /** The largest integer every JSON peer carries exactly. */
    private static final long MAX_EXACT = 9_007_199_254_740_991L;

    private final JsonNode frame;

    ClientFrameFields(JsonNode frame) {
        this.frame = frame;
    }

    boolean has(String name) {
        return frame.has(name);
    }

    /** Empty if there is none, which is no type anybody knows. */
    String type() {
        return frame.path("type").isTextual() ? frame.path("type").textValue() : "";
    }

    int id() {
        return (int) integer("id", Integer.MAX_VALUE);
    }

    /** The id of a frame that may be wrong otherwise, so that its refusal can name it. */
    OptionalInt idIfUsable() {
        var id = frame.path("id");
        return isIntegerWithin(id, Integer.MAX_VALUE) ? OptionalInt.of(id.intValue()) : OptionalInt.empty();
    }

    long position() {
        return integer("position", MAX_EXACT);
    }

    String text(String name, int maxLength) {
        var value = frame.path(name);
        if (!value.isTextual() || !isCleanText(value.textValue(), maxLength)) {
            throw wrong(name, "a text of 1 to " + maxLength + " characters without spaces or control characters");
        }
        return value.textValue();
    }

    Optional<String> optionalText(String name, int maxLength) {
        return has(name) ? Optional.of(text(name, maxLength)) : Optional.empty();
    }

    OptionalDouble optionalNumber(String name) {
        if (!has(name)) {
            return OptionalDouble.empty();
        }
        if (!frame.path(name).isNumber()) {
            throw wrong(name, "a number");
        }
        return OptionalDouble.of(frame.path(name).doubleValue());
    }

    /** An integer of any size; what an int cannot hold becomes the nearest int, for the caller clamps it anyway. */
    OptionalInt optionalInteger(String name) {
        if (!has(name)) {
            return OptionalInt.empty();
        }
        if (!frame.path(name).isIntegralNumber()) {
            throw wrong(name, "an integer");
        }
        double value = frame.path(name).doubleValue();
        return OptionalInt.of((int) Math.clamp(value, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }

    WrongField wrong(String name, String allowed) {
        var value = frame.path(name);
        var got = value.isMissingNode() ? "it is missing" : "got " + quoted(value.toString());
        return new WrongField("Expected \"" + name + "\" to be " + allowed + ", but " + got + ".");
    }

    private long integer(String name, long max) {
        var value = frame.path(name);
        if (!isIntegerWithin(value, max)) {
            throw wrong(name, "an integer from 0 to " + max);
        }
        return value.longValue();
    }

    private static boolean isIntegerWithin(JsonNode value, long max) {
        return value.isIntegralNumber()
                && value.canConvertToLong()
                && value.longValue() >= 0
                && value.longValue() <= max;
    }

    private static boolean isCleanText(String text, int maxLength) {
        return !text.isEmpty()
                && text.length() <= maxLength
                && text.chars().noneMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c));
    }

    private static String quoted(String json) {
        return json.length() <= MAX_QUOTED_LENGTH ? json : json.substring(0, MAX_QUOTED_LENGTH) + "...";
    }

    /** One wrong field, as a sentence; caught where the frame is parsed. */
    static final class WrongField extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private WrongField(String sentence) {
            super(sentence, null, false, false);
        }
    }
}
