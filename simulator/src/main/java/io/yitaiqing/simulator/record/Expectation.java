package io.yitaiqing.simulator.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a run shall come to: the JSON of an earlier one in a file, against which a later one is held. */
public final class Expectation {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long BYTES_MOST = 10_000_000;

    private final JsonNode expected;

    private Expectation(JsonNode expected) {
        this.expected = expected;
    }

    /** Reads an expectation; a file that holds none is a {@link BrokenDayException}. */
    public static Expectation read(Path file) {
        try {
            if (Files.size(file) > BYTES_MOST) {
                throw new BrokenDayException(
                        "Expected an expectation of at most " + BYTES_MOST + " bytes, but " + file + " is larger.");
            }
            JsonNode json = JSON.readTree(Files.readString(file));
            if (!json.isObject()) {
                throw new BrokenDayException("Expected " + file + " to hold one JSON object, but it does not.");
            }
            return new Expectation(json);
        } catch (JsonProcessingException e) {
            throw new BrokenDayException("Expected " + file + " to be JSON, but: " + e.getOriginalMessage() + ".", e);
        } catch (IOException e) {
            throw new BrokenDayException("Expected to read the expectation " + file + ", but it cannot be read.", e);
        }
    }

    /** Writes a run's result as what later ones shall come to. */
    public static void write(JsonNode result, Path file) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n";
            Files.write(part, text.getBytes(UTF_8));
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new BrokenDayException("Expected to write " + file + ", but: " + e.getMessage() + ".", e);
        }
    }

    /** Each value that is not as expected, as a sentence; none where all are. */
    public List<String> differences(JsonNode result) {
        List<String> differences = new ArrayList<>();
        compare("", expected, result, differences);
        return differences;
    }

    private static void compare(String path, JsonNode expected, JsonNode got, List<String> differences) {
        if (expected.isObject() && got.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            expected.fieldNames().forEachRemaining(names::add);
            got.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                compare(path.isEmpty() ? name : path + "." + name, expected.path(name), got.path(name), differences);
            }
        } else if (!expected.toString().equals(got.toString())) {
            differences.add(path + ": expected " + shown(expected) + ", but got " + shown(got) + ".");
        }
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "nothing" : value.toString();
    }
}
