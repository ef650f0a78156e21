package io.yitaiqing.node.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A journal row as one line of JSON, as days are published and kept in files; the body stands in it byte for byte as
 * it is stored, since the hash covers it.
 */
public final class RowText {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final JsonFactory JSON = new JsonFactory();

    private RowText() {}

    /** The row's line, with its line feed. */
    public static String line(JournalRow row) {
        return "{\"hall\":" + quoted(row.hall())
                + ",\"day\":\"" + row.day()
                + "\",\"after\":" + row.after()
                + ",\"position\":" + row.position()
                + ",\"at\":\"" + AT.format(row.at())
                + "\",\"writer\":" + quoted(row.writer())
                + ",\"turn\":\"" + row.turn()
                + "\",\"body\":" + row.body()
                + ",\"hash\":\"" + row.hash() + "\"}\n";
    }

    private static String quoted(String text) {
        try {
            return StoredNames.JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Every text can be quoted.", e);
        }
    }

    /** The row in a line; a line that holds none is an {@link IllegalArgumentException} with one sentence. */
    public static JournalRow read(String line) {
        Map<String, String> fields = fields(line);
        try {
            return new JournalRow(
                    field(fields, "hall"),
                    LocalDate.parse(field(fields, "day")),
                    Long.parseLong(field(fields, "after")),
                    Long.parseLong(field(fields, "position")),
                    Instant.parse(field(fields, "at")),
                    field(fields, "writer"),
                    UUID.fromString(field(fields, "turn")),
                    field(fields, "body"),
                    field(fields, "hash"));
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("Expected a journal row, but: " + e.getMessage() + ".", e);
        }
    }

    private static String field(Map<String, String> fields, String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Expected a journal row with \"" + name + "\", but it has none.");
        }
        return value;
    }

    private static Map<String, String> fields(String line) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = JSON.createParser(line)) {
            expect(parser.nextToken() == JsonToken.START_OBJECT);
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value.isStructStart()) {
                    int from = (int) parser.currentTokenLocation().getCharOffset();
                    parser.skipChildren();
                    fields.put(
                            name,
                            line.substring(
                                    from, (int) parser.currentTokenLocation().getCharOffset() + 1));
                } else {
                    fields.put(name, parser.getText());
                }
            }
            expect(parser.nextToken() == null);
            return fields;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "Expected a journal row as JSON, but: " + e.getOriginalMessage() + ".", e);
        } catch (IOException e) {
            throw new AssertionError("A text is always readable.", e);
        }
    }

    private static void expect(boolean oneObject) {
        if (!oneObject) {
            throw new IllegalArgumentException("Expected a journal row as one JSON object, but the line is not one.");
        }
    }
}
