package io.yitaiqing.node.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A YAML file as read, which knows the line of each of its keys.
 *
 * <p>Trees can be laid over each other, so that one file states only how it differs from another.
 */
public final class YamlTree {

    /** Where a value stands. */
    record Place(Path file, int line) {}

    private final Path file;
    private final ObjectNode root;
    private final Map<String, Place> places;

    YamlTree(Path file, ObjectNode root, Map<String, Place> places) {
        this.file = file;
        this.root = root;
        this.places = places;
    }

    /** Reads a file of at most 1 MiB whose top level is a map. */
    public static YamlTree read(Path file) {
        return YamlParser.parse(file);
    }

    /** Values that stand in no file, to be laid over those of one: refusals then name the place they are laid over. */
    public static YamlTree of(Path file, ObjectNode values) {
        return new YamlTree(file, values, Map.of());
    }

    /** The file this tree was read from; of laid-over trees, the upper one. */
    public Path file() {
        return file;
    }

    /** The values; not to be changed. */
    public ObjectNode root() {
        return root;
    }

    /** The tree of a key of the top level, where it holds a map; empty maps where there is none. */
    public YamlTree child(String... keys) {
        JsonNode node = root;
        StringBuilder prefix = new StringBuilder();
        for (String key : keys) {
            node = node.path(key);
            prefix.append(key).append('.');
        }
        Map<String, Place> below = new HashMap<>();
        places.forEach((key, place) -> {
            if (key.startsWith(prefix.toString())) {
                below.put(key.substring(prefix.length()), place);
            }
        });
        return new YamlTree(file, node instanceof ObjectNode map ? map : root.objectNode(), below);
    }

    /** This tree laid over another: maps are merged key by key, anything else is replaced, null removes. */
    public YamlTree over(YamlTree lower) {
        Map<String, Place> merged = new HashMap<>(lower.places);
        merged.putAll(places);
        return new YamlTree(file, merge(lower.root, root), merged);
    }

    private static ObjectNode merge(ObjectNode lower, ObjectNode upper) {
        ObjectNode merged = lower.deepCopy();
        upper.properties().forEach(entry -> {
            JsonNode below = merged.get(entry.getKey());
            if (entry.getValue().isNull()) {
                merged.remove(entry.getKey());
            } else if (below instanceof ObjectNode map && entry.getValue() instanceof ObjectNode change) {
                merged.set(entry.getKey(), merge(map, change));
            } else {
                merged.set(entry.getKey(), entry.getValue().deepCopy());
            }
        });
        return merged;
    }

    /** This tree without one key of its top level. */
    public YamlTree without(String key) {
        ObjectNode rest = root.deepCopy();
        rest.remove(key);
        return new YamlTree(file, rest, places);
    }

    /** Reads the tree into a record: unknown keys, missing keys and wrong types are refused. */
    public <T> T as(Class<T> type) {
        return YamlBinding.bind(this, type);
    }

    /** Everything for which {@link #as} could refuse the tree, from its top to its end. */
    public List<ConfigException> findings(Class<?> type) {
        return BindingFindings.of(this, type);
    }

    /** The refusal of the value at a path of keys such as {@code services.bill-payment.prefix}. */
    public ConfigException wrong(String path, String sentence) {
        for (String at = path; ; at = at.contains(".") ? at.substring(0, at.lastIndexOf('.')) : "") {
            Place place = places.get(at);
            if (place != null) {
                return path.isEmpty()
                        ? new ConfigException(place.file(), place.line(), sentence)
                        : new ConfigException(place.file(), place.line(), path, sentence);
            }
            if (at.isEmpty()) {
                return path.isEmpty()
                        ? new ConfigException(file, sentence)
                        : new ConfigException(file, 1, path, sentence);
            }
        }
    }
}
