package io.yitaiqing.hall;

import java.util.HashMap;
import java.util.Map;

/** The lines of a hall, to be found by what their visits wish and prefer. */
final class LinesByWish {

    /** What those of one line wish and prefer, where they prefer something. */
    private record Preferring(Wish wish, Preferences preferences) {}

    private final Map<Object, Line> lines = new HashMap<>();

    /** The line in which a visit waits, or would wait; null where nobody has. */
    Line of(Visit visit) {
        return lines.get(key(visit.place().wish(), visit.customer().preferences()));
    }

    void put(Line line) {
        lines.put(key(line.wish(), line.preferences()), line);
    }

    void remove(Line line) {
        lines.remove(key(line.wish(), line.preferences()));
    }

    void clear() {
        lines.clear();
    }

    /**
     * What a line is found by, and nothing made for it where nobody prefers anything: of those who wish one service
     * wherever it is to be had, as most do, its name says all.
     */
    private static Object key(Wish wish, Preferences preferences) {
        if (preferences != Preferences.NONE) {
            return new Preferring(wish, preferences);
        }
        boolean anywhere = wish.counter().isEmpty() && wish.clerk().isEmpty();
        return anywhere && wish.services().size() == 1 ? wish.services().getFirst() : wish;
    }
}
