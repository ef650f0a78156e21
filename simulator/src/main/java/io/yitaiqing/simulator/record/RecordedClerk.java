package io.yitaiqing.simulator.record;

import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.simulator.Answer;
import io.yitaiqing.simulator.World;
import io.yitaiqing.simulator.population.HallSight.CounterSight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Whoever works at one counter on a recorded day: does what was done there at its moment, but first finishes with the
 * present customer, and calls whenever nothing else is to do. One thing is under way at a time.
 */
final class RecordedClerk {

    private enum State {
        /** Away, or paused. */
        AWAY,
        /** Signed in, nobody to call. */
        IDLE,
        /** An answer or a moment is awaited. */
        BUSY,
        /** An answer was not what was believed; a look at the hall will tell. */
        UNSURE
    }

    /** How long until a counter is tried again whose hall or clerk is not free yet. */
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final World world;
    private final String counter;
    private final RecordedVisits visits;
    private final AtDesk desk;
    private final Deque<HallCommand> intended = new ArrayDeque<>();
    private State state = State.AWAY;
    private boolean open;
    private long step;
    private boolean calledForMeanwhile;

    RecordedClerk(World world, String counter, RecordedVisits visits) {
        this.world = world;
        this.counter = counter;
        this.visits = visits;
        this.desk = new AtDesk(world, counter, visits, this);
    }

    long step() {
        return step;
    }

    /** Takes up what was done here at this moment. */
    void intend(HallCommand command) {
        boolean pauseNeverBegan = command instanceof HallCommand.ResumeCounter
                && intended.removeIf(HallCommand.PauseCounter.class::isInstance);
        if (!pauseNeverBegan) {
            intended.add(command);
        }
        if (state != State.BUSY) {
            goOn();
        }
    }

    /** Somebody waits whom this counter shall call. */
    void somebodyWaits() {
        if (state == State.IDLE) {
            goOn();
        } else {
            calledForMeanwhile = true;
        }
    }

    /** Does what is next for a counter that has nobody. */
    void goOn() {
        if (!intended.isEmpty()) {
            HallCommand command = intended.remove();
            if (isOver(command)) {
                goOn();
            } else {
                ask(command, answer -> did(command, answer));
            }
        } else if (open) {
            call();
        } else {
            settle(State.AWAY);
        }
    }

    private boolean isOver(HallCommand command) {
        return command instanceof HallCommand.PauseCounter pause
                && pause.until().filter(until -> !until.isAfter(world.now())).isPresent();
    }

    private void did(HallCommand command, Answer answer) {
        if (command instanceof HallCommand.OpenCounter && isTooEarly(answer)) {
            intended.addFirst(command);
            after(AGAIN, this::goOn);
            return;
        }
        switch (command) {
            case HallCommand.OpenCounter c -> open |= holds(answer, Rejection.Code.COUNTER_IS_OPEN);
            case HallCommand.CloseCounter c -> open &= !holds(answer, Rejection.Code.COUNTER_IS_CLOSED);
            case HallCommand.PauseCounter c -> paused(c.until(), answer);
            case HallCommand.ResumeCounter c -> open |= holds(answer, Rejection.Code.COUNTER_IS_NOT_PAUSED);
            default -> {
                unsure();
                return;
            }
        }
        goOn();
    }

    private static boolean holds(Answer answer, Rejection.Code already) {
        return answer instanceof Answer.Accepted || Answer.refused(answer, already);
    }

    /** The hall is not open yet, or the clerk still serves somebody at another counter. */
    private static boolean isTooEarly(Answer answer) {
        return Answer.refused(answer, Rejection.Code.HALL_IS_CLOSED)
                || Answer.refused(answer, Rejection.Code.CLERK_IS_SIGNED_IN);
    }

    private void paused(Optional<Instant> until, Answer answer) {
        if (holds(answer, Rejection.Code.COUNTER_IS_PAUSED)) {
            open = false;
            until.ifPresent(end -> world.at(end, this::backFromPause));
        }
    }

    /** The hall itself ends a pause whose end was told. */
    private void backFromPause() {
        open = true;
        if (state == State.AWAY) {
            goOn();
        }
    }

    private void call() {
        calledForMeanwhile = false;
        boolean offered = world.offeredAt(counter).isPresent();
        ask(offered ? new HallCommand.AcceptOffer(counter) : new HallCommand.CallNext(counter), this::called);
    }

    private void called(Answer answer) {
        if (answer instanceof Answer.Accepted accepted && accepted.visit().isPresent()) {
            desk.awaitCalled(accepted.visit().get());
        } else if (Answer.refused(answer, Rejection.Code.COUNTER_IS_CLOSED)
                || Answer.refused(answer, Rejection.Code.COUNTER_IS_PAUSED)) {
            open = false;
            goOn();
        } else if (Answer.refused(answer, Rejection.Code.QUEUE_IS_EMPTY)
                || Answer.refused(answer, Rejection.Code.NOTHING_IS_OFFERED)) {
            settle(State.IDLE);
            if (calledForMeanwhile) {
                // The ticket was taken after the hall had said no, and its answer came first.
                goOn();
            }
        } else {
            unsure();
        }
    }

    /** Takes over from what a look at the hall saw, where nothing is under way. */
    void notice(CounterSight seen, Set<String> waitedFor) {
        boolean nothingToDo = state == State.IDLE
                && seen.state() == CounterState.IDLE
                && seen.abilities().stream().noneMatch(waitedFor::contains);
        if (state == State.BUSY || nothingToDo) {
            return;
        }
        switch (seen.state()) {
            case CLOSED -> {
                open = false;
                goOn();
            }
            case IDLE, OFFERED -> {
                open = true;
                goOn();
            }
            case PAUSED -> {
                // What nobody here paused, the hall did after an offer that nobody took.
                boolean ours = !open || seen.pausedUntil().isPresent();
                if (!ours) {
                    intended.addFirst(new HallCommand.ResumeCounter(counter));
                }
                open = false;
                goOn();
            }
            case CALLING -> seen.visit().ifPresent(desk::awaitCalled);
            case SERVING -> seen.visit().ifPresent(desk::goOnServing);
        }
    }

    /** Asks the hall for something, and does nothing else until the answer. */
    void ask(HallCommand command, Consumer<Answer> then) {
        settle(State.BUSY);
        world.ask(command, then);
    }

    /** Does something after a while, and nothing else until then. */
    void after(Duration delay, Runnable what) {
        settle(State.BUSY);
        world.at(world.now().plus(delay), what);
    }

    /** The counter is done with a visit, if the hall took the last command. */
    void goOnAfter(String visit, Answer answer) {
        visits.left(visit);
        if (answer instanceof Answer.Accepted || Answer.refused(answer, Rejection.Code.NOBODY_IS_CALLED)) {
            goOn();
        } else {
            unsure();
        }
    }

    /** Waits for a look at the hall. */
    void unsure() {
        settle(State.UNSURE);
    }

    private void settle(State next) {
        state = next;
        step++;
    }
}
