package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.HallPlan.Place;
import io.yitaiqing.hall.Rejection.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Rules of counters and the clerks who sign in at them. */
public final class CounterRules {

    /** The longest that a pause may be said to last. */
    public static final Duration LONGEST_PAUSE = Duration.ofHours(24);

    private static final int LONGEST_REASON = 100;

    private CounterRules() {}

    static Decision decide(HallCommand.OfCounter command, Hall hall, Instant now) {
        return switch (command) {
            case HallCommand.OpenCounter c -> open(c, hall);
            case HallCommand.CloseCounter c -> close(c, hall);
            case HallCommand.PauseCounter c -> pause(c, hall, now);
            case HallCommand.ResumeCounter c -> resume(c, hall);
            case HallCommand.SetUpCounter c -> TemporaryCounterRules.setUp(c, hall);
            case HallCommand.TakeDownCounter c -> TemporaryCounterRules.takeDown(c, hall);
            case HallCommand.ReportFault c -> EquipmentRules.fault(c, hall);
            case HallCommand.ReportRepair c -> EquipmentRules.repair(c, hall);
        };
    }

    /** Opens a closed counter: with a clerk who is nowhere else and can do something there, or a terminal. */
    private static Decision open(HallCommand.OpenCounter c, Hall hall) {
        if (!hall.open()) {
            return Decision.reject(
                    Code.HALL_IS_CLOSED, "Expected hall " + hall.id() + " to be open, but it is closed.");
        }
        return Expect.counter(c.counter(), hall, counter -> {
            if (counter.state() != CounterState.CLOSED) {
                return Decision.reject(
                        Code.COUNTER_IS_OPEN,
                        "Expected counter " + c.counter() + " to be closed, but "
                                + counter.clerk()
                                        .map(clerk -> "clerk " + clerk + " is signed in.")
                                        .orElse("it is open."));
            }
            Optional<Place> place = hall.plan().counter(c.counter());
            if (place.isEmpty()) {
                // It came from the day before with its last visit; today's plan knows it no more.
                return Expect.unknownCounter(c.counter(), hall);
            }
            return switch (place.get().kind()) {
                case STAFFED -> staffed(place.get(), c.clerk(), hall);
                case TERMINAL -> terminal(place.get(), c.clerk(), hall);
            };
        });
    }

    private static Decision terminal(Place place, Optional<String> clerk, Hall hall) {
        return clerk.map(given -> Decision.reject(
                        Code.VALUE_IS_WRONG,
                        "Expected no clerk at terminal " + place.id() + ", but got '" + given + "'."))
                .orElseGet(() -> Decision.accept(opened(place, clerk, hall)));
    }

    private static Decision staffed(Place place, Optional<String> clerk, Hall hall) {
        return clerk.map(given -> ClerkRules.known(given, hall, known -> signIn(place, known, hall)))
                .orElseGet(() -> Decision.reject(
                        Code.VALUE_IS_WRONG, "Expected a clerk at counter " + place.id() + ", but got none."));
    }

    private static Decision signIn(Place place, HallPlan.Clerk clerk, Hall hall) {
        Optional<Counter> elsewhere = hall.counterOf(clerk.id());
        if (elsewhere.isPresent()) {
            return Decision.reject(
                    Code.CLERK_IS_SIGNED_IN,
                    "Expected clerk " + clerk.id() + " to be signed in nowhere, but they are at counter "
                            + elsewhere.get().id() + ".");
        }
        if (!clerk.worksAt(place)) {
            return Decision.reject(
                    Code.CLERK_LACKS_SKILL,
                    "Expected clerk " + clerk.id() + " to be skilled in a service of counter " + place.id()
                            + ", but they are in none.");
        }
        return Decision.accept(opened(place, Optional.of(clerk.id()), hall));
    }

    /** Open with what works now: while equipment has failed that may be nothing. */
    static HallEvent opened(Place place, Optional<String> clerk, Hall hall) {
        return new HallEvent.CounterOpened(
                place.id(),
                clerk,
                Abilities.of(place, clerk, hall.plan(), hall.faults().keySet()).orElseThrow());
    }

    /** Signs the clerk out of a counter that has nobody. */
    private static Decision close(HallCommand.CloseCounter c, Hall hall) {
        return Expect.counter(c.counter(), hall, counter -> switch (counter.state()) {
            case CLOSED -> Expect.closed(counter, hall);
            case OFFERED, CALLING, SERVING -> Expect.busy(counter, "to have nobody", hall);
            case IDLE, PAUSED -> Decision.accept(new HallEvent.CounterClosed(c.counter()));
        });
    }

    /** Stops calls to an idle counter. */
    private static Decision pause(HallCommand.PauseCounter c, Hall hall, Instant now) {
        return Expect.idleCounter(
                c.counter(),
                hall,
                counter -> Expect.text("a reason", c.reason(), LONGEST_REASON, reason -> {
                    if (c.until().filter(until -> !until.isAfter(now)).isPresent()) {
                        return wrongEnd("after " + now, c.until().get());
                    }
                    if (c.until()
                            .filter(until -> until.isAfter(now.plus(LONGEST_PAUSE)))
                            .isPresent()) {
                        return wrongEnd(
                                "within " + LONGEST_PAUSE.toHours() + " hours",
                                c.until().get());
                    }
                    return Decision.accept(new HallEvent.CounterPaused(c.counter(), reason, c.until()));
                }));
    }

    private static Decision wrongEnd(String expected, Instant until) {
        return Decision.reject(
                Code.VALUE_IS_WRONG, "Expected the pause to end " + expected + ", but got " + until + ".");
    }

    /** Takes a paused counter back. */
    private static Decision resume(HallCommand.ResumeCounter c, Hall hall) {
        return Expect.counter(
                c.counter(),
                hall,
                counter -> counter.state() == CounterState.PAUSED
                        ? Decision.accept(new HallEvent.CounterResumed(c.counter()))
                        : Decision.reject(
                                Code.COUNTER_IS_NOT_PAUSED,
                                "Expected counter " + c.counter() + " to be paused, but it is "
                                        + counter.state().word() + "."));
    }
}
