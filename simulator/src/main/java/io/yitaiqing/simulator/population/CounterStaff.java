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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The clerks who take turns at one counter: sign in, call, wait for the called, serve, pause, sign out.
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

    private final Crowd crowd;
    private final String counter;
    private final Roster roster;
    private final Set<Instant> breaksTaken = new HashSet<>();
    private State state = State.OFF;
    private Optional<String> clerk = Optional.empty();
    private long step;
    private boolean calledForMeanwhile;

    CounterStaff(Crowd crowd, String counter) {
        this.crowd = crowd;
        this.counter = counter;
        this.roster = new Roster(crowd.hall().zone(), counter, crowd.plan());
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

    /** Does what is next for a counter that has nobody: sign out, sign in, pause, or call. */
    private void goOn() {
        Optional<Shift> shift = roster.shift(crowd.now());
        Optional<String> rostered = shift.map(Shift::clerk);
        if (clerk.isPresent() && !clerk.equals(rostered)) {
            ask(new HallCommand.CloseCounter(counter), answer -> signedOut(answer));
        } else if (clerk.isEmpty() && rostered.isPresent()) {
            ask(
                    new HallCommand.OpenCounter(counter, Optional.of(rostered.get())),
                    answer -> signedIn(answer, rostered.get()));
        } else if (clerk.isEmpty()) {
            settle(State.OFF);
        } else {
            shift.flatMap(s -> s.breakDue(crowd.now(), breaksTaken)).ifPresentOrElse(this::pause, this::call);
        }
    }

    private void signedOut(Answer answer) {
        boolean closed = answer instanceof Answer.Accepted || refused(answer, Rejection.Code.COUNTER_IS_CLOSED);
        if (closed) {
            clerk = Optional.empty();
            goOn();
        } else {
            settle(State.UNSURE);
        }
    }

    private void signedIn(Answer answer, String who) {
        if (answer instanceof Answer.Accepted) {
            clerk = Optional.of(who);
            goOn();
        } else {
            settle(State.UNSURE);
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
                    answer instanceof Answer.Accepted || refused(answer, Rejection.Code.COUNTER_IS_NOT_PAUSED);
            if (resumed) {
                goOn();
            } else {
                unlessSignedOut(answer);
            }
        });
    }

    private void call() {
        calledForMeanwhile = false;
        ask(new HallCommand.CallNext(counter), answer -> {
            if (answer instanceof Answer.Accepted accepted) {
                awaitCalled(accepted.visit().orElseThrow());
            } else if (refused(answer, Rejection.Code.QUEUE_IS_EMPTY)) {
                settle(State.IDLE);
                if (calledForMeanwhile) {
                    // The ticket was taken after the hall had said no, and its answer came first.
                    goOn();
                }
            } else {
                unlessSignedOut(answer);
            }
        });
    }

    private void awaitCalled(String visit) {
        Optional<Customer> holder = crowd.holder(visit);
        Optional<Duration> way =
                holder.isPresent() ? holder.get().called() : Optional.of(crowd.way(crowd.person(visit)));
        if (way.isPresent() && way.get().compareTo(crowd.noShowAfter()) < 0) {
            after(way.get(), () -> start(visit));
            return;
        }
        if (way.isPresent()) {
            crowd.comesTooLate(visit, way.get());
            after(crowd.noShowAfter(), () -> notShown(visit));
            return;
        }
        Duration recall = seconds(crowd.plan().absence().recallAfterSeconds());
        Duration giveUp = seconds(crowd.plan().absence().giveUpAfterSeconds()).minus(recall);
        after(recall, () -> ask(new HallCommand.Recall(counter), recalled -> after(giveUp, () -> notShown(visit))));
    }

    private void notShown(String visit) {
        ask(new HallCommand.ReportNoShow(counter), answer -> {
            crowd.notShown(visit);
            if (refused(answer, Rejection.Code.NOBODY_IS_CALLED)) {
                // The hall's own norm was quicker.
                goOn();
            } else {
                goOnAfter(answer);
            }
        });
    }

    private void start(String visit) {
        ask(new HallCommand.StartService(counter), answer -> {
            if (answer instanceof Answer.Accepted) {
                serve(visit, crowd.serviceTime(crowd.person(visit), crowd.service(visit, clerkHere()), clerkHere()));
            } else if (refused(answer, Rejection.Code.NOBODY_IS_CALLED)) {
                crowd.comesTooLate(visit, Duration.ZERO);
                goOn();
            } else {
                settle(State.UNSURE);
            }
        });
    }

    private void serve(String visit, Duration length) {
        after(
                length.plus(crowd.wrapUp(crowd.person(visit))),
                () -> ask(new HallCommand.FinishService(counter, "done", List.of(), Optional.empty()), answer -> {
                    if (answer instanceof Answer.Accepted) {
                        crowd.finished(visit);
                    }
                    goOnAfter(answer);
                }));
    }

    private void goOnAfter(Answer answer) {
        if (answer instanceof Answer.Accepted) {
            goOn();
        } else {
            settle(State.UNSURE);
        }
    }

    /** The doors were shut, and the counter with them; or something the staff cannot explain. */
    private void unlessSignedOut(Answer answer) {
        if (refused(answer, Rejection.Code.COUNTER_IS_CLOSED)) {
            clerk = Optional.empty();
            settle(State.OFF);
        } else {
            settle(State.UNSURE);
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
            // Whoever paused it without an end will end it.
            case PAUSED ->
                seen.pausedUntil().ifPresent(until -> after(Duration.between(crowd.now(), until), this::resume));
            case CALLING -> seen.visit().ifPresent(this::awaitCalled);
            case SERVING ->
                seen.visit().ifPresent(visit -> {
                    Duration whole =
                            crowd.serviceTime(crowd.person(visit), crowd.service(visit, clerkHere()), clerkHere());
                    double share = crowd.person(visit).uniform("remaining");
                    serve(visit, Duration.ofMillis(Math.round(whole.toMillis() * share)));
                });
        }
    }

    private String clerkHere() {
        return clerk.orElseThrow();
    }

    private void ask(HallCommand command, Consumer<Answer> then) {
        settle(State.BUSY);
        crowd.world().ask(command, then);
    }

    private void after(Duration delay, Runnable what) {
        settle(State.BUSY);
        crowd.world().at(crowd.now().plus(delay), what);
    }

    private void settle(State next) {
        state = next;
        step++;
    }

    private static boolean refused(Answer answer, Rejection.Code code) {
        return answer instanceof Answer.Refused refused && refused.code() == code;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }
}
