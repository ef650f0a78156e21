package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.LastAction;
import io.yitaiqing.hall.Leg;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.plan.ClosingTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rules of taking back a clerk's last action. */
final class UndoRules {

    private UndoRules() {}

    /** Puts visit and counter back to how they stood before, if nothing has come of the action yet. */
    static Decision undo(HallCommand.Undo c, Hall hall, Instant now) {
        return Expect.counter(
                c.counter(),
                hall,
                counter -> hall.lastAction(c.counter())
                        .map(action -> undo(action, counter, hall, now))
                        .orElseGet(() -> Decision.reject(
                                Code.NOTHING_TO_UNDO,
                                "Expected counter " + c.counter()
                                        + " to have done something today, but there is nothing to take back.")));
    }

    private static Decision undo(LastAction action, Counter counter, Hall hall, Instant now) {
        long withinSeconds = hall.plan().settings().undoWithinSeconds();
        if (now.isAfter(action.at().plusSeconds(withinSeconds))) {
            return Decision.reject(
                    Code.TOO_LATE_TO_UNDO,
                    "Expected to take back the " + action.action() + " of ticket "
                            + action.visit().ticket() + " within " + withinSeconds + " seconds, but it was at "
                            + action.at() + ".");
        }
        Optional<Visit> visit = hall.visit(action.visit().id());
        if (visit.filter(known -> action.untouched(known, counter)).isEmpty()) {
            return consequences(action, "its visit or counter " + counter.id() + " has moved on");
        }
        if (opened(action, hall)) {
            return consequences(action, "it opened a case that its customer follows");
        }
        boolean returnsToCounter = action.visit().atCounter();
        boolean serves = hall.plan().settings().closing().waiting() == ClosingTerms.Waiting.SERVE;
        if (!hall.open() && !returnsToCounter && !serves) {
            return Expect.hallIsClosed(hall);
        }
        return Expect.ownTicket(
                action.visit(),
                hall,
                () -> Decision.accept(new HallEvent.ActionUndone(
                        counter.id(), action.action(), patient(action.visit(), hall, now), able(action, hall))));
    }

    private static Decision consequences(LastAction action, String but) {
        return Decision.reject(
                Code.ACTION_HAS_CONSEQUENCES,
                "Expected nothing to have come of the " + action.action() + " of ticket "
                        + action.visit().ticket() + ", but " + but + ".");
    }

    private static boolean opened(LastAction action, Hall hall) {
        return action.action().equals(LastAction.FINISH)
                && hall.cases().all().stream()
                        .anyMatch(one -> one.visit().equals(action.visit().id())
                                && !one.openedAt().isBefore(action.at()));
    }

    /** As it stood before, unless its call would be over at once: then its time to come begins anew. */
    private static Visit patient(Visit visit, Hall hall, Instant now) {
        boolean overdue = visit.state() == VisitState.CALLED
                && hall.plan()
                        .norms()
                        .noShowAfterSeconds()
                        .filter(seconds -> !visit.calledAt()
                                .orElseThrow()
                                .plusSeconds(seconds)
                                .isAfter(now))
                        .isPresent();
        return overdue ? visit.on(calledAt(now, visit.leg().orElseThrow())) : visit;
    }

    private static Leg calledAt(Instant now, Leg leg) {
        return new Leg(leg.counter(), leg.services(), leg.waitedFrom(), now, leg.startedAt(), leg.calls(), leg.steps());
    }

    /** The counter as it stood before, able to do what it is able to do now. */
    private static Counter able(LastAction action, Hall hall) {
        Counter before = action.before();
        List<String> abilities = hall.plan()
                .counter(before.id())
                .flatMap(place -> Abilities.of(place, before.clerk(), hall.plan(), hall.failedEquipment()))
                .orElse(before.abilities());
        return before.able(abilities);
    }
}
