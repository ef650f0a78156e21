package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.OfferTerms;
import io.yitaiqing.hall.plan.Ring;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which counters a hall that pushes offers visits to, and when it looks for them again. */
public final class Offering {

    /** How often a hall looks whether a visit waits no longer for one counter, which no event and no clock tells. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

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
            if (first(reach, line, hall, now) != null) {
                return true;
            }
        }
        return false;
    }

    /** Whom of a line a counter calls first: its head, or who stands behind one it may not call; or null. */
    public static Visit first(Reach reach, Line line, Hall hall, Instant now) {
        return reach.mayCall(line, line.head(), hall, now).isEmpty()
                ? Eligibility.behind(reach, line, hall.books(), now)
                : line.head();
    }

    /** When a counter may be offered a visit next: at once, or when a preference, a refusal or a hope is dropped. */
    static Optional<Instant> next(Hall hall, Instant now) {
        if (!offers(hall)) {
            return Optional.empty();
        }
        List<Counter> idle = hall.counters().stream()
                .filter(counter -> counter.state() == CounterState.IDLE)
                .toList();
        if (idle.stream().anyMatch(counter -> isFor(counter, hall, now))) {
            return Optional.of(hall.at());
        }
        return idle.stream()
                .flatMap(counter -> Stream.concat(
                        Stream.concat(rings(hall), hall.books().offers.refusalsEnd().stream()),
                        hopes(counter, hall, now)))
                .filter(at -> at.isAfter(now))
                .min(Instant::compareTo);
    }

    /** When to look again whether somebody waits on for a counter that can do more than this one. */
    private static Stream<Instant> hopes(Counter counter, Hall hall, Instant now) {
        Reach reach = hall.reach(counter);
        return hall.plan().settings().oneCounter()
                        && hall.lines().stream()
                                .anyMatch(line -> line.part(reach).some())
                ? Stream.of(now.plus(LOOK_AGAIN))
                : Stream.empty();
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
