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
        List<String> able = books.clears(counter, visit, now);
        return able.isEmpty() || keptBy(able, counter, visit, books, now) == null ? able : List.of();
    }

    /** The same of a visit in a line. */
    static List<String> services(Reach reach, Line line, Visit visit, Books books, Instant now) {
        List<String> able = books.clears(reach, line, visit, now);
        return able.isEmpty() || keptBy(able, reach.counter(), visit, books, now) == null ? able : List.of();
    }

    /**
     * Whom of a line a counter calls whose head it may not call: the first whom neither a refusal nor a preference
     * keeps from it any more; null where there is none.
     */
    static Visit behind(Reach reach, Line line, Books books, Instant now) {
        boolean heads = line.size() > 1 && (line.prefers() || !books.offers.nothingRefused());
        if (!heads || books.clears(reach, line, line.head(), now).isEmpty()) {
            return null;
        }
        List<Visit> visits = line.visits();
        for (int i = 1; i < visits.size(); i++) {
            if (!services(reach, line, visits.get(i), books, now).isEmpty()) {
                return visits.get(i);
            }
        }
        return null;
    }

    /** The rule that keeps a counter from a visit of which it would clear something; null where none does. */
    private static String keptBy(List<String> able, Counter counter, Visit visit, Books books, Instant now) {
        String rule = sparedBy(able, counter, visit, books, now);
        return rule == null && Refusals.keep(counter, visit, books, now) ? REFUSED_HERE : rule;
    }

    /** The same whatever was refused. */
    private static String sparedBy(List<String> able, Counter counter, Visit visit, Books books, Instant now) {
        String rule = Lending.lends(counter, able, books, now)
                ? SkillRings.whyNot(counter, visit, books, now)
                : OWN_SERVICES_FIRST;
        return rule == null || isBeyondLimit(visit, books, now) ? null : rule;
    }

    /** Whether a visit waits beyond the hall's limit, where neither helpers nor preferences are spared any more. */
    static boolean isBeyondLimit(Visit visit, Books books, Instant now) {
        Optional<Long> limit = books.plan.settings().dispatch().fairness().waitLimitSeconds();
        return limit.isPresent() && !visit.waitsFrom().isAfter(now.minusSeconds(limit.get()));
    }

    /** Whether a counter overtakes a visit by calling another: one that it refused is overtaken no less. */
    static boolean overtakes(Counter counter, Visit visit, Books books, Instant now) {
        List<String> able = books.clears(counter, visit, now);
        return !able.isEmpty() && sparedBy(able, counter, visit, books, now) == null;
    }

    /** The same of a visit in a line. */
    static boolean overtakes(Reach reach, Line line, Visit visit, Books books, Instant now) {
        List<String> able = books.clears(reach, line, visit, now);
        return !able.isEmpty() && sparedBy(able, reach.counter(), visit, books, now) == null;
    }

    /** Whether it overtakes all of a line or nobody, for neither what they prefer nor how long they wait matters. */
    static boolean overtakesAlike(Reach reach, Line line, Books books) {
        boolean clears = line.part(reach).all() || !books.counters.oneCounter();
        return clears
                && !line.prefers()
                && books.plan.settings().dispatch().borrowing().ownServices().isEmpty();
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
        return able.isEmpty() ? ONE_COUNTER : keptBy(able, counter, visit, books, now);
    }
}
