package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.LinePlace;
import io.yitaiqing.hall.Visit;
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
        long credit = segment.flatMap(hall.plan()::segment)
                        .map(Segment::creditSeconds)
                        .orElse(0L)
                + moreCreditSeconds;
        long bounded = Math.min(credit, hall.plan().settings().mostCreditSeconds());
        return new LinePlace(wish, waitsFrom.minusSeconds(bounded));
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

    /** Behind everybody who waits now. */
    static LinePlace last(Wish wish, Instant now) {
        return new LinePlace(wish, now);
    }
}
