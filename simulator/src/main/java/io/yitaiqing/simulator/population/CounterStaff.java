package io.yitaiqing.simulator.population;

import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.simulator.Answer;
import io.yitaiqing.simulator.population.HallSight.CounterSight;
import io.yitaiqing.simulator.population.Roster.Shift;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The clerks who take turns at one counter: sign in, call or be offered somebody, serve, pause, sign out.
 *
 * <p>One thing is under way at a time; {@link #step} counts them, so that a timer or a look that is older than the
 * present step is known to be stale.
 */
public final class CounterStaff {

    private enum State {
        /** Nobody is signed in. */
        OFF,
        /** Signed in, nobody to call. */
        IDLE,
        /** An answer or a moment is awaited. */
        BUSY,
        /** An answer was not what the staff believed; a look at the hall will tell. */
        UNSURE
    }

    private static final String BUSY_ELSEWHERE = "busy with the papers of the one before";

    private final Crowd crowd;
    private final String counter;
    private final Roster roster;
    private final Desk desk;
    private final Set<Instant> breaksTaken = new HashSet<>();
    private State state = State.OFF;
    private Optional<String> clerk = Optional.empty();
    private Optional<String> refused = Optional.empty();
    private long step;
    private boolean calledForMeanwhile;

    CounterStaff(Crowd crowd, String counter) {
        this.crowd = crowd;
        this.counter = counter;
        this.roster = new Roster(crowd.hall().zone(), counter, crowd.plan());
        this.desk = new Desk(crowd, counter, this);
    }

    long step() {
        return step;
    }

    /** Begins to work at a counter as it was seen to stand; where nobody has looked, at a closed one. */
    void begin(Optional<CounterSight> seen, Set<String> waitedFor) {
        seen.ifPresentOrElse(counterSeen -> notice(counterSeen, waitedFor), this::goOn);
        watchTheClock();
    }

    /** Something of the roster happens at its next moment, if the staff has nothing else to do then. */
    private void watchTheClock() {
        crowd.world().at(roster.nextChange(crowd.now()), () -> {
            if (state == State.OFF || state == State.IDLE) {
                goOn();
            }
            watchTheClock();
        });
    }

    /** Somebody waits whom this counter shall call. */
    void somebodyWaits() {
        if (state == State.IDLE) {
            goOn();
        } else {
            calledForMeanwhile = true;
        }
    }

    /** Looks up: perhaps somebody may be called by now. */
    void look() {
        if (state == State.IDLE) {
            goOn();
        }
    }

    /** Whether a clerk is signed in here who can do a service. */
    boolean does(String service) {
        return clerk.isPresent() && crowd.work().abilities(counter, clerk).contains(service);
    }

    /** Does what is next for a counter that has nobody: sign out, sign in, pause, or call. */
    void goOn() {
        Shift shift = roster.shift(crowd.now());
        if (clerk.isPresent() && (shift == null || !clerk.get().equals(shift.clerk()))) {
            leavePost(shift);
        } else if (clerk.isEmpty() && shift != null) {
            ask(
                    new HallCommand.OpenCounter(counter, Optional.of(shift.clerk())),
                    answer -> signedIn(answer, shift.clerk()));
        } else if (clerk.isEmpty()) {
            settle(State.OFF);
        } else {
            Roster.Pause pause = shift.breakDue(crowd.now(), breaksTaken);
            if (pause == null) {
                call();
            } else {
                pause(pause);
            }
        }
    }

    /** A shift is over; where a hall serves on behind shut doors, the last clerk stays until nobody waits. */
    private void leavePost(Shift next) {
        if (next == null && crowd.doors().servesOn()) {
            call();
        } else {
            signOut();
        }
    }

    private void signOut() {
        ask(new HallCommand.CloseCounter(counter), answer -> {
            boolean closed =
                    answer instanceof Answer.Accepted || Answer.refused(answer, Rejection.Code.COUNTER_IS_CLOSED);
            if (closed) {
                clerk = Optional.empty();
                goOn();
            } else {
                unsure();
            }
        });
    }

    private void signedIn(Answer answer, String who) {
        if (answer instanceof Answer.Accepted) {
            clerk = Optional.of(who);
            goOn();
        } else {
            unsure();
        }
    }

    private void pause(Roster.Pause pause) {
        breaksTaken.add(pause.due());
        Instant until = crowd.now().plus(pause.length());
        ask(new HallCommand.PauseCounter(counter, pause.reason(), Optional.of(until)), answer -> {
            if (answer instanceof Answer.Accepted) {
                after(pause.length(), this::resume);
            } else {
                unlessSignedOut(answer);
            }
        });
    }

    private void resume() {
        ask(new HallCommand.ResumeCounter(counter), answer -> {
            boolean resumed =
                    answer instanceof Answer.Accepted || Answer.refused(answer, Rejection.Code.COUNTER_IS_NOT_PAUSED);
            if (resumed) {
                goOn();
            } else {
                unlessSignedOut(answer);
            }
        });
    }

    private void call() {
        calledForMeanwhile = false;
        Optional<String> offered = crowd.work().mayRefuse() ? crowd.world().offeredAt(counter) : Optional.empty();
        if (offered.isPresent() && !refused.equals(offered) && crowd.refuses(offered.get(), clerk())) {
            refused = offered;
            ask(new HallCommand.RefuseOffer(counter, BUSY_ELSEWHERE), answer -> goOn());
        } else if (offered.isPresent()) {
            ask(new HallCommand.AcceptOffer(counter), this::called);
        } else {
            ask(new HallCommand.CallNext(counter), this::called);
        }
    }

    private void called(Answer answer) {
        if (answer instanceof Answer.Accepted accepted) {
            desk.awaitCalled(accepted.visit().orElseThrow());
        } else if (Answer.refused(answer, Rejection.Code.QUEUE_IS_EMPTY)
                || Answer.refused(answer, Rejection.Code.NOTHING_IS_OFFERED)) {
            nobodyWaits();
        } else if (Answer.refused(answer, Rejection.Code.HALL_IS_RESTING)) {
            settle(State.IDLE);
        } else {
            unlessSignedOut(answer);
        }
    }

    private void nobodyWaits() {
        if (roster.shift(crowd.now()) == null) {
            signOut();
            return;
        }
        settle(State.IDLE);
        if (calledForMeanwhile) {
            // The ticket was taken after the hall had said no, and its answer came first.
            goOn();
        }
    }

    /** Goes on with the next customer, if the hall took the last command. */
    void goOnAfter(Answer answer) {
        if (answer instanceof Answer.Accepted) {
            goOn();
        } else {
            unsure();
        }
    }

    /** The doors were shut, and the counter with them; or something the staff cannot explain. */
    private void unlessSignedOut(Answer answer) {
        if (Answer.refused(answer, Rejection.Code.COUNTER_IS_CLOSED)) {
            clerk = Optional.empty();
            settle(State.OFF);
        } else {
            unsure();
        }
    }

    /** Takes over from what a look at the hall saw, where the staff has nothing under way. */
    void notice(CounterSight seen, Set<String> waitedFor) {
        boolean nothingToDo = state == State.IDLE
                && seen.state() == CounterState.IDLE
                && seen.abilities().stream().noneMatch(waitedFor::contains);
        if (state == State.BUSY || nothingToDo) {
            return;
        }
        clerk = seen.clerk();
        switch (seen.state()) {
            // Whoever is offered a visit calls it.
            case CLOSED, IDLE, OFFERED -> goOn();
            case PAUSED -> paused(seen);
            case CALLING -> seen.visit().ifPresent(desk::awaitCalled);
            case SERVING -> seen.visit().ifPresent(desk::goOnServing);
        }
    }

    /** Whoever paused it without an end will end it, but an offer that nobody took is the staff's own affair. */
    private void paused(CounterSight seen) {
        if (seen.pausedUntil().isPresent()) {
            after(Duration.between(crowd.now(), seen.pausedUntil().get()), this::resume);
        } else if (crowd.work().pushes()) {
            resume();
        }
    }

    /** Who is signed in. */
    String clerk() {
        return clerk.orElseThrow();
    }

    /** Asks the hall for something, and does nothing else until the answer. */
    void ask(HallCommand command, Consumer<Answer> then) {
        settle(State.BUSY);
        crowd.world().ask(command, then);
    }

    /** Does something after a while, and nothing else until then. */
    void after(Duration delay, Runnable what) {
        settle(State.BUSY);
        crowd.world().at(crowd.now().plus(delay), what);
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
