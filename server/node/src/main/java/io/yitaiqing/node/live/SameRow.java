package io.yitaiqing.node.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** Whether two rows read the same: one may have come as JSON, where a number has lost its Java type. */
final class SameRow {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private SameRow() {}

    static boolean test(Map<String, Object> one, Map<String, Object> other) {
        try {
            return one.equals(other) || JSON.writeValueAsString(one).equals(JSON.writeValueAsString(other));
        } catch (JsonProcessingException e) {
            // A row that cannot be written is told apart where it is encoded for its readers.
            return false;
        }
    }
}
