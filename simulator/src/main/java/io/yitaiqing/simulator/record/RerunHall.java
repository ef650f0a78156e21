package io.yitaiqing.simulator.record;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Deadlines;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.rules.HallRules;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * A hall in virtual time that begins with the opening of a day.
 *
 * <p>At one moment, what is due by itself comes first, then what was noted, in the order it was noted, and when all of
 * it has happened the moment is settled.
 */
final class RerunHall {

    private record Item(Instant at, long number, Consumer<Instant> action) {}

    private final HallRules rules = Policies.rules();
    private final PriorityQueue<Item> items =
            new PriorityQueue<>(Comparator.comparing(Item::at).thenComparingLong(Item::number));
    private final List<HallListener> listeners;
    private final Hall hall;
    private Instant now;
    private long noted;

    RerunHall(HallEvent.DayOpened opening, Instant at, List<HallListener> listeners) {
        this.hall = new Hall(opening.plan());
        this.listeners = List.copyOf(listeners);
        this.now = at;
        apply(opening);
    }

    void note(Instant at, Consumer<Instant> action) {
        items.add(new Item(at.isBefore(now) ? now : at, noted++, action));
    }

    /** Asks for something now; what happened, or nothing where the hall refused. */
    Optional<List<HallEvent>> ask(HallCommand command) {
        return switch (rules.decide(command, hall, now)) {
            case Decision.Accepted accepted -> {
                accepted.events().forEach(this::apply);
                yield Optional.of(accepted.events());
            }
            case Decision.Rejected rejected -> Optional.empty();
        };
    }

    private void apply(HallEvent event) {
        hall.apply(event, now);
        listeners.forEach(listener -> listener.on(event, now, hall));
    }

    /** Lives through everything up to a moment. */
    void run(Instant last, Consumer<Instant> settled) {
        settled.accept(now);
        for (Instant next = next(); !next.isAfter(last); next = next()) {
            now = next;
            letDueHappen();
            while (!items.isEmpty() && !items.peek().at().isAfter(now)) {
                items.remove().action().accept(now);
            }
            settled.accept(now);
        }
    }

    private Instant next() {
        Instant item = items.isEmpty() ? Instant.MAX : items.peek().at();
        Instant due = Deadlines.next(hall).orElse(Instant.MAX);
        Instant first = due.isBefore(item) ? due : item;
        return first.isBefore(now) ? now : first;
    }

    private void letDueHappen() {
        while (Deadlines.due(hall, hall.plan(), now)
                .filter(HallCommand.TimePasses.class::isInstance)
                .isPresent()) {
            if (ask(new HallCommand.TimePasses())
                    .filter(events -> !events.isEmpty())
                    .isEmpty()) {
                throw new AssertionError("What was due in hall " + hall.id() + " at " + now + " did not happen.");
            }
        }
    }

    /** The counter to which the policy sends the first of the waiting whom any idle counter may serve. */
    Optional<String> nextCaller() {
        return hall.lines().stream()
                .map(Line::head)
                .sorted(Comparator.comparing(Visit::takenAt))
                .flatMap(head -> rules.policy(hall).counterFor(head, hall).stream())
                .map(Counter::id)
                .findFirst();
    }

    Hall hall() {
        return hall;
    }
}
