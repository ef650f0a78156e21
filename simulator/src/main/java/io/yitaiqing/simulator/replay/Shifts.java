package io.yitaiqing.simulator.replay;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Signs clerks in and out as their recorded {@link Presence} says, with one grace: whoever is due to go serves the
 * present customer to the end, and unless relieved stays while somebody waits whom nobody else signed in may serve.
 */
final class Shifts {

    private final ReplayedHall hall;
    private final List<Presence> toCome = new ArrayList<>();
    private final Map<String, String> clerkToGo = new TreeMap<>();

    Shifts(ReplayedHall hall) {
        this.hall = hall;
    }

    void begins(Presence presence) {
        toCome.add(presence);
        clerkToGo.remove(presence.counter(), presence.clerk());
    }

    void ends(Presence presence) {
        if (!toCome.remove(presence)) {
            clerkToGo.put(presence.counter(), presence.clerk());
        }
    }

    boolean isOvertime(String counter) {
        return clerkToGo.containsKey(counter);
    }

    /** Lets come and go who is due and can; a second round lets come whose counter was just left. */
    void settle(Instant now) {
        toCome.removeIf(presence -> hasCome(presence, now));
        clerkToGo.entrySet().removeIf(leaving -> hasGone(leaving.getKey(), leaving.getValue(), now));
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
        hall.must(new HallCommand.OpenCounter(presence.counter(), Optional.of(presence.clerk())), now);
        return true;
    }

    private boolean hasGone(String id, String clerk, Instant now) {
        Counter counter = hall.hall().counter(id).orElseThrow();
        if (!counter.clerk().equals(Optional.of(clerk))) {
            return true;
        }
        boolean relieved = toCome.stream()
                .anyMatch(next -> next.counter().equals(id) || next.clerk().equals(clerk));
        boolean needed = !relieved && counter.abilities().stream().anyMatch(service -> needs(service, id));
        if (counter.state() != CounterState.IDLE || needed) {
            return false;
        }
        hall.must(new HallCommand.CloseCounter(id), now);
        return true;
    }

    private boolean needs(String service, String leaving) {
        return hall.hall().waiting(service) > 0
                && hall.hall().counters().stream()
                        .filter(other -> !other.id().equals(leaving))
                        .filter(other -> other.state() != CounterState.CLOSED)
                        .noneMatch(other -> other.abilities().contains(service));
    }
}
