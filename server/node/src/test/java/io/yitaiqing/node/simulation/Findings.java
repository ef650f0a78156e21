package io.yitaiqing.node.simulation;

import java.util.ArrayList;
import java.util.List;

/** What a run found wrong; the first finding ends it. */
final class Findings {

    /** What must not be. */
    enum Kind {
        FORK,
        LOST_ACKNOWLEDGEMENT,
        DOUBLE_CALL,
        REFUSED_BUT_DONE,
        STREAM_GAP,
        NOT_LIVE,
        BUG
    }

    record Finding(Kind kind, String what) {
        @Override
        public String toString() {
            return kind + ": " + what;
        }
    }

    private final List<Finding> all = new ArrayList<>();

    void add(Kind kind, String what) {
        all.add(new Finding(kind, what));
    }

    boolean none() {
        return all.isEmpty();
    }

    Finding first() {
        return all.getFirst();
    }
}
