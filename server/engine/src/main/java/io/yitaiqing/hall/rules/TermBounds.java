package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.DispatchBounds;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.ExpectedTimes;
import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.hall.plan.OfferTerms;
import io.yitaiqing.hall.plan.Ring;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the terms of dispatch stay within {@link DispatchBounds} and name only what a plan has. */
final class TermBounds {

    private static final int LONGEST_QUOTE = 40;

    private final HallPlan plan;
    private String first;

    private TermBounds(HallPlan plan) {
        this.plan = plan;
    }

    /** The first bound that is broken, in a sentence. */
    static Optional<String> broken(DispatchTerms terms, HallPlan plan) {
        TermBounds bounds = new TermBounds(plan);
        bounds.index("dispatch", terms.offsetSeconds(), terms.weights());
        bounds.times(terms.times());
        bounds.fairness(terms.fairness());
        bounds.rings(terms.rings());
        bounds.borrowing(terms.borrowing().ownServices(), terms.borrowing().shareOfTarget());
        bounds.offers(terms.offers());
        terms.shadow().ifPresent(shadow -> bounds.index("the shadow", shadow.offsetSeconds(), shadow.weights()));
        return Optional.ofNullable(bounds.first);
    }

    private void index(String of, double offsetSeconds, Map<String, DispatchTerms.Weight> weights) {
        within("the offset of " + of + " in seconds", offsetSeconds, 0, DispatchBounds.OFFSET_SECONDS);
        weights.forEach((service, weight) -> {
            service(service);
            within(
                    "the importance of " + quoted(service),
                    weight.importance(),
                    DispatchBounds.LEAST_IMPORTANCE,
                    DispatchBounds.MOST_IMPORTANCE);
            within(
                    "the offset of " + quoted(service) + " in seconds",
                    weight.offsetSeconds(),
                    -DispatchBounds.OFFSET_SECONDS,
                    DispatchBounds.OFFSET_SECONDS);
        });
    }

    private void times(ExpectedTimes times) {
        if (times.factors().size() != DispatchBounds.FACTORS) {
            say("Expected " + DispatchBounds.FACTORS + " factors, one for each proficiency, but got "
                    + times.factors().size() + ".");
        }
        times.factors()
                .forEach(factor -> within(
                        "a factor of a proficiency", factor, DispatchBounds.LEAST_FACTOR, DispatchBounds.MOST_FACTOR));
        times.secondsByClerk().forEach((clerk, seconds) -> {
            clerk(clerk);
            seconds.forEach((service, known) -> {
                service(service);
                within(
                        "the seconds of " + quoted(clerk) + " for " + quoted(service),
                        known,
                        1,
                        DispatchBounds.CLERK_SECONDS);
            });
        });
    }

    private void fairness(FairnessTerms terms) {
        terms.mostOvertakes().ifPresent(most -> within("a cap on overtakes", most, 0, DispatchBounds.OVERTAKES));
        terms.waitLimitSeconds()
                .ifPresent(limit -> within(
                        "a wait limit in seconds",
                        limit,
                        DispatchBounds.LEAST_WAIT_LIMIT_SECONDS,
                        DispatchBounds.MOST_WAIT_LIMIT_SECONDS));
        terms.mostPriorityInARow()
                .ifPresent(most -> within("a run of priority calls", most, 1, DispatchBounds.PRIORITY_IN_A_ROW));
    }

    private void rings(List<Ring> rings) {
        if (rings.size() > DispatchBounds.RINGS) {
            say("Expected at most " + DispatchBounds.RINGS + " rings, but got " + rings.size() + ".");
        }
        long before = -1;
        for (Ring ring : rings) {
            within("the beginning of a ring in seconds", ring.afterSeconds(), 0, DispatchBounds.RING_SECONDS);
            if (ring.afterSeconds() <= before) {
                say("Expected each ring to begin later than the one before it, after " + before + " seconds, but got "
                        + ring.afterSeconds() + ".");
            }
            if (ring.drops().isEmpty()) {
                say("Expected a ring to drop something, but the one after " + ring.afterSeconds()
                        + " seconds drops nothing.");
            }
            before = ring.afterSeconds();
        }
    }

    private void borrowing(Map<String, List<String>> ownServices, double share) {
        within("the share of a target for own services", share, DispatchBounds.LEAST_SHARE, 1);
        ownServices.forEach((clerk, services) -> {
            clerk(clerk);
            services.forEach(this::service);
            if (new HashSet<>(services).size() < services.size()) {
                say("Expected each own service of " + quoted(clerk) + " once, but one stands twice.");
            }
        });
    }

    private void offers(OfferTerms terms) {
        within(
                "the time for an offer in seconds",
                terms.acceptWithinSeconds(),
                DispatchBounds.LEAST_OFFER_SECONDS,
                DispatchBounds.MOST_OFFER_SECONDS);
    }

    private void service(String id) {
        if (plan.service(id).isEmpty()) {
            unknown(
                    "a service",
                    plan.services().stream().map(HallPlan.Service::id).toList(),
                    id);
        }
    }

    private void clerk(String id) {
        if (plan.clerk(id).isEmpty()) {
            unknown("a clerk", plan.clerks().stream().map(HallPlan.Clerk::id).toList(), id);
        }
    }

    private void unknown(String kind, Collection<String> known, String id) {
        say("Expected " + kind + " of hall " + plan.id() + " (" + Expect.list(known) + "), but dispatch names "
                + quoted(id) + ".");
    }

    /** A comparison with what is no number is false, so that is refused too. */
    private void within(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            say("Expected " + what + " from " + plain(least) + " to " + plain(most) + ", but got " + plain(value)
                    + ".");
        }
    }

    private void say(String sentence) {
        if (first == null) {
            first = sentence;
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /** A name that somebody gave, cut where it is too long for a sentence. */
    static String quoted(String name) {
        return "'" + (name.length() <= LONGEST_QUOTE ? name : name.substring(0, LONGEST_QUOTE) + "...") + "'";
    }
}
