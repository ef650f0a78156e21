package io.yitaiqing.simulator.record;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The clerks of a rerun day: they come, pause and go when they did, but each first finishes with the present customer;
 * between customers they call at once.
 */
final class RerunStaff {

    private final RerunHall world;
    private final Predicate<HallCommand> ask;
    private final Map<String, Deque<HallCommand>> intended = new TreeMap<>();

    /** {@code ask} asks the hall and tells whether it agreed. */
    RerunStaff(RerunHall world, Predicate<HallCommand> ask) {
        this.world = world;
        this.ask = ask;
    }

    /** A clerk or a terminal of whom the record knows nothing works from the opening on. */
    static List<HallCommand> added(HallPlan recorded, HallPlan changed) {
        Deque<HallPlan.Clerk> free = new ArrayDeque<>(changed.clerks().stream()
                .filter(clerk -> recorded.clerk(clerk.id()).isEmpty())
                .toList());
        List<HallCommand> commands = new ArrayList<>();
        for (HallPlan.Place place : changed.counters()) {
            if (recorded.counter(place.id()).isPresent()) {
                continue;
            }
            if (place.kind() == HallPlan.Place.Kind.TERMINAL) {
                commands.add(new HallCommand.OpenCounter(place.id(), Optional.empty()));
            } else if (!free.isEmpty()) {
                commands.add(new HallCommand.OpenCounter(
                        place.id(), Optional.of(free.removeFirst().id())));
            }
        }
        return commands;
    }

    /** Takes up what the clerk of a counter wants to do now. */
    void intend(String counter, HallCommand command) {
        Deque<HallCommand> waiting = intended.computeIfAbsent(counter, id -> new ArrayDeque<>());
        boolean pauseNeverBegan = command instanceof HallCommand.ResumeCounter
                && waiting.removeIf(HallCommand.PauseCounter.class::isInstance);
        if (!pauseNeverBegan) {
            waiting.add(command);
        }
    }

    /** Lets every clerk do what they want and can; whoever moves to another counter may have to wait for its clerk. */
    void settle() {
        boolean moved;
        do {
            moved = false;
            for (Map.Entry<String, Deque<HallCommand>> entry : intended.entrySet()) {
                while (goesOn(entry.getKey(), entry.getValue())) {
                    moved = true;
                }
            }
        } while (moved);
    }

    private boolean goesOn(String counter, Deque<HallCommand> waiting) {
        if (waiting.isEmpty() || isBusy(counter) || mustWait(counter, waiting.peek())) {
            return false;
        }
        HallCommand command = waiting.remove();
        ask.test(command);
        return true;
    }

    private boolean isBusy(String counter) {
        return world.hall()
                .counter(counter)
                .map(Counter::state)
                .filter(state -> state == CounterState.CALLING || state == CounterState.SERVING)
                .isPresent();
    }

    /** A clerk opens a counter only once it is free and they have left another one, and nobody waits for nothing. */
    private boolean mustWait(String counter, HallCommand command) {
        if (!(command instanceof HallCommand.OpenCounter open)) {
            return false;
        }
        return open.clerk()
                .flatMap(world.hall()::counterOf)
                .filter(other -> !other.id().equals(counter))
                .filter(other -> isBusy(other.id()) || !wants(other.id()).isEmpty())
                .isPresent();
    }

    private Deque<HallCommand> wants(String counter) {
        return intended.getOrDefault(counter, new ArrayDeque<>());
    }
}
