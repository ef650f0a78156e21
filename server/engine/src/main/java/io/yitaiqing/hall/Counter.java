package io.yitaiqing.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One place of service, as it stands now.
 *
 * @param clerk who is signed in; nobody at a terminal
 * @param visit whom it has called or serves, or who is offered to it
 * @param abilities the services it may serve now: what it is made for and equipped for, and its clerk masters
 * @param since when the present state began
 * @param pauseReason why it is paused
 * @param pausedUntil when the pause ends by itself
 */
public record Counter(
        String id,
        CounterState state,
        Optional<String> clerk,
        Optional<String> visit,
        List<String> abilities,
        Instant since,
        Optional<String> pauseReason,
        Optional<Instant> pausedUntil) {

    static Counter closed(String id, Instant at) {
        return new Counter(
                id,
                CounterState.CLOSED,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                at,
                Optional.empty(),
                Optional.empty());
    }

    static Counter opened(String id, Optional<String> clerk, List<String> abilities, Instant at) {
        return new Counter(
                id, CounterState.IDLE, clerk, Optional.empty(), abilities, at, Optional.empty(), Optional.empty());
    }

    /** The same counter able to serve these services. */
    public Counter able(List<String> abilities) {
        return new Counter(id, state, clerk, visit, abilities, since, pauseReason, pausedUntil);
    }

    /** Whether it is open and not paused, and so will take a call sooner or later. */
    public boolean takesCalls() {
        return state != CounterState.CLOSED && state != CounterState.PAUSED;
    }

    /** Whether its clerk has nobody to serve; an idle terminal has none, and its customers walk up to it. */
    public boolean idle() {
        return state == CounterState.IDLE && clerk.isPresent();
    }

    /** Whether a wish does not name another counter or another clerk. */
    public boolean reaches(Wish wish) {
        return (wish.counter().isEmpty() || wish.counter().get().equals(id))
                && (wish.clerk().isEmpty() || wish.clerk().equals(clerk));
    }

    /** The services of a wish that it can do; none where the wish names another counter or clerk. */
    public List<String> within(Wish wish) {
        if (!reaches(wish)) {
            return List.of();
        }
        List<String> able = new ArrayList<>(wish.services().size());
        for (String service : wish.services()) {
            if (abilities.contains(service)) {
                able.add(service);
            }
        }
        return able.size() == wish.services().size() ? wish.services() : List.copyOf(able);
    }

    Counter idle(Instant at) {
        return at(CounterState.IDLE, Optional.empty(), at);
    }

    /** The same counter with its visit under another name. */
    Counter with(String name) {
        return new Counter(id, state, clerk, Optional.of(name), abilities, since, pauseReason, pausedUntil);
    }

    Counter calling(String visit, Instant at) {
        return at(CounterState.CALLING, Optional.of(visit), at);
    }

    Counter offered(String visit, Instant at) {
        return at(CounterState.OFFERED, Optional.of(visit), at);
    }

    Counter serving(Instant at) {
        return at(CounterState.SERVING, visit, at);
    }

    Counter paused(String reason, Optional<Instant> until, Instant at) {
        return new Counter(id, CounterState.PAUSED, clerk, Optional.empty(), abilities, at, Optional.of(reason), until);
    }

    private Counter at(CounterState state, Optional<String> visit, Instant since) {
        return new Counter(id, state, clerk, visit, abilities, since, Optional.empty(), Optional.empty());
    }
}
