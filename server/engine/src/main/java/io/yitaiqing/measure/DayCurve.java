package io.yitaiqing.measure;

import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The course of one business day, sampled every five minutes of the clock: how the hall stood then, and what had
 * happened since the sample before.
 *
 * <p>Whoever plays a day says {@link #before} of each event while the hall stands as it did before it, and {@link
 * #after} once the hall has applied it.
 */
public final class DayCurve {

    /** The time from one sample to the next. */
    public static final Duration STEP = Duration.ofMinutes(5);

    /** A day that is never closed is not drawn for ever: two days and nights. */
    public static final int SAMPLES_MAX = 576;

    private final ServiceLevel level = new ServiceLevel();
    private final List<Sampled> samples = new ArrayList<>();
    private Instant next = Instant.MAX;
    private long arrivals;
    private ServiceLevel.Counts counted = level.total();

    /**
     * One sample.
     *
     * @param longestWaitSeconds the longest true wait of those who wait
     * @param arrivals tickets taken and bookings checked in since the sample before
     * @param called legs called to a counter since the sample before
     * @param served legs whose service was finished since the sample before
     * @param noShow visits of the day so far that ended because nobody came
     * @param left visits of the day so far that went away
     * @param serviceLevel the service level of the day so far, 0 to 1; none before the first call
     */
    public record Sampled(
            Instant at,
            int waiting,
            long longestWaitSeconds,
            int openCounters,
            long arrivals,
            long called,
            long served,
            long noShow,
            long left,
            OptionalDouble serviceLevel) {}

    /** An event is about to be applied: what was due before it is sampled as the hall still stands. */
    public void before(Instant at, Hall hall) {
        while (next.isBefore(at) && samples.size() < SAMPLES_MAX) {
            sample(next, hall);
            next = next.plus(STEP);
        }
    }

    /** An event was applied. */
    public void after(HallEvent event, Instant at, Hall hall) {
        if (event instanceof HallEvent.DayOpened) {
            next = at.truncatedTo(ChronoUnit.SECONDS);
            long past = Math.floorMod(next.getEpochSecond(), STEP.toSeconds());
            next = past == 0 && next.equals(at) ? next : next.plusSeconds(STEP.toSeconds() - past);
            arrivals = 0;
        }
        level.on(event, at, hall);
        if (event instanceof HallEvent.DayOpened) {
            counted = level.total();
        }
        arrivals += arrived(event, hall) ? 1 : 0;
    }

    /** The day was played up to this moment, which is sampled too. */
    public List<Sampled> end(Instant at, Hall hall) {
        before(at, hall);
        if (samples.size() < SAMPLES_MAX) {
            sample(at, hall);
        }
        return List.copyOf(samples);
    }

    private void sample(Instant at, Hall hall) {
        ServiceLevel.Counts total = level.total();
        boolean known = total.called() + total.sentLate() + total.leftLate() > 0;
        samples.add(new Sampled(
                at,
                hall.waiting(),
                longestWaitSeconds(at, hall),
                (int) hall.counters().stream()
                        .filter(counter -> counter.state() != CounterState.CLOSED)
                        .count(),
                arrivals,
                Math.max(0, total.called() - counted.called()),
                Math.max(0, total.served() - counted.served()),
                total.noShow(),
                total.left(),
                known ? OptionalDouble.of(total.level()) : OptionalDouble.empty()));
        arrivals = 0;
        counted = total;
    }

    private static boolean arrived(HallEvent event, Hall hall) {
        return switch (event) {
            case HallEvent.TicketIssued e -> true;
            case HallEvent.VisitCheckedIn e ->
                hall.visit(e.visit()).flatMap(Visit::bookedFor).isPresent();
            default -> false;
        };
    }

    private static long longestWaitSeconds(Instant at, Hall hall) {
        return hall.plan().services().stream()
                .map(HallPlan.Service::id)
                .flatMap(service -> hall.byTrueWait(service).stream().limit(1))
                .mapToLong(visit ->
                        Math.max(0, Duration.between(visit.waitsFrom(), at).toSeconds()))
                .max()
                .orElse(0);
    }
}
