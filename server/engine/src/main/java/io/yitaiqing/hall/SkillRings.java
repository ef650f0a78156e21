package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.Ring;
import io.yitaiqing.hall.plan.Ring.Preference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * For how long a visit waits for whom its customer would like: each ring drops a preference after so many seconds, and
 * one that nobody at work can meet is dropped at once. Beyond the hall's wait limit none is asked.
 */
final class SkillRings {

    private SkillRings() {}

    /** The preference that still keeps a visit from a counter able to serve it; null where none does. */
    static String whyNot(Counter counter, Visit visit, Books books, Instant now) {
        Preferences likes = visit.customer().preferences();
        List<Ring> rings = books.plan.settings().dispatch().rings();
        if (likes == Preferences.NONE || rings.isEmpty()) {
            return null;
        }
        long waited = Duration.between(visit.waitsFrom(), now).toSeconds();
        if (likes.clerk().isPresent()
                && holds(Preference.CLERK, waited, rings)
                && elsewhere(counter, visit, books, now, other -> other.clerk().equals(likes.clerk()))) {
            return Eligibility.PREFERS_ANOTHER_CLERK;
        }
        if (likes.language().isPresent()
                && holds(Preference.LANGUAGE, waited, rings)
                && elsewhere(
                        counter,
                        visit,
                        books,
                        now,
                        other -> speaks(other, likes.language().get(), books.plan))) {
            return Eligibility.PREFERS_ANOTHER_LANGUAGE;
        }
        return null;
    }

    /** Whether no ring has dropped a preference yet, and one will. */
    private static boolean holds(Preference preference, long waited, List<Ring> rings) {
        boolean will = false;
        for (Ring ring : rings) {
            if (ring.drops().contains(preference)) {
                if (ring.afterSeconds() <= waited) {
                    return false;
                }
                will = true;
            }
        }
        return will;
    }

    /** Whether this counter does not meet a wish, and another that takes calls and would clear something does. */
    private static boolean elsewhere(Counter counter, Visit visit, Books books, Instant now, Predicate<Counter> meets) {
        if (meets.test(counter)) {
            return false;
        }
        for (Counter other : books.counters.all()) {
            if (other.takesCalls()
                    && meets.test(other)
                    && !books.clears(other, visit, now).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the clerk of a counter speaks a language; of its varieties the first letters count, as in zh-CN. */
    private static boolean speaks(Counter counter, String language, HallPlan plan) {
        Optional<HallPlan.Clerk> clerk = counter.clerk().flatMap(plan::clerk);
        return clerk.isPresent()
                && clerk.get().languages().stream()
                        .anyMatch(spoken -> primary(spoken).equals(primary(language)));
    }

    private static String primary(String tag) {
        int dash = tag.indexOf('-');
        return (dash < 0 ? tag : tag.substring(0, dash)).toLowerCase(java.util.Locale.ROOT);
    }
}
