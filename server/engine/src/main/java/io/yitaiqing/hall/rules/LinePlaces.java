package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.LinePlace;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.Wish;
import io.yitaiqing.hall.plan.Segment;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Where a visit comes to stand in its line. */
final class LinePlaces {

    private LinePlaces() {}

    /** Where its true wait puts it, with the head start of a segment and perhaps more, bounded by the hall. */
    static LinePlace byWait(Wish wish, Instant waitsFrom, Optional<String> segment, long moreCreditSeconds, Hall hall) {
        return new LinePlace(wish, waitsFrom.minusSeconds(creditSeconds(segment, moreCreditSeconds, hall)));
    }

    private static long creditSeconds(Optional<String> segment, long moreCreditSeconds, Hall hall) {
        long credit = segment.flatMap(hall.plan()::segment)
                        .map(Segment::creditSeconds)
                        .orElse(0L)
                + moreCreditSeconds;
        return Math.min(credit, hall.plan().settings().mostCreditSeconds());
    }

    /** Where its true wait since the ticket puts a known visit. */
    static LinePlace byWait(Visit visit, Wish wish, Hall hall) {
        boolean punctual = visit.customer().appointment().isPresent()
                && visit.place().orderAt().isBefore(visit.takenAt());
        long credit = punctual ? hall.plan().settings().appointments().creditSeconds() : 0;
        return byWait(wish, visit.takenAt(), visit.customer().segment(), credit, hall);
    }

    /** Before everybody who could be called instead of it. */
    static LinePlace first(Wish wish, Instant now, Hall hall) {
        Instant earliest = hall.lines().stream()
                .filter(line -> line.wish().services().stream().anyMatch(wish.services()::contains))
                .map(Line::head)
                .map(head -> head.place().orderAt())
                .min(Comparator.naturalOrder())
                .filter(head -> head.isBefore(now))
                .orElse(now);
        return new LinePlace(wish, earliest.minusMillis(1));
    }

    /** Right behind some others of its own line, or behind all of them where they are fewer; never further ahead. */
    static LinePlace behind(int others, Visit visit, Hall hall) {
        LinePlace own = visit.place();
        return hall.lines().stream()
                .filter(line -> line.wish().equals(own.wish()))
                .flatMap(line -> line.visits().stream().limit(others))
                .reduce((earlier, later) -> later)
                .map(last -> last.place().orderAt().plusNanos(1))
                .filter(behind -> behind.isAfter(own.orderAt()))
                .map(behind -> new LinePlace(own.wish(), behind))
                .orElse(own);
    }

    /** Where another segment's head start moves it from where it stands. */
    static LinePlace inSegment(Visit visit, Optional<String> segment, Hall hall) {
        boolean booked = visit.customer().appointment().isPresent()
                && (visit.state() == VisitState.BOOKED
                        || visit.place().orderAt().isBefore(visit.takenAt()));
        long more = booked ? hall.plan().settings().appointments().creditSeconds() : 0;
        long before = creditSeconds(visit.customer().segment(), more, hall);
        long after = creditSeconds(segment, more, hall);
        return new LinePlace(
                visit.place().wish(),
                visit.place().orderAt().plusSeconds(before).minusSeconds(after));
    }

    /** Behind everybody who waits now. */
    static LinePlace last(Wish wish, Instant now) {
        return new LinePlace(wish, now);
    }
}
