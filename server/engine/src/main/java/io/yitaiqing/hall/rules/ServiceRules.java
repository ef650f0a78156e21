package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Closing;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.Leg;
import io.yitaiqing.hall.Rejection.Code;
import java.util.List;
import java.util.Optional;

/** Rules of a visit at a counter: served step by step and finished. */
final class ServiceRules {

    /** What a clerk may mark: who it is, whether all is in order, the work itself, and what follows from it. */
    private static final List<String> STEPS = List.of("identify", "review", "carry-out", "explain");

    private static final int MOST_STEPS = 50;

    private ServiceRules() {}

    /** Begins to serve the called visit; the clerk who serves it first owns it, through all transfers (首问负责). */
    static Decision start(HallCommand.StartService c, Hall hall) {
        return Expect.calledVisit(
                c.counter(),
                hall,
                visit -> Decision.accept(new HallEvent.ServiceStarted(
                        visit.id(),
                        c.counter(),
                        visit.owner().isPresent()
                                ? Optional.empty()
                                : hall.counter(c.counter()).orElseThrow().clerk())));
    }

    /** Marks that the service has come to another step. */
    static Decision markStep(HallCommand.MarkStep c, Hall hall) {
        return Expect.servedVisit(c.counter(), hall, visit -> {
            if (!STEPS.contains(c.step())) {
                return Decision.reject(
                        Code.VALUE_IS_WRONG,
                        "Expected a step (" + Expect.list(STEPS) + "), but got '" + c.step() + "'.");
            }
            List<Leg.Step> steps = visit.leg().orElseThrow().steps();
            if (!steps.isEmpty() && steps.getLast().name().equals(c.step())) {
                return Decision.reject(
                        Code.STEP_IS_MARKED,
                        "Expected another step than " + c.step() + ", but the service is at it already.");
            }
            if (steps.size() == MOST_STEPS) {
                return Decision.reject(
                        Code.TOO_MANY_STEPS,
                        "Expected at most " + MOST_STEPS + " steps of one service, but all of them are marked.");
            }
            return Decision.accept(new HallEvent.StepMarked(visit.id(), c.counter(), c.step()));
        });
    }

    /** After the doors were shut, a counter closes with its last visit; where those who wait are served, by itself. */
    static List<HallEvent> closingIfShut(List<HallEvent> events, String counter, Hall hall) {
        if (!hall.open() && !Closing.servesOn(hall)) {
            events.add(new HallEvent.CounterClosed(counter));
        }
        return events;
    }
}
