package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.GhostTerms;
import io.yitaiqing.hall.plan.Norm;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happens to a hall's alerts by itself: they are raised, change band, escalate and are resolved.
 *
 * <p>Nothing of it is stored. Whether a value fell below a band is judged as of the last event, for without one it
 * does not fall; so the answer is the same whenever somebody asks.
 */
public final class AlertMoves {

    /** How long a panic may stay unacknowledged before it escalates. */
    public static final Duration PANIC_ESCALATES_AFTER = Duration.ofSeconds(60);

    private AlertMoves() {}

    /** When something happens to an alert next; may lie in the past. */
    static Optional<Instant> next(Hall hall) {
        return first(hall).map(AlertMove::at);
    }

    /** What happens to an alert by now: one thing at a time, the earliest. */
    public static Optional<HallEvent> due(Hall hall, Instant now) {
        return first(hall)
                .filter(move -> !move.at().isAfter(now))
                .map(move -> move.event().apply(now));
    }

    private static Optional<AlertMove> first(Hall hall) {
        boolean norms = !hall.plan().settings().norms().isEmpty();
        boolean alerts = !hall.alerts().all().isEmpty();
        boolean ghosts = hall.plan().settings().ghosts().isPresent();
        if (!norms && !alerts && !ghosts) {
            return Optional.empty();
        }
        Optional<AlertMove> first = Optional.empty();
        for (Norm norm : hall.plan().settings().norms()) {
            first = earlier(first, norm(norm, hall));
        }
        if (ghosts) {
            first = earlier(first, ghosts(hall).min(Comparator.comparing(AlertMove::at)));
        }
        for (Alert alert : hall.alerts().all()) {
            first = earlier(first, open(alert, hall));
        }
        return first;
    }

    private static Optional<AlertMove> earlier(Optional<AlertMove> one, Optional<AlertMove> other) {
        boolean first = other.isEmpty()
                || one.isPresent() && !other.get().at().isBefore(one.get().at());
        return first ? one : other;
    }

    private static Optional<AlertMove> norm(Norm norm, Hall hall) {
        Standing standing = Standing.of(norm, hall);
        Optional<Alert> open = hall.alerts().open(norm.id(), norm.subject());
        if (open.isEmpty()) {
            return reaches(norm, standing, Alert.Band.WARNING)
                    .map(at -> new AlertMove(at, now -> raised(norm, standing, hall, now)));
        }
        Alert alert = open.get();
        if (standing.isBelow(norm.warning() - norm.deadband(), hall.at())) {
            return Optional.of(resolved(alert, hall));
        }
        if (alert.band() == Alert.Band.WARNING) {
            return reaches(norm, standing, Alert.Band.CRITICAL)
                    .map(at -> new AlertMove(at, now -> changed(alert, norm, Alert.Band.CRITICAL, standing, now)));
        }
        return standing.isBelow(norm.critical() - norm.deadband(), hall.at())
                ? Optional.of(new AlertMove(hall.at(), now -> changed(alert, norm, Alert.Band.WARNING, standing, now)))
                : Optional.empty();
    }

    private static Optional<Instant> reaches(Norm norm, Standing standing, Alert.Band band) {
        return standing.reaches(band).map(at -> at.plusSeconds(norm.onDelaySeconds()));
    }

    private static HallEvent.OfAlert raised(Norm norm, Standing standing, Hall hall, Instant now) {
        boolean critical = reaches(norm, standing, Alert.Band.CRITICAL)
                .filter(at -> !at.isAfter(now))
                .isPresent();
        Alert.Band band = critical ? Alert.Band.CRITICAL : Alert.Band.WARNING;
        return raised(norm.id(), norm.subject(), band, standing.value(now), Standing.limit(norm, band), hall, now);
    }

    private static HallEvent.OfAlert raised(
            String cause,
            Optional<String> subject,
            Alert.Band band,
            double value,
            double limit,
            Hall hall,
            Instant now) {
        return new HallEvent.AlertRaised(Alert.raised(
                hall.alerts().next(), cause, subject, band, rounded(value), rounded(limit), now, Optional.empty()));
    }

    private static HallEvent.OfAlert changed(Alert alert, Norm norm, Alert.Band band, Standing standing, Instant now) {
        return new HallEvent.AlertBandChanged(
                alert.id(), band, rounded(standing.value(now)), rounded(Standing.limit(norm, band)));
    }

    private static AlertMove resolved(Alert alert, Hall hall) {
        return new AlertMove(hall.at(), now -> new HallEvent.AlertResolved(alert.id(), Optional.empty()));
    }

    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** What happens to an open alert whatever it is about. */
    private static Optional<AlertMove> open(Alert alert, Hall hall) {
        if (isOver(alert, hall)) {
            return Optional.of(resolved(alert, hall));
        }
        if (alert.escalated() || alert.acknowledgedBy().isPresent()) {
            return Optional.empty();
        }
        return escalatesAfter(alert, hall.plan())
                .map(after -> alert.raisedAt().plus(after))
                .map(at -> alert.shelvedUntil().filter(at::isBefore).orElse(at))
                .map(at -> new AlertMove(at, now -> new HallEvent.AlertEscalated(alert.id())));
    }

    private static Optional<Duration> escalatesAfter(Alert alert, HallPlan plan) {
        if (alert.cause().equals(Alert.Cause.PANIC)) {
            return Optional.of(PANIC_ESCALATES_AFTER);
        }
        return plan.norm(alert.cause()).flatMap(Norm::escalateAfterSeconds).map(Duration::ofSeconds);
    }

    /** Whether what an alert is about is gone: a norm that the plan no longer has, or a service that ended. */
    private static boolean isOver(Alert alert, Hall hall) {
        if (alert.cause().equals(Alert.Cause.SERVICE_FAR_ABOVE_NORM)) {
            return alert.subject()
                    .flatMap(hall::counter)
                    .flatMap(counter -> farAboveAt(counter, hall))
                    .filter(at -> !at.isAfter(hall.at()))
                    .isEmpty();
        }
        return !Alert.Cause.ALL.contains(alert.cause())
                && hall.plan()
                        .norm(alert.cause())
                        .filter(norm -> norm.subject().equals(alert.subject()))
                        .isEmpty();
    }

    private static Stream<AlertMove> ghosts(Hall hall) {
        Stream<AlertMove> found = hall.books().ghosts.findings().stream()
                .map(f -> new AlertMove(
                        f.at(),
                        now -> raised(
                                f.cause(),
                                Optional.of(f.counter()),
                                Alert.Band.WARNING,
                                f.value(),
                                f.limit(),
                                hall,
                                now)));
        return Stream.concat(found, hall.counters().stream().flatMap(counter -> farAbove(counter, hall).stream()));
    }

    private static Optional<AlertMove> farAbove(Counter counter, Hall hall) {
        String cause = Alert.Cause.SERVICE_FAR_ABOVE_NORM;
        Optional<String> subject = Optional.of(counter.id());
        return farAboveAt(counter, hall)
                .filter(at -> hall.alerts().open(cause, subject).isEmpty())
                .map(at -> new AlertMove(at, now -> {
                    Instant startedAt = startedAt(counter, hall).orElseThrow();
                    double limit = Elapsed.seconds(startedAt, at);
                    return raised(
                            cause, subject, Alert.Band.WARNING, Elapsed.seconds(startedAt, now), limit, hall, now);
                }));
    }

    private static Optional<Instant> startedAt(Counter counter, Hall hall) {
        return counter.state() == CounterState.SERVING
                ? counter.visit().flatMap(hall::visit).flatMap(Visit::startedAt)
                : Optional.empty();
    }

    /** From when on the service going on at a counter lasts far too long; asked many times, it may take as many. */
    private static Optional<Instant> farAboveAt(Counter counter, Hall hall) {
        Optional<GhostTerms> terms = hall.plan().settings().ghosts();
        return terms.flatMap(t -> startedAt(counter, hall).flatMap(startedAt -> {
            Visit visit = counter.visit().flatMap(hall::visit).orElseThrow();
            long typical = 0;
            for (String service : visit.leg().orElseThrow().services()) {
                long one = hall.plan()
                        .service(service)
                        .map(HallPlan.Service::typicalServiceSeconds)
                        .orElse(0L);
                typical += one * visit.errand(service).map(Errand::quantity).orElse(1);
            }
            // Of a service that the plan no longer has nobody knows how long it should last.
            return typical == 0
                    ? Optional.empty()
                    : Optional.of(Standing.later(startedAt, t.farAboveTimes() * typical));
        }));
    }
}
