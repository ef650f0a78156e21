package io.yitaiqing.measure;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterAction;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts of the present business day by clerk. An action that is undone was none; what was parked or sent on was not
 * finished.
 */
public final class ClerkCounts implements HallListener {

    private final Map<String, Done> byClerk = new HashMap<>();
    private final Map<String, Last> lastAt = new HashMap<>();

    private record Last(String clerk, CounterAction action, Done one) {}

    /**
     * What a clerk did today.
     *
     * @param served services finished, with whatever outcome
     * @param servedSeconds how long these took together
     * @param noShows calls after which nobody came
     */
    public record Done(long served, long servedSeconds, long noShows) {

        private static final Done NOTHING = new Done(0, 0, 0);

        private Done plus(Done other) {
            return new Done(served + other.served, servedSeconds + other.servedSeconds, noShows + other.noShows);
        }

        private Done negated() {
            return new Done(-served, -servedSeconds, -noShows);
        }
    }

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        switch (event) {
            case HallEvent.DayOpened e -> {
                byClerk.clear();
                lastAt.clear();
            }
            case HallEvent.ServiceFinished e -> {
                Instant began = hall.visit(e.visit()).flatMap(Visit::startedAt).orElse(at);
                long seconds = Duration.between(began, at).toSeconds();
                add(e.counter(), CounterAction.FINISH, new Done(1, seconds, 0), hall);
            }
            case HallEvent.TicketNotShown e -> add(e.counter(), CounterAction.NO_SHOW, new Done(0, 0, 1), hall);
            case HallEvent.ActionUndone e -> takeBack(e);
            default -> {}
        }
    }

    private void add(String counter, CounterAction action, Done one, Hall hall) {
        hall.counter(counter).flatMap(Counter::clerk).ifPresent(clerk -> {
            byClerk.merge(clerk, one, Done::plus);
            lastAt.put(counter, new Last(clerk, action, one));
        });
    }

    private void takeBack(HallEvent.ActionUndone e) {
        Last last = lastAt.get(e.counter());
        if (last != null && last.action().word().equals(e.action())) {
            byClerk.merge(last.clerk(), last.one().negated(), Done::plus);
            lastAt.remove(e.counter());
        }
    }

    /** What one clerk did. */
    public Done of(String clerk) {
        return byClerk.getOrDefault(clerk, Done.NOTHING);
    }
}
