package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.LinePlace;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.Wish;
import io.yitaiqing.hall.plan.AppointmentTerms;
import io.yitaiqing.hall.plan.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where a visit comes to stand in its line. */
final class LinePlaces {

    private LinePlaces() {}

    /** Where its true wait puts it, with the head start of a segment and perhaps more, bounded by the hall. */
    static LinePlace byWait(Wish wish, Instant waitsFrom, Optional<String> segment, long moreCreditSeconds, Hall hall) {
        return byWait(wish, waitsFrom, segment, moreCreditSeconds, hall.plan());
    }

    private static LinePlace byWait(
            Wish wish, Instant waitsFrom, Optional<String> segment, long moreCreditSeconds, HallPlan plan) {
        return new LinePlace(wish, waitsFrom.minusSeconds(creditSeconds(segment, moreCreditSeconds, plan)));
    }

    private static long creditSeconds(Optional<String> segment, long moreCreditSeconds, HallPlan plan) {
        Optional<Segment> known = segment.isPresent() ? plan.segment(segment.get()) : Optional.empty();
        long credit = moreCreditSeconds + (known.isPresent() ? known.get().creditSeconds() : 0);
        return Math.min(credit, plan.settings().mostCreditSeconds());
    }

    /** Where a booked customer who arrives at a moment comes to stand. */
    static LinePlace booked(Wish wish, Instant start, Instant arrival, Optional<String> segment, HallPlan plan) {
        AppointmentTerms terms = plan.settings().appointments();
        if (!arrival.isAfter(start.plusSeconds(terms.lateSeconds()))) {
            return byWait(wish, start, segment, terms.creditSeconds(), plan);
        }
        boolean keepsTime = terms.whenLate() == AppointmentTerms.WhenLate.WITHOUT_CREDIT;
        return byWait(wish, keepsTime ? start : arrival, segment, 0, plan);
    }

    /** Where its true wait since the ticket, or the time it booked, puts a known visit. */
    static LinePlace byWait(Visit visit, Wish wish, Hall hall) {
        return byWait(visit, wish, visit.customer().segment(), hall);
    }

    private static LinePlace byWait(Visit visit, Wish wish, Optional<String> segment, Hall hall) {
        return visit.bookedFor()
                .map(start -> {
                    Instant arrival = visit.state() == VisitState.BOOKED ? start : visit.takenAt();
                    return booked(wish, start, arrival, segment, hall.plan());
                })
                .orElseGet(() -> byWait(wish, visit.takenAt(), segment, 0, hall));
    }

    /** Before everybody: a counter that may call it may be able to do what others ask, whatever that is. */
    static LinePlace first(Wish wish, Instant now, Hall hall) {
        Instant earliest = hall.lines().stream()
                .findFirst()
                .map(oldest -> oldest.head().place().orderAt())
                .filter(head -> head.isBefore(now))
                .orElse(now);
        return new LinePlace(wish, earliest.minusMillis(1));
    }

    /**
     * Right behind some others of its own line or whom its counter would call, or behind all of them where they are
     * fewer; never further ahead.
     */
    static LinePlace behind(int others, Visit visit, Counter counter, Hall hall) {
        LinePlace own = visit.place();
        return hall.lines().stream()
                .filter(line -> line.wish().equals(own.wish())
                        || !hall.clears(counter, line, hall.at()).isEmpty())
                .flatMap(line -> line.visits().stream().limit(others))
                .sorted(Line.ORDER)
                .limit(others)
                .reduce((earlier, later) -> later)
                .map(last -> last.place().orderAt().plusNanos(1))
                .filter(behind -> behind.isAfter(own.orderAt()))
                .map(behind -> new LinePlace(own.wish(), behind))
                .orElse(own);
    }

    /** Where another segment's head start moves it from where it stands. */
    static LinePlace inSegment(Visit visit, Optional<String> segment, Hall hall) {
        LinePlace own = visit.place();
        Instant before =
                byWait(visit, own.wish(), visit.customer().segment(), hall).orderAt();
        Instant after = byWait(visit, own.wish(), segment, hall).orderAt();
        return new LinePlace(own.wish(), own.orderAt().plus(Duration.between(before, after)));
    }

    /** Behind everybody who waits now. */
    static LinePlace last(Wish wish, Instant now) {
        return new LinePlace(wish, now);
    }
}
