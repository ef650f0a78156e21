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
        return one.equals(other) || text(one).equals(text(other));
    }

    private static String text(Map<String, Object> row) {
        try {
            return JSON.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new SharedFrames.UnencodableRowException(e);
        }
    }
}
