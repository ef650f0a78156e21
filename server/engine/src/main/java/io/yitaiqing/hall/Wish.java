package io.yitaiqing.hall;

import java.util.List;
import java.util.Optional;

/**
 * What a waiting visit waits for; visits that wish the same stand in one line.
 *
 * @param services the services of its open errands, in the order they were asked, or the one it was transferred to
 * @param counter the only counter that may call it
 * @param clerk the only clerk who may call it
 */
public record Wish(List<String> services, Optional<String> counter, Optional<String> clerk)
        implements Comparable<Wish> {

    /** A wish for services, wherever they are to be had. */
    public static Wish of(List<String> services) {
        return new Wish(services, Optional.empty(), Optional.empty());
    }

    /** The same wish for other services. */
    public Wish with(List<String> services) {
        return new Wish(services, counter, clerk);
    }

    /** As of any record, but without an iterator: a line is looked up by its wish whenever somebody comes or goes. */
    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Wish wish) || services.size() != wish.services.size()) {
            return false;
        }
        for (int i = 0; i < services.size(); i++) {
            if (!services.get(i).equals(wish.services.get(i))) {
                return false;
            }
        }
        return counter.equals(wish.counter) && clerk.equals(wish.clerk);
    }

    @Override
    public int hashCode() {
        int hash = 31 * counter.hashCode() + clerk.hashCode();
        for (int i = 0; i < services.size(); i++) {
            hash = 31 * hash + services.get(i).hashCode();
        }
        return hash;
    }

    /** Any fixed order, so that all who read the lines read them in the same one. */
    @Override
    public int compareTo(Wish other) {
        int shorter = Math.min(services.size(), other.services.size());
        for (int i = 0; i < shorter; i++) {
            int by = services.get(i).compareTo(other.services.get(i));
            if (by != 0) {
                return by;
            }
        }
        int by = Integer.compare(services.size(), other.services.size());
        by = by != 0 ? by : counter.orElse("").compareTo(other.counter.orElse(""));
        return by != 0 ? by : clerk.orElse("").compareTo(other.clerk.orElse(""));
    }
}
