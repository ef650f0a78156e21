package io.yitaiqing.simulator.kernel;

import io.yitaiqing.dispatch.Openings;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Elapsed;
import java.util.Arrays;

/** The counters of a kernel: who is idle since when, and who is done when; as openings, those for one class. */
final class Seats implements Openings {

    private static final long BUSY = Long.MAX_VALUE;

    private final Layout layout;
    private final int[] skills;
    private final int[] byName;
    private final long[] idleFrom;
    private final long[] doneAt;
    private int[] able = {};
    private int firstDone;

    Seats(Layout layout) {
        this.layout = layout;
        skills = new int[layout.seats()];
        byName = new int[layout.seats()];
        idleFrom = new long[layout.seats()];
        doneAt = new long[layout.seats()];
        Arrays.fill(doneAt, Long.MAX_VALUE);
        for (int seat = 0; seat < skills.length; seat++) {
            Counter counter = layout.counter(seat);
            skills[seat] = counter.abilities().size();
            idleFrom[seat] = Elapsed.nanos(counter.since());
            for (int other = 0; other < skills.length; other++) {
                byName[seat] += layout.counter(other).id().compareTo(counter.id()) < 0 ? 1 : 0;
            }
        }
    }

    /** The idle ones of those that may call a class. */
    Openings openFor(int kind) {
        able = layout.seatsFor(kind);
        return this;
    }

    int seat(int opening) {
        return able[opening];
    }

    void serve(int seat, long until) {
        idleFrom[seat] = BUSY;
        doneAt[seat] = until;
        if (until < doneAt[firstDone]) {
            firstDone = seat;
        }
    }

    /** Whoever is done first is idle from now on. */
    int finish() {
        int seat = firstDone;
        idleFrom[seat] = doneAt[seat];
        doneAt[seat] = Long.MAX_VALUE;
        int first = 0;
        for (int other = 1; other < doneAt.length; other++) {
            first = doneAt[other] < doneAt[first] ? other : first;
        }
        firstDone = first;
        return seat;
    }

    /** When somebody is done next; the end of time where nobody serves. */
    long nextNanos() {
        return doneAt[firstDone];
    }

    @Override
    public int next(int after) {
        int next = after + 1;
        while (next < able.length && idleFrom[able[next]] == BUSY) {
            next++;
        }
        return next < able.length ? next : NONE;
    }

    @Override
    public boolean isBefore(int one, int other) {
        int a = able[one];
        int b = able[other];
        if (skills[a] != skills[b]) {
            return skills[a] < skills[b];
        }
        return idleFrom[a] != idleFrom[b] ? idleFrom[a] < idleFrom[b] : byName[a] < byName[b];
    }
}
