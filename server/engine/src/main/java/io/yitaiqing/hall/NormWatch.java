package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.ClosingTerms;
import io.yitaiqing.hall.plan.Norm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Since when each count that a norm limits has been at its limits, which only the events can tell.
 *
 * <p>A new day begins to watch anew: what follows a day's opening is all that a reader of the journal may know.
 */
final class NormWatch {

    /** How a count stands, and since when it has been in each band without a break. */
    record Count(double value, Optional<Instant> warningSince, Optional<Instant> criticalSince) {

        static final Count NONE = new Count(0, Optional.empty(), Optional.empty());

        Count now(double value, Norm norm, Instant at) {
            return value == this.value
                    ? this
                    : new Count(
                            value,
                            value < norm.warning() ? Optional.empty() : warningSince.or(() -> Optional.of(at)),
                            value < norm.critical() ? Optional.empty() : criticalSince.or(() -> Optional.of(at)));
        }
    }

    private List<Norm> all = List.of();
    private final List<Norm> counted = new ArrayList<>();
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final Map<String, Integer> clerks = new LinkedHashMap<>();
    private final TimeWatch times = new TimeWatch();
    private Instant restedUntil = Instant.EPOCH;
    private long rests;

    /** Begins to watch the norms of the plan as the hall stands. */
    void begin(Books books) {
        all = books.plan.settings().norms();
        restedUntil = Instant.EPOCH;
        counted.clear();
        counts.clear();
        all.stream().filter(norm -> norm.measure().counts()).forEach(counted::add);
        countClerks(books);
        count(books);
        times.begin(books);
    }

    /** Takes note of what an event changed; next to nothing where the plan has no norms. */
    void after(HallEvent event, Books books) {
        if (all.isEmpty()) {
            return;
        }
        switch (event) {
            case HallEvent.OfVisit e -> look(books);
            case HallEvent.OfCall e -> {
                if (e instanceof HallEvent.ActionUndone) {
                    countClerks(books);
                }
                look(books);
            }
            case HallEvent.OfCounter e -> {
                countClerks(books);
                look(books);
            }
            case HallEvent.OfDay e -> {
                if (e instanceof HallEvent.LunchEnded) {
                    restedUntil = books.at;
                    rests++;
                }
                look(books);
            }
            case HallEvent.OfClerk e -> {}
            case HallEvent.OfAppointment e -> {}
            case HallEvent.OfDispatch e -> look(books);
            case HallEvent.OfCase e -> {}
            case HallEvent.OfAlert e -> {}
        }
    }

    private void look(Books books) {
        count(books);
        times.look(books);
    }

    private void count(Books books) {
        for (Norm norm : counted) {
            Count before = counts.getOrDefault(norm.id(), Count.NONE);
            Count now = before.now(value(norm, books), norm, books.at);
            if (now != before) {
                counts.put(norm.id(), now);
            }
        }
    }

    private double value(Norm norm, Books books) {
        if (!waitingCounts(books)) {
            return 0;
        }
        return switch (norm.measure()) {
            case LINE -> line(norm, books);
            case WAITING_PER_CLERK -> (double) line(norm, books) / Math.max(1, clerks.get(norm.id()));
            case CROWD -> books.open ? 100.0 * books.visits.inside() / Math.max(1, books.plan.roomCapacity()) : 0;
            case WAIT, SERVICE_TIME, IDLE -> throw new AssertionError("Norm " + norm.id() + " is not about a count.");
        };
    }

    private static int line(Norm norm, Books books) {
        WaitingLines lines = books.visits.lines();
        int inLines = switch (norm.scope()) {
            case HALL -> lines.size();
            case SERVICE -> lines.size(norm.subject().orElseThrow());
            case SEGMENT -> lines.sizeOf(norm.subject().orElseThrow());
        };
        return inLines + offered(norm, books).size();
    }

    /** The visits a norm is about that are offered to counters: their customers still wait. */
    static List<Visit> offered(Norm norm, Books books) {
        List<Offer> offers = books.offers.all();
        if (offers.isEmpty()) {
            return List.of();
        }
        return offers.stream()
                .map(offer -> books.visits.get(offer.visit()).orElseThrow())
                .filter(visit -> switch (norm.scope()) {
                    case HALL -> true;
                    case SERVICE ->
                        visit.place().wish().services().contains(norm.subject().orElseThrow());
                    case SEGMENT -> visit.customer().segment().equals(norm.subject());
                })
                .toList();
    }

    private void countClerks(Books books) {
        for (Norm norm : counted) {
            if (norm.measure() == Norm.Measure.WAITING_PER_CLERK) {
                int able = 0;
                for (Counter counter : books.counters.all()) {
                    if (counter.takesCalls() && counter.clerk().isPresent() && concerns(norm, counter)) {
                        able++;
                    }
                }
                clerks.put(norm.id(), able);
            }
        }
    }

    /** Whether a counter can do what a norm is about. */
    static boolean concerns(Norm norm, Counter counter) {
        return norm.scope() != Norm.Scope.SERVICE
                || counter.abilities().contains(norm.subject().orElseThrow());
    }

    /** Whether those who wait are there to be served: not those who took their tickets home over night. */
    static boolean waitingCounts(Books books) {
        return books.open || books.plan.settings().closing().waiting() == ClosingTerms.Waiting.SERVE;
    }

    /** How the count that a norm limits stands. */
    Count of(Norm norm) {
        return counts.getOrDefault(norm.id(), Count.NONE);
    }

    /** How long the times that norms limit have been too long. */
    TimeWatch times() {
        return times;
    }

    /** When the last midday rest of the day ended. */
    Instant restedUntil() {
        return restedUntil;
    }

    /** Grows with each midday rest. */
    long rests() {
        return rests;
    }

    void copyFrom(NormWatch other) {
        all = other.all;
        counted.clear();
        counted.addAll(other.counted);
        counts.clear();
        counts.putAll(other.counts);
        clerks.clear();
        clerks.putAll(other.clerks);
        times.copyFrom(other.times);
        restedUntil = other.restedUntil;
    }

    List<Object> state() {
        return List.of(Map.copyOf(counts), Map.copyOf(clerks), times.state(), restedUntil);
    }
}
