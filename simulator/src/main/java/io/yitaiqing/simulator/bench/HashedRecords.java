package io.yitaiqing.simulator.bench;

import java.util.HashMap;
import java.util.Map;

/** The yardstick of a command: one record found in a hash map, copied with a change and put back. */
final class HashedRecords {

    private record Entry(String id, long touched, String first, String second, String third) {}

    private final String[] ids;
    private final Map<String, Entry> entries = new HashMap<>();
    private int next;

    HashedRecords(int size) {
        ids = new String[size];
        for (int i = 0; i < size; i++) {
            ids[i] = "v" + i;
            entries.put(ids[i], new Entry(ids[i], 0, "first", "second", "third"));
        }
    }

    /** Does it so many times. */
    void touch(int times) {
        for (int i = 0; i < times; i++) {
            String id = ids[next];
            next = (next + 1) % ids.length;
            Entry known = entries.get(id);
            entries.put(id, new Entry(id, known.touched() + 1, known.first(), known.second(), known.third()));
        }
    }
}
