package io.yitaiqing.dispatch;

import java.time.Instant;
import java.util.List;

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
     * How the shadow used its chances to call.
     *
     * @param taken calls at the very moments of the real ones
     * @param waitedFor calls a little later, by a counter that found nobody at such a moment or had nobody to call in
     *     the real hall
     * @param unused moments of which no such call has come yet
     */
    public record Chances(long taken, long waitedFor, long unused) {}

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

    private static Fate sum(Fate one, Fate other) {
        return new Fate(
                one.called() + other.called(),
                one.waitedMillis() + other.waitedMillis(),
                one.missed() + other.missed(),
                one.lost() + other.lost());
    }
}
