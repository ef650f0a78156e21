package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.TreeMap;

/** The waiting visits that wish the same, in the order in which they are called among themselves. */
public final class Line {

    private record Order(Instant orderAt, long number) implements Comparable<Order> {
        static Order of(Visit visit) {
            return new Order(visit.place().orderAt(), visit.number());
        }

        @Override
        public int compareTo(Order other) {
            int by = orderAt.compareTo(other.orderAt);
            return by != 0 ? by : Long.compare(number, other.number);
        }
    }

    private final Wish wish;
    private final TreeMap<Order, Visit> visits = new TreeMap<>();

    Line(Wish wish) {
        this.wish = wish;
    }

    /** What all of them wish. */
    public Wish wish() {
        return wish;
    }

    /** Who is called first. */
    public Visit head() {
        return visits.firstEntry().getValue();
    }

    /** Who would be called after the head. */
    public Optional<Visit> second() {
        var second = visits.higherEntry(visits.firstKey());
        return second == null ? Optional.empty() : Optional.of(second.getValue());
    }

    /** All of them in their order. */
    public SequencedCollection<Visit> visits() {
        return java.util.Collections.unmodifiableSequencedCollection(visits.sequencedValues());
    }

    /** How many they are. */
    public int size() {
        return visits.size();
    }

    boolean isEmpty() {
        return visits.isEmpty();
    }

    boolean add(Visit visit) {
        return visits.put(Order.of(visit), visit) == null;
    }

    boolean remove(Visit visit) {
        return visits.remove(Order.of(visit)) != null;
    }
}
