package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.OfferTerms;
import io.yitaiqing.hall.plan.Ring;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Which counters a hall that pushes offers visits to, and when it looks for them again. */
public final class Offering {

    private static final Comparator<Counter> LONGEST_IDLE =
            Comparator.comparing(Counter::since).thenComparing(Counter::id);

    private Offering() {}

    /** The counter idle longest among those that are offered a visit now. */
    public static Optional<Counter> counter(Hall hall, Instant now) {
        return offers(hall)
                ? hall.counters().stream()
                        .filter(counter -> isFor(counter, hall, now))
                        .min(LONGEST_IDLE)
                : Optional.empty();
    }

    /** Whether a counter of a hall that pushes is idle, has somebody to call and is not {@link #keptBack}. */
    public static boolean isFor(Counter counter, Hall hall, Instant now) {
        return counter.state() == CounterState.IDLE && calls(counter, hall, now) && !keptBack(counter, hall, now);
    }

    /**
     * Whether a counter waits until the offer of a visit it could call too has ended elsewhere: whatever it called
     * instead might overtake a visit that may not be overtaken any more.
     */
    public static boolean keptBack(Counter counter, Hall hall, Instant now) {
        for (Offer offer : hall.offers()) {
            Visit visit = hall.visit(offer.visit()).orElseThrow();
            if (!offer.counter().equals(counter.id())
                    && hall.books().fairness.capped(visit, hall.plan())
                    && Eligibility.overtakes(counter, visit, hall.books(), now)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the hall offers visits at all now. */
    private static boolean offers(Hall hall) {
        return hall.plan().settings().dispatch().offers().mode() == OfferTerms.Mode.PUSH
                && hall.waiting() > 0
                && !hall.resting()
                && (hall.open() || Closing.servesOn(hall))
                && hall.openedDay().equals(Optional.of(hall.chapter()));
    }

    private static boolean calls(Counter counter, Hall hall, Instant now) {
        Reach reach = hall.reach(counter);
        for (Line line : hall.lines()) {
            if (hall.first(reach, line, now).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** When a counter may be offered a visit next: at once, or when a preference or a refusal is dropped. */
    static Optional<Instant> next(Hall hall, Instant now) {
        if (!offers(hall) || hall.counters().stream().noneMatch(one -> one.state() == CounterState.IDLE)) {
            return Optional.empty();
        }
        if (hall.counters().stream().anyMatch(counter -> isFor(counter, hall, now))) {
            return Optional.of(hall.at());
        }
        return Stream.concat(rings(hall), hall.books().offers.refusalsEnd().stream())
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
    }

    /** When rings drop what waiting visits prefer. */
    private static Stream<Instant> rings(Hall hall) {
        return hall.lines().stream()
                .filter(line -> line.preferences() != Preferences.NONE)
                .flatMap(line -> line.visits().stream())
                .flatMap(visit -> hall.plan().settings().dispatch().rings().stream()
                        .map(Ring::afterSeconds)
                        .map(visit.waitsFrom()::plusSeconds));
    }
}
