package io.yitaiqing.hall;

import java.time.Instant;
import java.util.List;

/** Whom a counter may call at a moment, and which named rule keeps it from everybody else. */
public final class Eligibility {

    /** The counter cannot do anything the visit waits for. */
    public static final String NOT_ABLE = "counter-may-not-serve";

    /** The visit waits for one counter able to clear all it wishes. */
    public static final String ONE_COUNTER = "one-counter";

    /** The visit was sent to another counter or clerk. */
    public static final String SENT_ELSEWHERE = "sent-elsewhere";

    private Eligibility() {}

    /** What of a waiting visit a counter would clear if it called it; none where it may not call it. */
    static List<String> services(Counter counter, Visit visit, Books books, Instant now) {
        return books.clears(counter, visit.place().wish());
    }

    /** The same of the head of a line. */
    static List<String> services(Counter counter, Line line, Books books, Instant now) {
        return books.clears(counter, line);
    }

    static boolean calls(Counter counter, Visit visit, Books books, Instant now) {
        return !services(counter, visit, books, now).isEmpty();
    }

    /** The rule that keeps a counter from a waiting visit it may not call. */
    static String whyNot(Counter counter, Visit visit, Books books, Instant now) {
        Wish wish = visit.place().wish();
        if (!counter.reaches(wish)) {
            return SENT_ELSEWHERE;
        }
        return counter.within(wish).isEmpty() ? NOT_ABLE : ONE_COUNTER;
    }
}
