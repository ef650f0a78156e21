package io.yitaiqing.simulator.record;

import java.util.HashMap;
import java.util.Map;

/**
 * Which visit and booking of a rerun day is which of the record. Both are named in the order they begin, so the names
 * differ only after one was refused; those from before the opening are the same.
 */
final class Names {

    private final Map<String, String> now = new HashMap<>();
    private final Map<String, String> recorded = new HashMap<>();

    void same(String inRecord, String inRerun) {
        now.put(inRecord, inRerun);
        recorded.put(inRerun, inRecord);
    }

    String now(String inRecord) {
        return now.getOrDefault(inRecord, inRecord);
    }

    String recorded(String inRerun) {
        return recorded.getOrDefault(inRerun, inRerun);
    }
}
