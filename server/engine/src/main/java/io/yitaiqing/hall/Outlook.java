package io.yitaiqing.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When counters can be expected to get to one waiting visit, by the typical times of services.
 *
 * <p>These times are taken as exponential: the first of several counters is free after one over the sum of their rates,
 * and all of them together work off the older visits (the QL estimator of Whitt 1999).
 */
final class Outlook {

    /** A counter busy for so many typical times is stuck with something, and nobody waits for it. */
    private static final double STUCK = 3;

    private final Visit visit;
    private final Line line;
    private final Books books;
    private final Instant now;

    /** The outlook of a visit in a line. */
    Outlook(Visit visit, Line line, Books books, Instant now) {
        this.visit = visit;
        this.line = line;
        this.books = books;
        this.now = now;
    }

    /** The wait until one counter that really calls does all it wishes; infinite where there is none. */
    double waitSeconds() {
        List<Counter> calling = new ArrayList<>();
        int all = line.wish().services().size();
        double rate = 0;
        for (Counter counter : books.counters.all()) {
            if (counter.takesCalls() && books.within(line, counter).size() == all) {
                double seconds = calledSeconds(counter);
                if (seconds != Double.POSITIVE_INFINITY) {
                    calling.add(counter);
                    rate += 1 / seconds;
                }
            }
        }
        return calling.isEmpty() ? Double.POSITIVE_INFINITY : 1 / rate + workAheadSeconds(calling) / calling.size();
    }

    /**
     * The gap before these services if the visit is away at another counter for a while: what is left of the wait by
     * then, or where it missed its turn, the time until the next counter for them is free.
     */
    double gapSeconds(List<String> services, double awaySeconds) {
        List<Counter> able = able(within -> within.containsAll(services));
        if (able.isEmpty()) {
            able = able(within -> !Collections.disjoint(within, services));
        }
        double rate = 0;
        for (Counter counter : able) {
            rate += 1 / freeSeconds(counter);
        }
        double wait = 1 / rate + workAheadSeconds(able) / able.size();
        double next = nextSeconds(able);
        return wait == 0 ? next : next + (wait - next) * StrictMath.exp(-awaySeconds / wait);
    }

    private List<Counter> able(Predicate<List<String>> enough) {
        List<Counter> able = new ArrayList<>();
        for (Counter counter : books.counters.all()) {
            if (counter.takesCalls() && enough.test(books.within(line, counter))) {
                able.add(counter);
            }
        }
        return able;
    }

    /** Until a counter is free; one that is offered a visit is as good as about to serve it. */
    private double freeSeconds(Counter counter) {
        Optional<Offer> offer = books.offers.at(counter.id());
        if (offer.isPresent()) {
            return typicalSeconds(offer.get().services());
        }
        return counter.visit().isEmpty()
                ? 0
                : leftSeconds(passedSeconds(counter.since()), typicalSeconds(servicesAt(counter)));
    }

    /** What has gone on for long can be expected to go on for half as long again. */
    private static double leftSeconds(double passedSeconds, double typicalSeconds) {
        return Math.max(typicalSeconds - passedSeconds / 2, passedSeconds / 2);
    }

    /** Until a counter calls; infinite where nobody should wait for it. */
    private double calledSeconds(Counter counter) {
        Optional<Offer> offer = books.offers.at(counter.id());
        if (offer.isPresent()) {
            return typicalSeconds(offer.get().services());
        }
        if (counter.visit().isPresent()) {
            double passed = passedSeconds(counter.since());
            double typical = typicalSeconds(servicesAt(counter));
            return passed > STUCK * typical || passedOverAt(counter)
                    ? Double.POSITIVE_INFINITY
                    : leftSeconds(passed, typical);
        }
        // An idle terminal calls nobody: its customers walk up to it.
        return counter.clerk().isEmpty() ? Double.POSITIVE_INFINITY : neglectedSeconds(counter);
    }

    /** Whether a counter called somebody younger while this visit waited. */
    private boolean passedOverAt(Counter counter) {
        return at(counter)
                .filter(other -> Line.ORDER.compare(visit, other) < 0)
                .flatMap(Visit::calledAt)
                .filter(visit.since()::isBefore)
                .isPresent();
    }

    /** For how long an idle counter has let somebody wait whom it could clear: as long it can be expected to go on. */
    private double neglectedSeconds(Counter counter) {
        Instant from = visit.since();
        for (Line other : books.visits.lines().all()) {
            if (books.within(other, counter).size() == other.wish().services().size()) {
                from = earlier(from, other.head().since());
                break;
            }
        }
        return Math.min(
                passedSeconds(from),
                Math.min(passedSeconds(counter.since()), passedSeconds(books.norms.restedUntil())));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private double passedSeconds(Instant since) {
        return Math.max(0, Standing.seconds(since, now));
    }

    private Optional<Visit> at(Counter counter) {
        return counter.visit().flatMap(books.visits::get);
    }

    /** What a counter does now; where only its visit's name is known, as in a shadow, the first it is able to do. */
    private List<String> servicesAt(Counter counter) {
        return at(counter)
                .flatMap(Visit::leg)
                .map(Leg::services)
                .orElseGet(() -> counter.abilities().stream().limit(1).toList());
    }

    /** What these services usually take together. */
    long typicalSeconds(List<String> services) {
        long seconds = 0;
        for (String id : services) {
            Optional<HallPlan.Service> service = books.plan.service(id);
            seconds += service.isPresent() ? service.get().typicalServiceSeconds() : 0;
        }
        return seconds;
    }

    /** The work of older visits that these counters may do. */
    private double workAheadSeconds(List<Counter> able) {
        double seconds = 0;
        for (Line other : books.visits.lines().all()) {
            if (Line.ORDER.compare(other.head(), visit) >= 0) {
                break;
            }
            long each = eachSeconds(other, able);
            if (each > 0) {
                int found = Collections.binarySearch(other.visits(), visit, Line.ORDER);
                seconds += (double) each * (found < 0 ? -found - 1 : found);
            }
        }
        return seconds;
    }

    /** Until the next of these counters is free while others are served there; 0 where nobody else waits for them. */
    private double nextSeconds(List<Counter> able) {
        double seconds = 0;
        int others = 0;
        for (Line other : books.visits.lines().all()) {
            long each = eachSeconds(other, able);
            if (each > 0) {
                int waiting = other == line ? other.size() - 1 : other.size();
                others += waiting;
                seconds += (double) waiting * each;
            }
        }
        return others == 0 ? 0 : seconds / others / able.size();
    }

    /** What the first of these counters that can do something for a line usually needs for each of its visits. */
    private long eachSeconds(Line other, List<Counter> able) {
        for (Counter counter : able) {
            List<String> within = books.within(other, counter);
            if (!within.isEmpty()) {
                return typicalSeconds(within);
            }
        }
        return 0;
    }
}
