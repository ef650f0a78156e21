package io.yitaiqing.hall;

import io.yitaiqing.hall.HallPlan.Clerk;
import io.yitaiqing.hall.HallPlan.Place;
import io.yitaiqing.hall.plan.Shift;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an automatic rota moves by itself at the counters.
 *
 * <p>A clerk's day is a row of stretches: posts, breaks, and the free time before, between and after them. The rota
 * acts once in a stretch, at the first moment the counter has nobody. Whoever signed in or out since the stretch
 * began (at a break also: paused or resumed), by hand or by the rota, is left alone until the next one; so it never
 * undoes what people did. A business day begins anew: what happened on the day before does not count.
 */
public final class Rota {

    /** The reason of a pause that the rota began. */
    public static final String BREAK = "break";

    /** A shift that ends this late ends with the day, and the next day's rota decides what follows. */
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private Rota() {}

    /** One thing that the rota does. */
    public sealed interface Move {}

    /** A clerk's counter closes. */
    public record SignsOut(String clerk, String counter) implements Move {}

    /** A clerk takes a post, leaving another counter perhaps. */
    public record TakesPost(String clerk, Optional<String> leaves, String counter) implements Move {}

    /** A clerk's counter pauses until the end of the break. */
    public record TakesBreak(String clerk, String counter, Instant until) implements Move {}

    private record Stretch(Instant begins, Optional<Shift> shift, Instant ends) {}

    /** What is to be done at a moment, all at once, so that clerks may change places. */
    public static List<Move> due(Hall hall, Instant now) {
        if (!hall.open() || !hall.plan().settings().rota().automatic()) {
            return List.of();
        }
        return due(hall, now, signedIn(hall));
    }

    private static List<Move> due(Hall hall, Instant now, Map<String, Counter> counterOf) {
        List<Move> moves = new ArrayList<>();
        for (Clerk clerk : hall.plan().clerks()) {
            move(clerk, now, hall, counterOf).ifPresent(moves::add);
        }
        keepPossible(moves, hall);
        return moves;
    }

    private static Map<String, Counter> signedIn(Hall hall) {
        Map<String, Counter> counterOf = new HashMap<>();
        hall.counters().forEach(counter -> counter.clerk().ifPresent(clerk -> counterOf.put(clerk, counter)));
        return counterOf;
    }

    private static Optional<Move> move(Clerk clerk, Instant now, Hall hall, Map<String, Counter> counterOf) {
        return stretch(clerk.rota(), now, hall.plan().zone())
                .flatMap(stretch -> move(clerk, Optional.ofNullable(counterOf.get(clerk.id())), stretch, hall));
    }

    /** When something is to be done next if nothing else happens: {@code now}, or the beginning of a later stretch. */
    static Optional<Instant> next(Hall hall, Instant now) {
        if (!hall.open() || !hall.plan().settings().rota().automatic()) {
            return Optional.empty();
        }
        Map<String, Counter> counterOf = signedIn(hall);
        if (!due(hall, now, counterOf).isEmpty()) {
            return Optional.of(now);
        }
        SortedMap<LocalTime, List<Clerk>> beginnings = beginnings(hall.plan());
        LocalDate today = now.atZone(hall.plan().zone()).toLocalDate();
        return nextOn(today, beginnings, hall, now, counterOf)
                .or(() -> nextOn(today.plusDays(1), beginnings, hall, now, counterOf));
    }

    /** All clerks are asked only where one whose stretch begins has something to do: for the others nothing changes. */
    private static Optional<Instant> nextOn(
            LocalDate day,
            SortedMap<LocalTime, List<Clerk>> beginnings,
            Hall hall,
            Instant now,
            Map<String, Counter> counterOf) {
        for (Map.Entry<LocalTime, List<Clerk>> beginning : beginnings.entrySet()) {
            Instant moment =
                    day.atTime(beginning.getKey()).atZone(hall.plan().zone()).toInstant();
            if (moment.isAfter(now)
                    && beginning.getValue().stream()
                            .anyMatch(clerk ->
                                    move(clerk, moment, hall, counterOf).isPresent())
                    && !due(hall, moment, counterOf).isEmpty()) {
                return Optional.of(moment);
            }
        }
        return Optional.empty();
    }

    /** At which times of the day a stretch of which clerks begins. */
    private static SortedMap<LocalTime, List<Clerk>> beginnings(HallPlan plan) {
        SortedMap<LocalTime, List<Clerk>> beginnings = new TreeMap<>();
        for (Clerk clerk : plan.clerks()) {
            for (Shift shift : clerk.rota()) {
                for (LocalTime time : List.of(shift.from(), shift.until(), LocalTime.MIDNIGHT)) {
                    beginnings.computeIfAbsent(time, at -> new ArrayList<>()).add(clerk);
                }
            }
        }
        return beginnings;
    }

    /** In which stretch of a rota a moment lies; in none where the rota has nothing to say. */
    private static Optional<Stretch> stretch(List<Shift> rota, Instant now, ZoneId zone) {
        if (rota.isEmpty()) {
            return Optional.empty();
        }
        ZonedDateTime local = now.atZone(zone);
        LocalTime time = local.toLocalTime();
        LocalDate day = local.toLocalDate();
        Optional<Shift> shift = Optional.empty();
        LocalTime began = LocalTime.MIDNIGHT;
        for (Shift one : rota) {
            if (one.covers(time)) {
                shift = Optional.of(one);
                began = one.from();
                break;
            }
            if (!one.until().isAfter(time) && one.until().isAfter(began)) {
                began = one.until();
            }
        }
        if (shift.isEmpty() && !began.isBefore(LAST_MINUTE)) {
            return Optional.empty();
        }
        Instant begins = day.atTime(began).atZone(zone).toInstant();
        Instant ends = day.atTime(shift.map(Shift::until).orElse(LocalTime.MAX))
                .atZone(zone)
                .toInstant();
        // Where the clocks were put forward over its beginning, it begins now.
        return Optional.of(new Stretch(begins.isAfter(now) ? now : begins, shift, ends));
    }

    private static Optional<Move> move(Clerk clerk, Optional<Counter> here, Stretch stretch, Hall hall) {
        if (hall.books().attendance.signedSince(clerk.id(), stretch.begins())) {
            return Optional.empty();
        }
        if (stretch.shift().isEmpty()) {
            return here.filter(at -> at.state() == CounterState.IDLE || at.state() == CounterState.PAUSED)
                    .map(at -> new SignsOut(clerk.id(), at.id()));
        }
        Optional<String> post = stretch.shift().get().counter();
        if (post.isEmpty()) {
            return here.filter(at -> at.state() == CounterState.IDLE)
                    .filter(at -> !hall.books().attendance.pausedSince(clerk.id(), stretch.begins()))
                    .map(at -> new TakesBreak(clerk.id(), at.id(), stretch.ends()));
        }
        boolean elsewhere = here.isEmpty() || !here.get().id().equals(post.get()) && free(here.get());
        return post.flatMap(hall.plan()::counter)
                .filter(place -> elsewhere && place.kind() == Place.Kind.STAFFED && clerk.worksAt(place))
                .map(place -> new TakesPost(clerk.id(), here.map(Counter::id), place.id()));
    }

    /** Whether its clerk may be sent elsewhere: it has nobody, and no person paused it. */
    private static boolean free(Counter counter) {
        return counter.state() == CounterState.IDLE
                || counter.state() == CounterState.PAUSED
                        && counter.pauseReason().equals(Optional.of(BREAK));
    }

    /** Drops who cannot take a post because the counter is open and stays so, or another clerk takes it. */
    private static void keepPossible(List<Move> moves, Hall hall) {
        boolean dropped = true;
        while (dropped) {
            Set<String> left = new HashSet<>();
            for (Move move : moves) {
                switch (move) {
                    case SignsOut out -> left.add(out.counter());
                    case TakesPost post -> post.leaves().ifPresent(left::add);
                    case TakesBreak pause -> {}
                }
            }
            Set<String> taken = new HashSet<>();
            dropped = moves.removeIf(move -> move instanceof TakesPost post
                    && !(closes(post.counter(), left, hall) && taken.add(post.counter())));
        }
    }

    private static boolean closes(String counter, Set<String> left, Hall hall) {
        return left.contains(counter)
                || hall.counter(counter)
                        .filter(known -> known.state() == CounterState.CLOSED)
                        .isPresent();
    }
}
