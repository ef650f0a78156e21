package io.yitaiqing.dispatch.why;

/**
 * What counted of a visit when a counter called.
 *
 * @param service the public names of what it waited for
 * @param waitedSeconds its true wait
 * @param countedSeconds its wait as the order counts it, head starts included
 * @param targetSeconds the wait within which it should have been called
 * @param importance what its service weighs
 * @param expectedSeconds how long its service was expected to take at the counter
 * @param waiting how many waited for the same, itself included
 */
public record Waiter(
        String ticket,
        Text service,
        long waitedSeconds,
        long countedSeconds,
        long targetSeconds,
        double importance,
        double expectedSeconds,
        int waiting) {

    boolean hasHeadStart() {
        return countedSeconds > waitedSeconds && !countsAsWaited();
    }

    /** Whether the order counts its wait as it was, as far as one says it. */
    boolean countsAsWaited() {
        return Text.duration(countedSeconds).equals(Text.duration(waitedSeconds));
    }

    /** Whether a policy tells it from another visit by nothing but their waits. */
    boolean isLike(Waiter other) {
        return service.equals(other.service)
                && targetSeconds == other.targetSeconds
                && importance == other.importance
                && expectedSeconds == other.expectedSeconds;
    }

    /** The share of its target it has waited. */
    double share() {
        return targetSeconds == 0 ? 0 : (double) countedSeconds / targetSeconds;
    }

    Text percent() {
        return Text.same(Math.round(share() * 100) + " %");
    }
}
