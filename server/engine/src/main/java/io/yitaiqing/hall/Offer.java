package io.yitaiqing.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A waiting visit that is reserved for an idle counter until its clerk accepts or refuses it.
 *
 * @param services what of its errands shall be done at the counter
 * @param reason why it was chosen: of the call, once the offer is accepted
 * @param until when the offer times out
 * @param waitingSince since when the visit was waiting before, to which it returns
 * @param idleSince since when the counter was idle before
 */
public record Offer(
        String visit,
        String counter,
        List<String> services,
        CallReason reason,
        Instant until,
        Instant waitingSince,
        Instant idleSince) {

    /** How long a visit that was refused at a counter, or withdrawn from it by a person, is left to other counters. */
    public static final Duration REFUSED_FOR = Duration.ofSeconds(60);
}
