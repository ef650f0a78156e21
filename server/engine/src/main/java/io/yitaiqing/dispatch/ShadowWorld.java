package io.yitaiqing.dispatch;

import io.yitaiqing.dispatch.ShadowReport.Chances;
import io.yitaiqing.dispatch.ShadowReport.Effect;
import io.yitaiqing.dispatch.ShadowReport.Fate;
import io.yitaiqing.dispatch.ShadowWait.State;
import io.yitaiqing.hall.Closing;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.LastAction;
import io.yitaiqing.hall.ShadowHall;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.rules.CallRules;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The world in which the shadow had called all along: the same waits begin, and at every moment at which a counter
 * calls somebody in the real hall the same counter calls whom the shadow chooses there.
 *
 * <p>It assumes that the moments at which counters call do not depend on whom they serve, that who is called in the
 * real hall would have gone on waiting, and that who went away there would have gone away at the same moment if still
 * waiting. A counter that finds nobody at such a moment, or stands idle in the real hall because nobody waits for it
 * there, calls the next whom it may call; it then is busy for the expected time.
 */
final class ShadowWorld {

    private final DispatchPolicy policy;
    private final ShadowHall shadow;
    private final ShadowWaits waits;
    private final ShadowTally inFact = new ShadowTally();
    private final ShadowTally here = new ShadowTally();
    private final Map<String, Chance> last = new HashMap<>();
    private final Set<String> free = new HashSet<>();
    private final Map<String, Instant> busyUntil = new HashMap<>();
    private long taken;
    private long waitedFor;
    private long unused;

    /** A moment at which a counter called: whose wait ended in the real hall, and whose here, if anybody's. */
    private record Chance(ShadowWait inFact, ShadowTally.Counted counted, Optional<ShadowWait> here) {}

    ShadowWorld(DispatchPolicy policy, ShadowHall shadow, Instant at) {
        this.policy = policy;
        this.shadow = shadow;
        this.waits = new ShadowWaits(shadow, inFact, here, at);
    }

    /** Takes its chance where an event calls, before the real hall {@code real} changes. */
    void before(HallEvent event, Hall real, Instant at) {
        switch (event) {
            case HallEvent.TicketCalled e -> {
                boolean person = e.reason().rule().equals(CallRules.OUT_OF_ORDER);
                chance(e.visit(), e.counter(), e.services(), person, real, at);
            }
            case HallEvent.VisitSent e -> chance(e.visit(), e.counter(), e.services(), true, real, at);
            case HallEvent.OfCall e -> {}
            case HallEvent.OfVisit e -> {}
            case HallEvent.OfDay e -> shadow.hall().apply(e, at);
            case HallEvent.OfCounter e -> shadow.hall().apply(e, at);
            case HallEvent.OfClerk e -> shadow.hall().apply(e, at);
            case HallEvent.OfDispatch e -> {}
            case HallEvent.OfAppointment e -> {}
            case HallEvent.OfCase e -> {}
            case HallEvent.OfAlert e -> {}
        }
    }

    /** Follows what an event changed in the real hall. */
    void after(HallEvent event, Hall real, Set<String> visits, Set<String> counters, Instant at) {
        if (event instanceof HallEvent.ActionUndone undone) {
            undone(undone, real, at);
        }
        visits.forEach(visit -> waits.follow(visit, real, at));
        counters.forEach(counter -> real.counter(counter).ifPresent(shadow::put));
        callLate(real, at);
    }

    private void chance(String visit, String counter, List<String> services, boolean person, Hall real, Instant at) {
        ShadowWait wait = waits.calledInFact(visit);
        Visit called = real.visit(visit).orElseThrow();
        var counted = inFact.called(services.getFirst(), ShadowWaits.waited(called, at), real);
        Counter here = shadow.hall().counter(counter).orElseThrow();
        Optional<ShadowWait> chosen = Optional.empty();
        if (!busy(counter, at)) {
            chosen = person && wait.state == State.OPEN
                    ? Optional.of(waits.call(wait, services, here, at))
                    : choose(here, at);
        }
        chosen.ifPresentOrElse(
                taking -> {
                    taken++;
                    free.remove(counter);
                },
                () -> {
                    unused++;
                    free.add(counter);
                });
        waits.calledInFact(wait);
        last.put(counter, new Chance(wait, counted, chosen));
    }

    private Optional<ShadowWait> choose(Counter counter, Instant at) {
        return policy.visitFor(counter, shadow.hall(), at)
                .map(choice -> waits.call(waits.open(choice.visit().id()), choice.services(), counter, at));
    }

    private void undone(HallEvent.ActionUndone e, Hall real, Instant at) {
        boolean call = e.action().equals(LastAction.CALL) || e.action().equals(LastAction.SEND);
        Chance chance = call ? last.remove(e.counter()) : null;
        if (chance == null) {
            return;
        }
        inFact.takeBack(chance.counted());
        if (chance.here().isPresent()) {
            taken--;
            waits.reopen(chance.here().get(), real, at);
        } else if (free.remove(e.counter())) {
            unused--;
        }
        waits.waitsAgain(chance.inFact());
    }

    /** Lets counters call that stand idle here and would have called by now. */
    private void callLate(Hall real, Instant at) {
        if (!waits.behind() && free.isEmpty() || real.resting() || !real.open() && !Closing.servesOn(real)) {
            return;
        }
        for (Counter counter : real.counters()) {
            if (!counter.takesCalls()) {
                free.remove(counter.id());
            } else if (!busy(counter.id(), at) && (free.contains(counter.id()) || idle(counter, real, at))) {
                choose(shadow.hall().counter(counter.id()).orElseThrow(), at).ifPresent(wait -> {
                    waitedFor++;
                    unused -= free.remove(counter.id()) ? 1 : 0;
                    busyUntil.put(counter.id(), at.plusSeconds(expectedSeconds(wait, counter)));
                });
            }
        }
    }

    private long expectedSeconds(ShadowWait wait, Counter counter) {
        List<String> services = counter.within(wait.before.place().wish());
        return Math.round(ServiceTimes.expectedSeconds(services, counter, shadow.hall()));
    }

    private boolean busy(String counter, Instant at) {
        Instant until = busyUntil.get(counter);
        return until != null && until.isAfter(at);
    }

    /** Whether a counter has nothing to do in the real hall because nobody waits whom it may call. */
    private static boolean idle(Counter counter, Hall real, Instant at) {
        return counter.state() == CounterState.IDLE
                && real.lines().stream()
                        .allMatch(line -> real.mayCall(counter, line, at).isEmpty());
    }

    List<Effect> services(Hall real, Instant now) {
        Map<String, Fate> fact = inFact.now(real, now);
        Map<String, Fate> shadowed = here.now(shadow.hall(), now);
        Fate none = new Fate(0, 0, 0, 0);
        return ShadowTally.services(fact, shadowed).stream()
                .map(service ->
                        new Effect(service, fact.getOrDefault(service, none), shadowed.getOrDefault(service, none)))
                .toList();
    }

    Chances chances() {
        return new Chances(taken, waitedFor, unused);
    }
}
