package io.yitaiqing.simulator.kernel;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.OfferTerms;

/** Which halls a kernel runs: those of which it knows all that decides. */
final class LayoutBounds {

    private LayoutBounds() {}

    static void check(Hall hall) {
        DispatchTerms dispatch = hall.plan().settings().dispatch();
        expect(
                dispatch.offers().mode() == OfferTerms.Mode.PULL,
                hall,
                "in which counters call visits",
                "its visits are offered to counters");
        expect(dispatch.rings().isEmpty(), hall, "without rings", "its customers wait for whom they prefer");
        expect(
                dispatch.borrowing().ownServices().isEmpty(),
                hall,
                "without borrowing",
                "its clerks help only while nobody waits too long for their own services");
        expect(hall.open() && !hall.resting(), hall, "that is open", "it is closed or at rest");
        expect(
                hall.visits().stream().noneMatch(visit -> visit.end().isEmpty()),
                hall,
                "in which nobody is yet",
                "visits are in it or expected");
        expect(hall.counters().stream().anyMatch(Counter::idle), hall, "with an open counter", "none is open");
        for (Counter counter : hall.counters()) {
            boolean known = counter.state() == CounterState.CLOSED || counter.idle();
            expect(
                    known,
                    hall,
                    "whose counters are closed or idle with a clerk",
                    "counter " + counter.id() + " is not");
        }
    }

    private static void expect(boolean holds, Hall hall, String what, String but) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "Expected a hall " + what + " for the kernel, but got hall " + hall.id() + ": " + but + ".");
        }
    }
}
