package io.yitaiqing.node.config;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for everything that cannot be bound in a tree, piece by piece, where binding itself stops at the first. */
final class BindingFindings {

    private final YamlTree tree;
    private final List<ConfigException> found = new ArrayList<>();

    private BindingFindings(YamlTree tree) {
        this.tree = tree;
    }

    static List<ConfigException> of(YamlTree tree, Class<?> type) {
        BindingFindings findings = new BindingFindings(tree);
        findings.look(tree.root(), TypeFactory.defaultInstance().constructType(type), "");
        return findings.found.stream()
                .sorted(Comparator.comparingInt(ConfigException::line))
                .toList();
    }

    private void look(JsonNode node, JavaType type, String path) {
        int before = found.size();
        if (type.hasRawClass(Optional.class)) {
            if (!node.isNull()) {
                look(node, type.containedType(0), path);
            }
            return;
        }
        if (type.getRawClass().isRecord() && node instanceof ObjectNode map) {
            components(map, type, path);
        } else if (type.isMapLikeType() && node instanceof ObjectNode map) {
            map.properties()
                    .forEach(row -> look(row.getValue(), type.getContentType(), YamlBinding.join(path, row.getKey())));
        } else if (type.isCollectionLikeType() && node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                look(list.get(i), type.getContentType(), path + "[" + i + "]");
            }
        }
        if (found.size() == before) {
            whole(node, type, path);
        }
    }

    /** A misspelt key is missing under its right name; the wrong one says more. */
    private void components(ObjectNode map, JavaType type, String path) {
        Set<String> known = Stream.of(type.getRawClass().getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        List<String> unknown = map.properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> !known.contains(key))
                .toList();
        unknown.forEach(key -> found.add(tree.wrong(
                YamlBinding.join(path, key),
                YamlBinding.expectedKeys(known.stream().sorted().toList()))));
        for (RecordComponent component : type.getRawClass().getRecordComponents()) {
            JavaType inner = TypeFactory.defaultInstance().constructType(component.getGenericType());
            String at = YamlBinding.join(path, component.getName());
            JsonNode value = map.path(component.getName());
            if (!value.isMissingNode()) {
                look(value, inner, at);
            } else if (unknown.isEmpty() && !inner.hasRawClass(Optional.class)) {
                found.add(tree.wrong(at, YamlBinding.missing(component.getName())));
            }
        }
    }

    private void whole(JsonNode node, JavaType type, String path) {
        try {
            YamlBinding.bind(tree, node, type, path);
        } catch (ConfigException wrong) {
            found.add(wrong);
        }
    }
}
