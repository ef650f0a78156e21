package io.yitaiqing.node.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The accepted commands of one turn as the text that is stored:
 * {@code [{key, requestHash, actor, command, answer, events}]}.
 */
public final class TurnBody {

    private static final ObjectReader ANSWERS = StoredNames.JSON.readerFor(new TypeReference<Map<String, Object>>() {});

    private static final String CHAPTER_CLOSED = "\"type\":\"chapter-closed\"";

    private static final ObjectWriter MAPS = StoredNames.JSON.writerFor(Map.class);
    private static final int TYPICAL_CHARACTERS = 1_024;

    private TurnBody() {}

    /** One accepted command and what came of it. */
    public record Entry(
            String key,
            String requestHash,
            String actor,
            HallCommand command,
            Map<String, Object> answer,
            List<HallEvent> events) {}

    /** The text to be stored. */
    public static String write(List<Entry> entries) {
        StringWriter text = new StringWriter(TYPICAL_CHARACTERS);
        try (JsonGenerator out = StoredNames.JSON.createGenerator(text)) {
            out.writeStartArray();
            for (Entry entry : entries) {
                write(entry, out);
            }
            out.writeEndArray();
        } catch (IOException e) {
            throw new IllegalStateException("Expected a turn that can be written, but: " + e.getMessage(), e);
        }
        return text.toString();
    }

    private static void write(Entry entry, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("key", entry.key());
        out.writeStringField("requestHash", entry.requestHash());
        out.writeStringField("actor", entry.actor());
        out.writeFieldName("command");
        CommandCodec.COMMANDS.write(entry.command(), out);
        out.writeFieldName("answer");
        MAPS.writeValue(out, entry.answer());
        out.writeArrayFieldStart("events");
        for (HallEvent event : entry.events()) {
            EventCodec.EVENTS.write(event, out);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** What a loader needs of a stored turn; the command is not read, for replay asks no rule. */
    public record Stored(String key, String requestHash, Map<String, Object> answer, List<HallEvent> events) {}

    /**
     * What a loader needs of a turn's text; text that is none is an {@link IllegalArgumentException}. A load reads
     * thousands of them, so the text is read in one pass.
     */
    public static List<Stored> read(String body) {
        try (JsonParser parser = StoredNames.JSON.createParser(body)) {
            expect(parser.nextToken() == JsonToken.START_ARRAY);
            List<Stored> entries = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                entries.add(stored(parser));
            }
            return entries;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected a stored turn, but: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new AssertionError("A text is always readable.", e);
        }
    }

    private static Stored stored(JsonParser parser) throws IOException {
        expect(parser.currentToken() == JsonToken.START_OBJECT);
        String key = "";
        String requestHash = "";
        Map<String, Object> answer = null;
        List<HallEvent> events = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "key" -> key = parser.getText();
                case "requestHash" -> requestHash = parser.getText();
                case "answer" -> answer = ANSWERS.readValue(parser);
                case "events" -> {
                    expect(parser.currentToken() == JsonToken.START_ARRAY);
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        events.add(EventCodec.EVENTS.read(parser));
                    }
                }
                default -> parser.skipChildren();
            }
        }
        return new Stored(key, requestHash, answer, events);
    }

    /** The day to which a turn turns its hall's line, if it closes the chapter. */
    static Optional<LocalDate> nextChapter(String body) {
        return body.contains(CHAPTER_CLOSED)
                ? read(body).stream()
                        .flatMap(entry -> entry.events().stream())
                        .filter(HallEvent.ChapterClosed.class::isInstance)
                        .map(event -> ((HallEvent.ChapterClosed) event).nextDay())
                        .reduce((first, second) -> second)
                : Optional.empty();
    }

    private static void expect(boolean form) {
        if (!form) {
            throw new IllegalArgumentException("Expected a stored turn, but its text has another form.");
        }
    }

    /** What came of one command; the command is absent where a row was stored without it. */
    public record Recorded(String actor, Optional<HallCommand> command, List<HallEvent> events) {}

    /** A turn's text with its commands; text that is none is an {@link IllegalArgumentException}. */
    public static List<Recorded> recorded(String body) {
        return entries(body, TurnBody::recorded);
    }

    private static Recorded recorded(JsonNode one) {
        Optional<HallCommand> command = one.has("command")
                ? Optional.of(CommandCodec.COMMANDS.fromJson(one.path("command")))
                : Optional.empty();
        return new Recorded(one.path("actor").asText(), command, events(one));
    }

    private static List<HallEvent> events(JsonNode one) {
        List<HallEvent> events = new ArrayList<>();
        one.path("events").forEach(event -> events.add(EventCodec.EVENTS.fromJson(event)));
        return events;
    }

    private static <T> List<T> entries(String body, Function<JsonNode, T> reading) {
        try {
            List<T> entries = new ArrayList<>();
            for (JsonNode one : StoredNames.JSON.readTree(body)) {
                entries.add(reading.apply(one));
            }
            return entries;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected a stored turn, but: " + e.getOriginalMessage(), e);
        }
    }
}
