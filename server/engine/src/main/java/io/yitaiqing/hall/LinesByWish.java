package io.yitaiqing.hall;

import java.util.HashMap;
import java.util.Map;

/** The lines of a hall, to be found by what their visits wish and prefer. */
final class LinesByWish {

    /** What those of one line wish and prefer. */
    private record Key(Wish wish, Preferences preferences) {}

    /** Of those who wish one service wherever it is to be had, as most do: its name says all. */
    private final Map<String, Line> plain = new HashMap<>();

    private final Map<Key, Line> others = new HashMap<>();

    /** The line in which a visit waits, or would wait; null where nobody has. */
    Line of(Visit visit) {
        Wish wish = visit.place().wish();
        Preferences preferences = visit.customer().preferences();
        return isPlain(wish, preferences)
                ? plain.get(wish.services().getFirst())
                : others.get(new Key(wish, preferences));
    }

    void put(Line line) {
        if (isPlain(line.wish(), line.preferences())) {
            plain.put(line.wish().services().getFirst(), line);
        } else {
            others.put(new Key(line.wish(), line.preferences()), line);
        }
    }

    void remove(Line line) {
        if (isPlain(line.wish(), line.preferences())) {
            plain.remove(line.wish().services().getFirst());
        } else {
            others.remove(new Key(line.wish(), line.preferences()));
        }
    }

    private static boolean isPlain(Wish wish, Preferences preferences) {
        return preferences == Preferences.NONE
                && wish.services().size() == 1
                && wish.counter().isEmpty()
                && wish.clerk().isEmpty();
    }

    void clear() {
        plain.clear();
        others.clear();
    }
}
