package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Carried;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.plan.DispatchChange;
import io.yitaiqing.hall.plan.DispatchTerms;
import java.util.Collection;
import java.util.Optional;

/** Rules of the dispatch policy itself: which may be set, and how its versions are counted. */
final class PolicyRules {

    private PolicyRules() {}

    static Decision decide(HallCommand.OfDispatch command, Hall hall, Collection<String> policies) {
        return switch (command) {
            case HallCommand.ChangePolicy c -> change(c, hall, policies);
            case HallCommand.AcceptOffer c -> OfferRules.accept(c, hall);
            case HallCommand.RefuseOffer c -> OfferRules.refuse(c, hall);
            case HallCommand.RescindOffer c -> OfferRules.rescind(c, hall);
        };
    }

    private static Decision change(HallCommand.ChangePolicy c, Hall hall, Collection<String> policies) {
        if (!hall.open()) {
            return Expect.hallIsClosed(hall);
        }
        if (c.policy().isEmpty() && c.terms().equals(DispatchChange.NONE)) {
            return Decision.reject(
                    Code.VALUE_IS_WRONG, "Expected a dispatch policy or terms for it, but neither is named.");
        }
        if (c.terms().withoutShadow() && c.terms().shadow().isPresent()) {
            return Decision.reject(Code.VALUE_IS_WRONG, "Expected a shadow or withoutShadow, but got both.");
        }
        long next = hall.fairness().policyVersion() + 1;
        String policy = c.policy().orElse(hall.plan().policy());
        DispatchTerms terms = c.terms().of(hall.plan().settings().dispatch());
        return refusal(policy, terms, hall.plan(), policies)
                .orElseGet(() -> Decision.accept(new HallEvent.PolicyChanged(next, policy, terms)));
    }

    /** Why a hall may not be dispatched so, if it may not. */
    static Optional<Decision> refusal(String policy, DispatchTerms terms, HallPlan plan, Collection<String> policies) {
        return unknown("a dispatch policy", policy, policies)
                .or(() -> terms.shadow().flatMap(shadow -> unknown("a shadow policy", shadow.policy(), policies)))
                .or(() -> TermBounds.broken(terms, plan))
                .map(sentence -> Decision.reject(Code.VALUE_IS_WRONG, sentence));
    }

    private static Optional<String> unknown(String what, String policy, Collection<String> policies) {
        return policies.contains(policy)
                ? Optional.empty()
                : Optional.of("Expected " + what + " ("
                        + Expect.list(policies.stream().sorted().toList()) + "), but got " + TermBounds.quoted(policy)
                        + ".");
    }

    /** What dispatch remembers into a day: another policy than the day before is a new version. */
    static Carried.Dispatching opening(HallPlan plan, Hall hall, Carried.Dispatching carried) {
        boolean same = hall.openedDay().isPresent()
                && plan.policy().equals(hall.plan().policy())
                && plan.settings().dispatch().equals(hall.plan().settings().dispatch());
        return same ? carried : carried.withVersion(carried.policyVersion() + 1);
    }
}
