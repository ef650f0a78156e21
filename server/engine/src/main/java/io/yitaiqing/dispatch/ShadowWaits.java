package io.yitaiqing.dispatch;

import io.yitaiqing.dispatch.ShadowWait.State;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.ShadowHall;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The waits of a shadow's world, each paired with the same wait in the real hall. */
final class ShadowWaits {

    /** Above every number of a visit, for the second of two waits of one visit that go on at once. */
    private static final long ANOTHER = 1_000_000_000_000L;

    private final ShadowHall shadow;
    private final ShadowTally inFact;
    private final ShadowTally here;
    /** The present wait of each visit that is not at a counter in the real hall. */
    private final Map<String, ShadowWait> present = new HashMap<>();
    /** The waits that go on in the shadow's world, by their name there. */
    private final Map<String, ShadowWait> open = new HashMap<>();
    /** The last wait of each visit that went away and may be taken up again. */
    private final Map<String, ShadowWait> gone = new HashMap<>();

    private final ShadowPatience patience = new ShadowPatience();
    private int behind;

    ShadowWaits(ShadowHall shadow, ShadowTally inFact, ShadowTally here) {
        this.shadow = shadow;
        this.inFact = inFact;
        this.here = here;
        for (Visit visit : List.copyOf(shadow.hall().visits())) {
            if (!visit.atCounter() && visit.state() != VisitState.ENDED) {
                begin(visit.id());
            }
        }
    }

    /** The name a visit gets here: its own, unless it still waits or is served here under that. */
    String nameFor(String visit) {
        String id = visit;
        for (long more = ANOTHER; taken(id); more += ANOTHER) {
            id = "v" + (Long.parseLong(visit, 1, visit.length(), 10) + more);
        }
        return id;
    }

    private boolean taken(String id) {
        return open.containsKey(id)
                || shadow.hall().visit(id).filter(Visit::atCounter).isPresent();
    }

    private ShadowWait begin(String visit) {
        String id = nameFor(visit);
        ShadowWait wait = new ShadowWait(visit, id);
        present.put(visit, wait);
        open.put(id, wait);
        return wait;
    }

    /** Whether somebody still waits here whom the real hall has called. */
    boolean behind() {
        return behind > 0;
    }

    /** A wait that goes on here. */
    ShadowWait open(String id) {
        ShadowWait wait = open.get(id);
        if (wait == null) {
            throw new AssertionError("Visit " + id + " waits in the shadow's world, but nobody knows why.");
        }
        return wait;
    }

    /** The present wait of a visit that the real hall calls. */
    ShadowWait calledInFact(String visit) {
        ShadowWait wait = present.remove(visit);
        if (wait == null) {
            throw new AssertionError("Visit " + visit + " is called, but the shadow knows of no wait.");
        }
        return wait;
    }

    /** Notes that the real hall called a wait, after the shadow took its chance. */
    void calledInFact(ShadowWait wait, Instant at) {
        wait.calledInFact = true;
        wait.calledInFactAt = at;
        if (wait.state == State.OPEN) {
            behind++;
            patience.waitsOn(wait, at);
        }
    }

    /** Who would go away here next, if that is by a moment. */
    Optional<ShadowPatience.Leaving> nextLeaving(Instant by) {
        return patience.next(by);
    }

    /** Lets somebody go away whom the real hall had called by then. */
    void leaves(ShadowPatience.Leaving leaving) {
        ShadowWait wait = leaving.of();
        Visit visit = shadow.hall().visit(wait.id).orElseThrow();
        here.lost(visit, leaving.at(), shadow.hall());
        over(wait, leaving.at());
    }

    /** Notes how long somebody waited for the real hall's call. */
    void waitedInFact(Duration wait) {
        patience.waited(wait, false);
    }

    /** Calls a wait here. */
    ShadowWait call(ShadowWait wait, List<String> services, Counter counter, Instant at) {
        wait.before = shadow.hall().visit(wait.id).orElseThrow();
        wait.counted = here.called(services.getFirst(), waited(wait.before, at), shadow.hall());
        wait.state = State.CALLED;
        shadow.call(wait.before, counter, services, at);
        closed(wait);
        return wait;
    }

    /** How long a visit waited that is called now; one that stands aside did not. */
    static Duration waited(Visit visit, Instant at) {
        return visit.state() == VisitState.WAITING ? Duration.between(visit.waitsFrom(), at) : Duration.ZERO;
    }

    private void closed(ShadowWait wait) {
        open.remove(wait.id);
        behind -= wait.calledInFact ? 1 : 0;
    }

    /** Takes back that a wait was called here; its visit may have gone away meanwhile. */
    void reopen(ShadowWait wait, Hall real, Instant at) {
        here.takeBack(wait.counted);
        if (wait.left != null) {
            wait.state = State.OVER;
            wait.counted = here.ended(wait.left, wait.left.since(), real);
            return;
        }
        wait.state = State.OPEN;
        open.put(wait.id, wait);
        behind += wait.calledInFact ? 1 : 0;
        boolean waitsInFact = present.get(wait.visit) == wait;
        shadow.put(wait.id, waitsInFact ? real.visit(wait.visit).orElseThrow() : wait.before, at);
    }

    /** Takes back that the real hall called a wait. */
    void waitsAgain(ShadowWait wait) {
        wait.calledInFact = false;
        wait.calledInFactAt = null;
        behind -= wait.state == State.OPEN ? 1 : 0;
        present.put(wait.visit, wait);
    }

    /** Follows a visit as it stands in the real hall now. */
    void follow(String id, Hall real, Instant at) {
        Visit visit = real.visit(id).orElse(null);
        if (visit == null) {
            forgotten(id);
        } else if (visit.state() == VisitState.ENDED) {
            ended(visit, real, at);
        } else if (visit.atCounter()) {
            retract(visit, at);
        } else {
            waiting(visit, at);
        }
    }

    private void forgotten(String id) {
        ShadowWait wait = gone.remove(id);
        if (wait != null) {
            shadow.forget(wait.id);
        }
    }

    private void waiting(Visit visit, Instant at) {
        ShadowWait wait = present.get(visit.id());
        if (wait == null) {
            wait = gone.containsKey(visit.id()) ? back(gone.remove(visit.id())) : begin(visit.id());
        }
        if (wait.state == State.OPEN) {
            shadow.put(wait.id, visit, at);
        }
    }

    /** Takes up a wait again that had ended because its visit went away. */
    private ShadowWait back(ShadowWait wait) {
        inFact.takeBack(wait.leftInFact);
        wait.left = null;
        if (wait.state == State.OVER) {
            here.takeBack(wait.counted);
            wait.state = State.OPEN;
            open.put(wait.id, wait);
        }
        present.put(wait.visit, wait);
        return wait;
    }

    private void ended(Visit visit, Hall real, Instant at) {
        ShadowWait wait = present.remove(visit.id());
        if (wait != null) {
            wait.left = visit;
            wait.leftInFact = inFact.ended(visit, at, real);
            EndReason why = visit.end().orElseThrow();
            if (visit.waitedLast()) {
                patience.waited(
                        Duration.between(visit.waitsFrom(), at), why == EndReason.LEFT || why == EndReason.CANCELLED);
            }
            if (wait.state == State.OPEN) {
                wait.counted = here.ended(visit, at, real);
                over(wait, at);
            }
            gone.put(visit.id(), wait);
        } else if (!open.containsKey(visit.id())) {
            shadow.forget(visit.id());
        }
    }

    /** A wait that an undone action had begun never was. */
    private void retract(Visit visit, Instant at) {
        ShadowWait wait = present.remove(visit.id());
        if (wait == null) {
            return;
        }
        if (wait.state == State.OPEN) {
            over(wait, at);
        } else if (wait.state == State.CALLED) {
            here.takeBack(wait.counted);
            wait.state = State.OVER;
        }
    }

    private void over(ShadowWait wait, Instant at) {
        shadow.let(shadow.hall().visit(wait.id).orElseThrow(), at);
        wait.state = State.OVER;
        closed(wait);
    }
}
