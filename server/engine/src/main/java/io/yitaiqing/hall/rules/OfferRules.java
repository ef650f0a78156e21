package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.Offer;
import io.yitaiqing.hall.OfferOutcome;
import io.yitaiqing.hall.Offering;
import io.yitaiqing.hall.Rejection.Code;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rules of offers: the hall reserves a visit for an idle counter, whose clerk accepts it, refuses it or is silent. */
public final class OfferRules {

    /** Why a counter is paused whose clerk let an offer time out: the next would be missed too. */
    public static final String OFFER_MISSED = "offer-missed";

    private static final int LONGEST_REASON = 200;

    private OfferRules() {}

    /** Makes one offer where one is due; the next is decided in the hall that this one leaves. */
    static List<HallEvent> due(Hall hall, Function<Hall, DispatchPolicy> policies, Instant now) {
        return Offering.counter(hall, now)
                .map(counter -> List.of(offer(counter, hall, policies.apply(hall), now)))
                .orElse(List.of());
    }

    /** Of all who wait the one that a counter would call; the counter that is better for that visit chooses first. */
    private static HallEvent offer(Counter counter, Hall hall, DispatchPolicy policy, Instant now) {
        DispatchPolicy.Choice choice = choice(counter, hall, policy, now);
        Counter better = policy.counterFor(choice.visit(), hall)
                .filter(other -> Offering.isFor(other, hall, now))
                .orElse(counter);
        DispatchPolicy.Choice chosen = better.equals(counter) ? choice : choice(better, hall, policy, now);
        long seconds = hall.plan().settings().dispatch().offers().acceptWithinSeconds();
        return new HallEvent.OfferMade(
                chosen.visit().id(), better.id(), chosen.services(), chosen.reason(), now.plusSeconds(seconds));
    }

    private static DispatchPolicy.Choice choice(Counter counter, Hall hall, DispatchPolicy policy, Instant now) {
        return policy.visitFor(counter, hall, now)
                .orElseThrow(() -> new AssertionError("Policy " + policy.name() + " finds nobody for counter "
                        + counter.id() + " of hall " + hall.id() + ", which may call somebody."));
    }

    /** Nobody answered: the visit goes on, and the counter rests until its clerk is back. */
    static List<HallEvent> timedOut(Counter counter) {
        return List.of(
                ended(counter.visit().orElseThrow(), counter.id(), OfferOutcome.TIMED_OUT, Optional.empty()),
                new HallEvent.CounterPaused(counter.id(), OFFER_MISSED, Optional.empty()));
    }

    /** What is offered to a counter makes way. */
    static HallEvent rescinded(Offer offer) {
        return ended(offer.visit(), offer.counter(), OfferOutcome.RESCINDED, Optional.empty());
    }

    static Decision accept(HallCommand.AcceptOffer c, Hall hall) {
        return offered(c.counter(), hall, offer -> Decision.accept(called(offer)));
    }

    /** The call that comes of an offer. */
    static HallEvent called(Offer offer) {
        return new HallEvent.TicketCalled(offer.visit(), offer.counter(), offer.services(), offer.reason());
    }

    static Decision refuse(HallCommand.RefuseOffer c, Hall hall) {
        return ended(c.counter(), c.reason(), OfferOutcome.REFUSED, hall);
    }

    static Decision rescind(HallCommand.RescindOffer c, Hall hall) {
        return ended(c.counter(), c.reason(), OfferOutcome.RESCINDED, hall);
    }

    private static Decision ended(String counter, String said, OfferOutcome outcome, Hall hall) {
        return offered(
                counter,
                hall,
                offer -> Expect.text(
                        "a reason",
                        said,
                        LONGEST_REASON,
                        reason -> Decision.accept(ended(offer.visit(), counter, outcome, Optional.of(reason)))));
    }

    private static HallEvent ended(String visit, String counter, OfferOutcome outcome, Optional<String> note) {
        return new HallEvent.OfferEnded(visit, counter, outcome, note);
    }

    private static Decision offered(String id, Hall hall, Function<Offer, Decision> then) {
        return Expect.counter(
                id,
                hall,
                counter -> hall.offer(id)
                        .map(then)
                        .orElseGet(() -> Decision.reject(
                                Code.NOTHING_IS_OFFERED,
                                "Expected counter " + id + " to be offered a visit, but it is "
                                        + Expect.doing(counter, hall) + ".")));
    }
}
