package io.yitaiqing.simulator.served;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The way of a clock through the spans of a tape, which leaps over what lies between them. */
record Course(List<Span> spans) {

    /** Where a clock comes to that stands at a moment and has so much time. */
    Instant onward(Instant from, Duration time) {
        Instant at = within(from);
        Duration left = time;
        for (Span span : spans) {
            if (at.isAfter(span.ends())) {
                continue;
            }
            at = at.isBefore(span.begins()) ? span.begins() : at;
            Duration rest = Duration.between(at, span.ends());
            if (left.compareTo(rest) <= 0) {
                return at.plus(left);
            }
            left = left.minus(rest);
            at = span.ends().plusNanos(1);
        }
        return spans.getLast().ends();
    }

    /** The moment itself, or the nearest one that is shown: a later one where it lies between spans. */
    Instant within(Instant moment) {
        for (Span span : spans) {
            if (!moment.isAfter(span.ends())) {
                return moment.isBefore(span.begins()) ? span.begins() : moment;
            }
        }
        return spans.getLast().ends();
    }
}
