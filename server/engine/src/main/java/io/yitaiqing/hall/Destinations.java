package io.yitaiqing.hall;

import java.util.ArrayList;
import java.util.List;

/** The counters and clerks to whom visits were sent: who waits for one that cannot help any more waits in vain. */
public final class Destinations {

    private Destinations() {}

    /** The waiting visits whose only counter or clerk is gone or may serve none of their errands any more. */
    public static List<Visit> lost(Hall hall) {
        List<Visit> lost = new ArrayList<>(0);
        List<Line> lines = hall.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lost(lines.get(i).wish(), hall)) {
                lost.addAll(lines.get(i).visits());
            }
        }
        return lost;
    }

    private static boolean lost(Wish wish, Hall hall) {
        boolean sent = wish.counter().isPresent() || wish.clerk().isPresent();
        // A paused counter comes back; until then the visit waits, as it does for one that is busy.
        return sent
                && hall.counters().stream()
                        .noneMatch(counter -> counter.state() != CounterState.CLOSED
                                && counter.reaches(wish)
                                && wish.services().stream().anyMatch(counter.abilities()::contains));
    }
}
