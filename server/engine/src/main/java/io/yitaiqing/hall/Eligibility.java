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

    /** The counter's clerk only helps with what the visit waits for, and somebody waits too long for their own. */
    public static final String OWN_SERVICES_FIRST = "own-services-first";

    /** The visit still waits for a clerk its customer would like to see. */
    public static final String PREFERS_ANOTHER_CLERK = "prefers-another-clerk";

    /** The visit still waits for somebody who speaks its customer's language. */
    public static final String PREFERS_ANOTHER_LANGUAGE = "prefers-another-language";

    private Eligibility() {}

    /** What of a waiting visit a counter would clear if it called it; none where it may not call it. */
    static List<String> services(Counter counter, Visit visit, Books books, Instant now) {
        List<String> able = willing(books.clears(counter, visit, now), counter, books, now);
        return able.isEmpty() || SkillRings.whyNot(counter, visit, books, now) == null ? able : List.of();
    }

    /** The same of a visit in a line. */
    static List<String> services(Reach reach, Line line, Visit visit, Books books, Instant now) {
        List<String> able = willing(books.clears(reach, line, visit, now), reach.counter(), books, now);
        boolean anybody = able.isEmpty() || line.preferences() == Preferences.NONE;
        return anybody || SkillRings.whyNot(reach.counter(), visit, books, now) == null ? able : List.of();
    }

    private static List<String> willing(List<String> able, Counter counter, Books books, Instant now) {
        return able.isEmpty() || Lending.lends(counter, able, books, now) ? able : List.of();
    }

    static boolean calls(Counter counter, Visit visit, Books books, Instant now) {
        return !services(counter, visit, books, now).isEmpty();
    }

    /** The rule that keeps a counter from the head of a line that it may not call. */
    static String whyNot(Reach reach, Line line, Books books, Instant now) {
        // That somebody else is asked for, or nothing can be done, holds of the whole line.
        return line.part(reach).isEmpty() && reach.counter().reaches(line.wish())
                ? NOT_ABLE
                : whyNot(reach.counter(), line.head(), books, now);
    }

    /** The rule that keeps a counter from a waiting visit it may not call. */
    static String whyNot(Counter counter, Visit visit, Books books, Instant now) {
        Wish wish = visit.place().wish();
        if (!counter.reaches(wish)) {
            return SENT_ELSEWHERE;
        }
        if (counter.within(wish).isEmpty()) {
            return NOT_ABLE;
        }
        List<String> able = books.clears(counter, visit, now);
        if (able.isEmpty()) {
            return ONE_COUNTER;
        }
        return willing(able, counter, books, now).isEmpty()
                ? OWN_SERVICES_FIRST
                : SkillRings.whyNot(counter, visit, books, now);
    }
}
