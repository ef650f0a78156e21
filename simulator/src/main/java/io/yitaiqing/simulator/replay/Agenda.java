package io.yitaiqing.simulator.replay;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** What is to happen in virtual time: by instant, within it by {@link Turn}, within that in the order it was noted. */
final class Agenda {

    /** The order of things that happen at the same instant. */
    enum Turn {
        DAY,
        ENDING,
        LEAVING,
        ARRIVING,
        LEAVING_AT_ONCE,
        PASSING_THROUGH,
        CALLING,
        SIGNING_OUT
    }

    private record Item(Instant at, Turn turn, long number, Consumer<Instant> action) {}

    private final PriorityQueue<Item> items = new PriorityQueue<>(
            Comparator.comparing(Item::at).thenComparing(Item::turn).thenComparingLong(Item::number));
    private long noted;

    void note(Instant at, Turn turn, Consumer<Instant> action) {
        items.add(new Item(at, turn, noted++, action));
    }

    /** Lives through everything; {@code settled} is told each instant once all of it has happened. */
    void run(Consumer<Instant> settled) {
        while (!items.isEmpty()) {
            Instant now = items.peek().at();
            do {
                while (!items.isEmpty() && items.peek().at().equals(now)) {
                    items.remove().action().accept(now);
                }
                settled.accept(now);
            } while (!items.isEmpty() && items.peek().at().equals(now));
        }
    }
}
