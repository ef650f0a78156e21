package io.yitaiqing.hall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /** The visit was refused at this counter a moment ago, and another may serve it. */
    public static final String REFUSED_HERE = "refused-here";

    private Eligibility() {}

    /** What of a waiting visit a counter would clear if it called it; none where it may not call it. */
    static List<String> services(Counter counter, Visit visit, Books books, Instant now) {
        List<String> able = whateverRefused(counter, visit, books, now);
        return able.isEmpty() || !Refusals.keep(counter, visit, books, now) ? able : List.of();
    }

    /** The same of the head of a line. */
    static List<String> services(Reach reach, Line line, Books books, Instant now) {
        List<String> able = willing(books.clears(reach, line, line.head(), now), reach.counter(), books, now);
        if (able.isEmpty() || Refusals.keep(reach.counter(), line.head(), books, now)) {
            return List.of();
        }
        boolean anybody = line.preferences() == Preferences.NONE;
        return anybody || SkillRings.whyNot(reach.counter(), line.head(), books, now) == null ? able : List.of();
    }

    /** Whom of a line a counter calls whose head was refused there. */
    static Optional<Visit> behindRefused(Reach reach, Line line, Books books, Instant now) {
        Counter counter = reach.counter();
        return books.offers.nothingRefused() || !Refusals.keep(counter, line.head(), books, now)
                ? Optional.empty()
                : line.visits().stream()
                        .filter(visit -> !Refusals.keep(counter, visit, books, now))
                        .findFirst()
                        .filter(visit -> overtakes(counter, visit, books, now));
    }

    private static List<String> willing(List<String> able, Counter counter, Books books, Instant now) {
        return able.isEmpty() || Lending.lends(counter, able, books, now) ? able : List.of();
    }

    private static List<String> whateverRefused(Counter counter, Visit visit, Books books, Instant now) {
        List<String> able = willing(books.clears(counter, visit, now), counter, books, now);
        return able.isEmpty() || SkillRings.whyNot(counter, visit, books, now) == null ? able : List.of();
    }

    /** Whether a counter overtakes a visit by calling another: one that it refused is overtaken no less. */
    static boolean overtakes(Counter counter, Visit visit, Books books, Instant now) {
        return !whateverRefused(counter, visit, books, now).isEmpty();
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
        if (willing(able, counter, books, now).isEmpty()) {
            return OWN_SERVICES_FIRST;
        }
        String preference = SkillRings.whyNot(counter, visit, books, now);
        return preference == null && Refusals.keep(counter, visit, books, now) ? REFUSED_HERE : preference;
    }
}
