package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Errand;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Visit;
import java.util.Optional;

/** Rules of papers that go to another clerk while the customer stays (内转外不转). */
final class PaperRules {

    private static final int LONGEST_NOTE = 200;

    private PaperRules() {}

    /** Hands the paper of an errand of this leg to a clerk who knows the service, signed in or not. */
    static Decision handOver(HallCommand.HandOverPaper c, Hall hall) {
        return Expect.servedVisit(
                c.counter(),
                hall,
                visit -> ErrandRules.openErrand(visit, c.service(), hall, errand -> {
                    if (!visit.leg().orElseThrow().services().contains(c.service())) {
                        return Decision.reject(
                                Code.COUNTER_MAY_NOT_SERVE,
                                "Expected a service for which " + visit.id() + " is at counter " + c.counter() + " ("
                                        + Expect.list(visit.leg().orElseThrow().services()) + "), but got '"
                                        + c.service() + "'.");
                    }
                    if (errand.handedTo().isPresent()) {
                        return out(visit, errand);
                    }
                    return Expect.text("a note", c.note(), LONGEST_NOTE, note -> handedTo(visit, c, hall));
                }));
    }

    private static Decision handedTo(Visit visit, HallCommand.HandOverPaper c, Hall hall) {
        Optional<HallPlan.Clerk> clerk = hall.plan().clerk(c.clerk());
        if (clerk.isEmpty()) {
            return Expect.unknownClerk(c.clerk(), hall);
        }
        if (hall.counter(c.counter()).orElseThrow().clerk().equals(Optional.of(c.clerk()))) {
            return Decision.reject(
                    Code.VALUE_IS_WRONG,
                    "Expected another clerk than the one at counter " + c.counter() + ", but got '" + c.clerk() + "'.");
        }
        // Who still learns a service may be asked for it by name.
        if (!clerk.get().skills().containsKey(c.service())) {
            return Decision.reject(
                    Code.CLERK_LACKS_SKILL,
                    "Expected clerk " + c.clerk() + " to be skilled in " + c.service() + ", but they are not.");
        }
        return Decision.accept(new HallEvent.PaperHandedOver(visit.id(), c.service(), c.clerk(), c.note()));
    }

    /** Gives a paper back, wherever its customer is by now. */
    static Decision giveBack(HallCommand.ReturnPaper c, Hall hall) {
        return ErrandRules.openVisit(
                c.visit(),
                hall,
                visit -> ErrandRules.openErrand(
                        visit,
                        c.service(),
                        hall,
                        errand -> errand.handedTo()
                                .map(clerk -> Expect.text(
                                        "a note",
                                        c.note(),
                                        LONGEST_NOTE,
                                        note -> Decision.accept(
                                                new HallEvent.PaperReturned(visit.id(), c.service(), clerk, note))))
                                .orElseGet(() -> Decision.reject(
                                        Code.PAPER_IS_NOT_OUT,
                                        "Expected another clerk to have the paper of " + visit.id() + " for "
                                                + c.service() + ", but nobody has."))));
    }

    /** The first open errand whose paper is elsewhere. */
    static Optional<Errand> handedOut(Visit visit) {
        for (Errand errand : visit.errands()) {
            if (errand.open() && errand.handedTo().isPresent()) {
                return Optional.of(errand);
            }
        }
        return Optional.empty();
    }

    static Decision out(Visit visit, Errand errand) {
        return Decision.reject(
                Code.PAPER_IS_OUT,
                "Expected the paper of " + visit.id() + " for " + errand.service()
                        + " to be with its customer, but clerk "
                        + errand.handedTo().orElseThrow() + " has it.");
    }
}
