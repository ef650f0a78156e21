package io.yitaiqing.dispatch.why;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why a ticket was called, as the display and the complaint desk may tell it: tickets and public names, no person.
 *
 * @param call the number of the call
 * @param recall whether it only repeats an earlier call, whose reasons these are
 * @param calledAt when the ticket was first called to this counter
 * @param counter the counter's id
 * @param counterName its number on the wall
 * @param rule what chose: the policy, or a named rule above it
 * @param policy the policy then in force
 * @param index the value of the chosen under the policy; empty where the reception sent it
 */
public record Why(
        long call,
        boolean recall,
        Instant calledAt,
        String counter,
        String counterName,
        String rule,
        String policy,
        long policyVersion,
        Waiter chosen,
        Optional<Double> index,
        Optional<Next> next,
        List<Kept> kept) {

    /** The rule named where the reception sent a visit to a counter. */
    public static final String SENT = "sent-by-reception";

    /** Who came next by the index alone. */
    public record Next(Waiter waiter, double index) {}

    /** Somebody who had waited longer, and the named rule that kept them waiting. */
    public record Kept(Waiter waiter, String service, String rule, Optional<Double> index) {}

    /** The same reasons for a later call of the same visit to the same counter. */
    Why repeated(long call) {
        return new Why(
                call, true, calledAt, counter, counterName, rule, policy, policyVersion, chosen, index, next, kept);
    }

    /** All of it in a few sentences. */
    public Text sentence() {
        return new WhySentence(this).all();
    }

    /** Why one of those who had waited longer was not called. */
    public Text sentence(Kept one) {
        return new WhySentence(this).of(one);
    }
}
