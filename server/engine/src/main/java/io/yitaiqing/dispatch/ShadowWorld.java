package io.yitaiqing.dispatch;

import io.yitaiqing.dispatch.ShadowReport.Chances;
import io.yitaiqing.dispatch.ShadowReport.Effect;
import io.yitaiqing.dispatch.ShadowReport.Fate;
import io.yitaiqing.dispatch.ShadowWait.State;
import io.yitaiqing.hall.Closing;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterAction;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.Reach;
import io.yitaiqing.hall.ShadowHall;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.rules.CallRules;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The world in which the shadow had called all along, with the customers and counters of the real hall.
 *
 * <p>While a counter serves whom it serves in the real hall, it calls at the very same moments. Else it is busy for as
 * long as that visit took in the real hall, or, where that is not known yet, as others of its service took there, and
 * then calls by itself. It assumes that how long a visit takes does not depend on the counter, that who went away in
 * the real hall would have gone away at that moment too, and for who was called there {@link ShadowPatience}.
 */
final class ShadowWorld {

    private final DispatchPolicy policy;
    private final ShadowHall shadow;
    private final ShadowWaits waits;
    private final ShadowCounters counters;
    private final ShadowTimes times = new ShadowTimes();
    private final ShadowTally inFact = new ShadowTally();
    private final ShadowTally here = new ShadowTally();
    private final Map<String, Call> last = new HashMap<>();
    private long taken;
    private long between;

    /** The last call of a counter in the real hall, and whom the shadow called at that moment, if anybody. */
    private record Call(
            ShadowWait inFact, String service, ShadowTally.Counted counted, Instant at, Optional<ShadowWait> here) {}

    ShadowWorld(DispatchPolicy policy, ShadowHall shadow) {
        this.policy = policy;
        this.shadow = shadow;
        this.waits = new ShadowWaits(shadow, inFact, here);
        this.counters = new ShadowCounters(shadow, waits);
    }

    /** Lives on until an event, and calls where it calls, before the real hall {@code real} changes. */
    void before(HallEvent event, Hall real, Instant at) {
        liveUntil(real, at);
        switch (event) {
            case HallEvent.TicketCalled e -> {
                boolean person = e.reason().rule().equals(CallRules.OUT_OF_ORDER);
                called(e.visit(), e.counter(), e.services(), person, real, at);
            }
            case HallEvent.VisitSent e -> called(e.visit(), e.counter(), e.services(), true, real, at);
            case HallEvent.OfDay e -> {
                shadow.hall().apply(e, at);
                times.nobodyFree();
            }
            case HallEvent.OfCounter e -> shadow.hall().apply(e, at);
            case HallEvent.OfClerk e -> shadow.hall().apply(e, at);
            case HallEvent.OfCall e -> {}
            case HallEvent.OfVisit e -> {}
            case HallEvent.OfDispatch e -> {}
            case HallEvent.OfAppointment e -> {}
            case HallEvent.OfCase e -> {}
            case HallEvent.OfAlert e -> {}
        }
    }

    /** Follows what an event changed in the real hall. */
    void after(HallEvent event, Hall real, Set<String> visits, Set<String> changed, Instant at) {
        if (event instanceof HallEvent.ActionUndone undone) {
            undone(undone, real, at);
        }
        changed.forEach(counter -> freed(counter, real, at));
        changed.forEach(counter -> counters.vacated(counter, real, at));
        visits.forEach(visit -> waits.follow(visit, real, at));
        changed.forEach(counter -> counters.follow(counter, real, at));
        if (calling(real)) {
            callFree(real, at);
        }
    }

    private static boolean calling(Hall real) {
        return !real.resting() && (real.open() || Closing.servesOn(real));
    }

    private void called(String visit, String counter, List<String> services, boolean person, Hall real, Instant at) {
        ShadowWait wait = waits.calledInFact(visit);
        times.calls(counter, at);
        Visit called = real.visit(visit).orElseThrow();
        Duration waited = ShadowWaits.waited(called, at);
        var counted = inFact.called(services.getFirst(), waited, real);
        waits.waitedInFact(waited);
        Counter own = shadow.hall().counter(counter).orElseThrow();
        Optional<ShadowWait> chosen = Optional.empty();
        if (!counters.busy(counter)) {
            chosen = person && wait.state == State.OPEN
                    ? Optional.of(waits.call(wait, services, own, at))
                    : choose(own, at);
            taken += chosen.isPresent() ? 1 : 0;
            if (chosen.isEmpty()) {
                counters.free(own, at);
            } else if (chosen.get() == wait) {
                counters.callsInStep(counter, wait);
            } else {
                serves(own, chosen.get(), at);
            }
        }
        waits.calledInFact(wait, at);
        last.put(counter, new Call(wait, services.getFirst(), counted, at, chosen));
    }

    private Optional<ShadowWait> choose(Counter counter, Instant at) {
        return policy.visitFor(counter, shadow.hall(), at)
                .map(choice -> waits.call(waits.open(choice.visit().id()), choice.services(), counter, at));
    }

    private void serves(Counter counter, ShadowWait wait, Instant at) {
        long millis = wait.tookMillis;
        if (millis < 0) {
            List<String> services = counter.within(wait.before.place().wish());
            double expected = ServiceTimes.expectedSeconds(services, counter, shadow.hall());
            long already = wait.calledInFactAt == null
                    ? 0
                    : Duration.between(wait.calledInFactAt, at).toMillis();
            millis = times.millis(services.isEmpty() ? "" : services.getFirst(), expected, already);
        }
        counters.serves(counter, wait, at, at.plusMillis(millis + times.turnaround()));
    }

    /** Takes note of how long the real hall took, where a counter is done. */
    private void freed(String id, Hall real, Instant at) {
        Counter counter = real.counter(id).orElse(null);
        boolean idle = counter != null && counter.state() == CounterState.IDLE;
        Call call = last.get(id);
        if (call != null && call.inFact().tookMillis < 0 && !call.inFact().stillThere(counter)) {
            long millis = Duration.between(call.at(), at).toMillis();
            call.inFact().tookMillis = millis;
            times.took(call.service(), millis);
            if (idle && !nobodyFor(counter, real, at)) {
                times.free(id, at);
            }
        } else if (!idle) {
            times.notFree(id);
        }
    }

    private void undone(HallEvent.ActionUndone e, Hall real, Instant at) {
        boolean call =
                e.action().equals(CounterAction.CALL.word()) || e.action().equals(CounterAction.SEND.word());
        Call undone = call ? last.remove(e.counter()) : null;
        if (undone == null) {
            return;
        }
        inFact.takeBack(undone.counted());
        Optional<ShadowWait> chosen = undone.here();
        boolean inStep = chosen.isPresent() && chosen.get() == undone.inFact() && counters.inStep(e.counter());
        boolean stillServed = chosen.flatMap(counters::serving).isPresent();
        if (inStep || stillServed) {
            taken--;
            waits.reopen(chosen.get(), real, at);
        }
        if (!counters.busy(e.counter()) || stillServed) {
            real.counter(e.counter()).ifPresent(counter -> counters.join(counter, real, at));
        }
        waits.waitsAgain(undone.inFact());
    }

    /** Lets counters that are out of step go on by themselves. */
    private void liveUntil(Hall real, Instant at) {
        for (var done = counters.nextDone(at); done.isPresent(); done = counters.nextDone(at)) {
            leaveUntil(done.get().freeAt);
            Counter counter = real.counter(done.get().counter).orElseThrow();
            Instant freeAt = done.get().freeAt;
            counters.free(counter, freeAt);
            if (!counter.takesCalls()) {
                counters.join(counter, real, freeAt);
            } else if (calling(real)) {
                callBetween(counter.id(), freeAt);
            }
        }
        leaveUntil(at);
    }

    private void leaveUntil(Instant at) {
        for (var next = waits.nextLeaving(at); next.isPresent(); next = waits.nextLeaving(at)) {
            waits.leaves(next.get());
        }
    }

    /** Lets counters call that are free here and would have called by now. */
    private void callFree(Hall real, Instant at) {
        for (String id : counters.none() ? List.<String>of() : counters.free()) {
            Counter counter = real.counter(id).orElseThrow();
            boolean called = counter.takesCalls() && callBetween(id, at);
            if (!called && (!counter.takesCalls() || nothingToDo(counter, real, at))) {
                counters.join(counter, real, at);
            }
        }
        if (waits.behind()) {
            for (Counter counter : real.counters()) {
                if (counters.inStep(counter.id()) && nothingToDo(counter, real, at)) {
                    callBetween(counter.id(), at);
                }
            }
        }
    }

    private boolean callBetween(String id, Instant at) {
        Counter counter = shadow.hall().counter(id).orElseThrow();
        Optional<ShadowWait> chosen = choose(counter, at);
        chosen.ifPresent(wait -> {
            between++;
            serves(counter, wait, at);
        });
        return chosen.isPresent();
    }

    /** Whether a counter stands idle in the real hall because nobody waits there whom it may call. */
    private static boolean nothingToDo(Counter counter, Hall real, Instant at) {
        return counter.state() == CounterState.IDLE && nobodyFor(counter, real, at);
    }

    private static boolean nobodyFor(Counter counter, Hall real, Instant at) {
        Reach reach = real.reach(counter);
        return real.lines().stream()
                .allMatch(line -> reach.mayCall(line, line.head(), real, at).isEmpty());
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
        return new Chances(taken, between);
    }
}
