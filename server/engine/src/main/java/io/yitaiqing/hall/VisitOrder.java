package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Comparator;

/** An order of visits: by a moment of theirs, the earlier first, then the older ticket. */
enum VisitOrder implements Comparator<Visit> {
    /** By the wait that counts among those who wish the same: the true wait and the head start. */
    COUNTED_WAIT {
        @Override
        Instant moment(Visit visit) {
            return visit.place().orderAt();
        }
    },
    /** By the true wait. */
    TRUE_WAIT {
        @Override
        Instant moment(Visit visit) {
            return visit.waitsFrom();
        }
    };

    /** The moment that decides. */
    abstract Instant moment(Visit visit);

    /** The second in which that moment lies: where two differ, they decide. */
    long second(Visit visit) {
        return moment(visit).getEpochSecond();
    }

    @Override
    public int compare(Visit one, Visit other) {
        if (one == other) {
            return 0;
        }
        int by = moment(one).compareTo(moment(other));
        return by != 0 ? by : Long.compare(one.number(), other.number());
    }
}
