package io.yitaiqing.node.simulation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A 64-bit print of a document that grows with its rows: two documents with the same rows have the same, in whatever
 * batches they came, and two with different rows have different ones but for one chance in 2^64.
 */
final class DocumentPrint {

    private final Map<String, Long> rows = new HashMap<>();
    private long sum;

    /** Takes a whole document. */
    void replace(Map<String, ? extends Map<String, ? extends Map<String, Object>>> document) {
        rows.clear();
        sum = 0;
        merge(document);
    }

    /** Takes what changed; a row that is {@code null} is gone. */
    void merge(Map<String, ? extends Map<String, ? extends Map<String, Object>>> patch) {
        patch.forEach((collection, changed) -> changed.forEach((id, row) -> put(collection + "/" + id, row)));
    }

    private void put(String name, Map<String, Object> row) {
        Long before = row == null ? rows.remove(name) : rows.put(name, of(name) * 31 + of(row));
        sum -= before == null ? 0 : mixed(before);
        sum += row == null ? 0 : mixed(rows.get(name));
    }

    long value() {
        return sum;
    }

    /** The rows, as collection/id, in which another document differs. */
    List<String> differences(DocumentPrint other) {
        return Stream.concat(rows.keySet().stream(), other.rows.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(rows.get(name), other.rows.get(name)))
                .sorted()
                .toList();
    }

    private static long of(Object value) {
        return switch (value) {
            case null -> 7;
            case Map<?, ?> map -> {
                long all = 11;
                for (Map.Entry<?, ?> field : map.entrySet()) {
                    all += mixed(of(field.getKey()) * 31 + of(field.getValue()));
                }
                yield all;
            }
            case Collection<?> list -> {
                long all = 13;
                for (Object one : list) {
                    all = mixed(all * 31 + of(one));
                }
                yield all;
            }
            case Double number -> number == Math.rint(number) ? mixed(number.longValue()) : Double.hashCode(number);
            case Number number -> mixed(number.longValue());
            case Object other -> ofText(other.toString());
        };
    }

    private static long ofText(String text) {
        long all = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            all = (all ^ text.charAt(i)) * 0x100000001b3L;
        }
        return all;
    }

    /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mixed(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
