package io.yitaiqing.simulator.replay;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Signs clerks in and out as their recorded {@link Presence} says, with one grace: whoever is due to go serves the
 * present customer to the end, and stays while somebody waits whom nobody else signed in may serve.
 */
final class Shifts {

    private final ReplayedHall hall;
    private final List<Presence> toCome = new ArrayList<>();
    private final Set<String> toGo = new HashSet<>();

    Shifts(ReplayedHall hall) {
        this.hall = hall;
    }

    void begins(Presence presence) {
        toCome.add(presence);
        toGo.remove(presence.counter());
    }

    void ends(Presence presence) {
        if (!toCome.remove(presence)) {
            toGo.add(presence.counter());
        }
    }

    boolean isOvertime(String counter) {
        return toGo.contains(counter);
    }

    void settle(Instant now) {
        toGo.removeIf(counter -> mayGo(counter, now));
        toCome.removeIf(presence -> hasCome(presence, now));
    }

    private boolean hasCome(Presence presence, Instant now) {
        Hall state = hall.hall();
        boolean present = state.counter(presence.counter())
                .flatMap(Counter::clerk)
                .filter(presence.clerk()::equals)
                .isPresent();
        if (present) {
            return true;
        }
        if (!hall.is(presence.counter(), CounterState.CLOSED)
                || state.counterOf(presence.clerk()).isPresent()) {
            return false;
        }
        hall.must(new HallCommand.OpenCounter(presence.counter(), presence.clerk()), now);
        return true;
    }

    private boolean mayGo(String id, Instant now) {
        Counter counter = hall.hall().counter(id).orElseThrow();
        if (counter.state() == CounterState.CLOSED) {
            return true;
        }
        if (counter.state() != CounterState.IDLE
                || counter.abilities().stream().anyMatch(service -> needs(service, id))) {
            return false;
        }
        hall.must(new HallCommand.CloseCounter(id), now);
        return true;
    }

    private boolean needs(String service, String leaving) {
        return !hall.hall().waiting(service).isEmpty()
                && hall.hall().counters().stream()
                        .filter(other -> !other.id().equals(leaving))
                        .filter(other -> other.state() != CounterState.CLOSED)
                        .noneMatch(other -> other.abilities().contains(service));
    }
}
