package io.yitaiqing.node.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Maps keyed by id, as they stand in a plan's file. */
final class Rows {

    private Rows() {}

    static <R, T> List<T> of(Map<String, R> rows, BiFunction<String, R, T> row) {
        return rows.entrySet().stream()
                .map(e -> row.apply(e.getKey(), e.getValue()))
                .toList();
    }

    static <R, T> List<T> of(Optional<LinkedHashMap<String, R>> rows, BiFunction<String, R, T> row) {
        return rows.map(given -> of(given, row)).orElse(List.of());
    }

    static Set<String> ids(Optional<? extends Map<String, ?>> rows) {
        return rows.isPresent() ? rows.get().keySet() : Set.of();
    }
}
