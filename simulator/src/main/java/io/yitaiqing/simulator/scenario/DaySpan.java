package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import io.yitaiqing.node.config.WrongValueException;
import java.util.List;

/**
 * A factor on the rates of some days, counted from a known one: below 0 before it, 0 the day itself, above 0 after it.
 *
 * @param to the last of them
 */
public record DaySpan(int from, int to, double factor) {
    public DaySpan {
        if (to < from) {
            throw new WrongValueException("to", "expected a day from " + from + " on, but got " + to + ".");
        }
        unlessBetween("factor", factor, 0, 100);
    }

    /** The factor of a day; 1 outside all spans. */
    static double factor(List<DaySpan> spans, int day) {
        return spans.stream()
                .filter(span -> span.from <= day && day <= span.to)
                .findFirst()
                .map(DaySpan::factor)
                .orElse(1.0);
    }

    /** Refuses spans that begin before {@code first}, end after {@code last} or are not in ascending order. */
    static void check(String key, List<DaySpan> spans, int first, int last) {
        int free = first;
        for (int i = 0; i < spans.size(); i++) {
            unlessBetween(key + "[" + i + "].from", spans.get(i).from(), free, last);
            unlessBetween(key + "[" + i + "].to", spans.get(i).to(), free, last);
            free = Math.min(spans.get(i).to() + 1, last);
        }
    }
}
