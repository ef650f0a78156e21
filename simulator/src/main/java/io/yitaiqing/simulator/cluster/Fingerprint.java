package io.yitaiqing.simulator.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** A number of 64 bits for a document, kept up to date row by row: the sum of its rows' hashes, in no order. */
final class Fingerprint {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final Map<String, Long> rows = new HashMap<>();
    private long sum;

    /** Begins anew with a whole document. */
    void snapshot(JsonNode document) {
        rows.clear();
        sum = 0;
        patch(document);
    }

    /** Takes in changed rows; null is a row that is gone. */
    void patch(JsonNode patch) {
        patch.properties()
                .forEach(collection -> collection
                        .getValue()
                        .properties()
                        .forEach(row -> row(collection.getKey(), row.getKey(), row.getValue())));
    }

    void row(String collection, String id, JsonNode row) {
        String key = collection + "/" + id;
        Long before = row.isNull() ? rows.remove(key) : rows.get(key);
        sum -= before == null ? 0 : before;
        if (!row.isNull()) {
            long hash = hash(key + "=" + canonical(row));
            rows.put(key, hash);
            sum += hash;
        }
    }

    long value() {
        return sum;
    }

    /** The rows by key, to see which differ. */
    Map<String, Long> rows() {
        return rows;
    }

    /** The same text for the same value, in whatever order its fields stand. */
    static String canonical(JsonNode node) {
        if (node.isObject()) {
            Map<String, String> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), canonical(field.getValue())));
            return fields.toString();
        }
        if (node.isArray()) {
            StringBuilder all = new StringBuilder("[");
            node.forEach(element -> all.append(canonical(element)).append(','));
            return all.append(']').toString();
        }
        return node.toString();
    }

    /** FNV-1a, with a last mix (of MurmurHash3) so that sums of similar rows do not cancel out. */
    private static long hash(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
