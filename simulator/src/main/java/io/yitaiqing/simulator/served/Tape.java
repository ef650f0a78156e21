package io.yitaiqing.simulator.served;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What happened in one hall, event by event, so that it can be shown again from any moment.
 *
 * @param after the position of the hall's line before the first event
 * @param chapter the business day in which the line stood there
 * @param spans the days with something to see, in their order; the time between them is not shown
 */
record Tape(HallPlan plan, long after, LocalDate chapter, List<Happened> events, List<Span> spans) {

    /** So many events fit on a tape; a busy hall has some ten thousand a day. */
    static final int EVENTS_MOST = 300_000;

    private static final Duration BEFORE = Duration.ofMinutes(1);

    /** The tape of these events. */
    static Tape of(HallPlan plan, long after, LocalDate chapter, List<Happened> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("Expected a day in which something happened, but nothing did.");
        }
        return new Tape(plan, after, chapter, List.copyOf(events), spans(plan, events));
    }

    /** The hall before the first event. */
    Hall hall() {
        Hall hall = new Hall(plan);
        hall.startAt(after, chapter);
        return hall;
    }

    Instant begins() {
        return spans.getFirst().begins();
    }

    Instant ends() {
        return spans.getLast().ends();
    }

    private static List<Span> spans(HallPlan plan, List<Happened> events) {
        Map<LocalDate, Instant> lastOf = new TreeMap<>();
        Map<LocalDate, Instant> firstOf = new TreeMap<>();
        for (Happened happened : events) {
            LocalDate day = LocalDate.ofInstant(happened.at(), plan.zone());
            firstOf.putIfAbsent(day, happened.at());
            lastOf.put(day, happened.at());
        }
        List<Span> spans = new ArrayList<>();
        lastOf.forEach((day, last) -> {
            Optional<Instant> opening = plan.hours().opening(day, plan.zone());
            Instant begins = later(opening.orElse(Instant.MAX).isAfter(last) ? last : opening.get(), firstOf.get(day));
            if (opening.isPresent() && last.isAfter(begins)) {
                spans.add(new Span(day, begins.minus(BEFORE), last));
            }
        });
        if (spans.isEmpty()) {
            Instant first = events.getFirst().at();
            Instant last = events.getLast().at();
            spans.add(new Span(LocalDate.ofInstant(first, plan.zone()), first.minus(BEFORE), last));
        }
        return List.copyOf(spans);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
