package io.yitaiqing.node.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Turns the text of a YAML file into a tree and notes on which line each key stands. */
final class YamlParser {

    private static final long MOST_BYTES = 1 << 20;
    private static final int DEEPEST = 30;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Path file;
    private final YAMLParser parser;
    private final Map<String, YamlTree.Place> places = new HashMap<>();

    private YamlParser(Path file, YAMLParser parser) {
        this.file = file;
        this.parser = parser;
    }

    static YamlTree parse(Path file) {
        try (YAMLParser parser = new YAMLFactory().createParser(text(file))) {
            return new YamlParser(file, parser).document();
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new ConfigException(file, line, "expected YAML, but " + oneLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new ConfigException(file, "expected a readable file, but " + e.getMessage() + ".");
        }
    }

    private static String text(Path file) throws IOException {
        try {
            if (Files.isDirectory(file)) {
                throw new ConfigException(file, "expected a YAML file, but it is a folder.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new ConfigException(
                        file, "expected at most " + MOST_BYTES + " bytes, but it has " + Files.size(file) + ".");
            }
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new ConfigException(file, "expected a file, but there is none.");
        } catch (CharacterCodingException e) {
            throw new ConfigException(file, "expected UTF-8 text, but some bytes are not.");
        }
    }

    private static String oneLine(String message) {
        String line = message.lines().findFirst().orElse("it cannot be read").strip();
        return line.endsWith(".") ? line : line + ".";
    }

    private YamlTree document() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new ConfigException(file, "expected a map of keys at the top level.");
        }
        JsonNode root = value("", 0);
        if (parser.nextToken() != null) {
            throw refused("", "expected one YAML document, but there is a second.");
        }
        return new YamlTree(file, (ObjectNode) root, places);
    }

    private JsonNode value(String path, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw refused(path, "expected at most " + DEEPEST + " levels.");
        }
        if (parser.isCurrentAlias()) {
            throw refused(path, "expected no YAML alias.");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(path, depth);
            case START_ARRAY -> list(path, depth);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT -> NODES.numberNode(whole(path));
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw refused(path, "expected a value.");
        };
    }

    private long whole(String path) throws IOException {
        try {
            return parser.getBigIntegerValue().longValueExact();
        } catch (ArithmeticException e) {
            throw refused(path, "expected a number of at most 18 digits, but got " + parser.getText() + ".");
        }
    }

    private ObjectNode map(String path, int depth) throws IOException {
        ObjectNode map = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            String at = path.isEmpty() ? key : path + "." + key;
            if (map.has(key)) {
                throw refused(at, "expected each key once, but it stands twice.");
            }
            note(at);
            parser.nextToken();
            map.set(key, value(at, depth + 1));
        }
        return map;
    }

    private ArrayNode list(String path, int depth) throws IOException {
        ArrayNode list = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String at = path + "[" + list.size() + "]";
            note(at);
            list.add(value(at, depth + 1));
        }
        return list;
    }

    private void note(String path) {
        places.put(path, new YamlTree.Place(file, line()));
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private ConfigException refused(String path, String sentence) {
        return path.isEmpty()
                ? new ConfigException(file, line(), sentence)
                : new ConfigException(file, line(), path, sentence);
    }
}
