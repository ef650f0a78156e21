package io.yitaiqing.dispatch;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of a policy that decided beside the real one.
 *
 * @param policy the shadow's name
 * @param policyVersion the version of the real policy it stood beside
 * @param since from when on it was counted
 * @param calls the calls at which it was asked
 * @param agreements those at which it would have called the same visit
 * @param kinds what was called and what it would have called instead, the most frequent first
 * @param recent the last disagreements, the oldest first
 * @param services how each service fared, and is estimated to have fared under the shadow
 */
public record ShadowReport(
        String policy,
        long policyVersion,
        Instant since,
        long calls,
        long agreements,
        List<Kind> kinds,
        List<Disagreement> recent,
        List<Effect> services,
        Chances chances) {

    /** What the estimate takes for granted. */
    public static final String ASSUMPTION =
            "A visit takes as long under the shadow as in the hall, or as others of its service did; who left would"
                    + " have left at that moment too, and who was called is as patient as those who left or waited.";

    /** How often the real policy called for one service and the shadow would have called for another, or the same. */
    public record Kind(String realService, String shadowService, long times) {}

    /** One service in both worlds. */
    public record Effect(String service, Fate real, Fate shadow) {}

    /**
     * How the visits of one service fared.
     *
     * @param called how many were called
     * @param waitedMillis their waits together
     * @param missed how many were called after the target, went away after it, or still wait beyond it
     * @param lost how many went away after the target or still wait beyond it
     */
    public record Fate(long called, long waitedMillis, long missed, long lost) {

        /** The mean wait of those called, in seconds; 0 where nobody was. */
        public double meanSeconds() {
            return called == 0 ? 0 : waitedMillis / 1_000.0 / called;
        }

        /** The share that missed the target, 0 to 1; 0 where nobody was called or lost. */
        public double missShare() {
            return called + lost == 0 ? 0 : (double) missed / (called + lost);
        }
    }

    /**
     * When the shadow called.
     *
     * @param taken at the very moments of the real calls
     * @param between at other moments, by counters whose visits took another time than in the real hall
     */
    public record Chances(long taken, long between) {}

    /** At how many calls the two chose differently. */
    public long disagreements() {
        return calls - agreements;
    }

    /** All services together, in the real hall. */
    public Fate real() {
        return services.stream().map(Effect::real).reduce(new Fate(0, 0, 0, 0), ShadowReport::sum);
    }

    /** All services together, under the shadow. */
    public Fate shadow() {
        return services.stream().map(Effect::shadow).reduce(new Fate(0, 0, 0, 0), ShadowReport::sum);
    }

    /** The service of which the largest share missed its target in one of the worlds; empty where none did. */
    public Optional<String> worst(Function<Effect, Fate> world) {
        return services.stream()
                .filter(effect -> world.apply(effect).missed() > 0)
                .max(Comparator.comparingDouble(effect -> world.apply(effect).missShare()))
                .map(Effect::service);
    }

    private static Fate sum(Fate one, Fate other) {
        return new Fate(
                one.called() + other.called(),
                one.waitedMillis() + other.waitedMillis(),
                one.missed() + other.missed(),
                one.lost() + other.lost());
    }
}
