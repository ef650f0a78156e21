package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand.Request;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** What a random command is about: mostly something the hall has, in a state that fits, now and then something else. */
record RandomPicks(Random random, Hall hall) {

    private static final List<String> SERVICES = List.of("bill-payment", "new-connection", "invoice", "passport");

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** One of these names; a wrong one now and then, and where there is none. */
    String named(Stream<String> names, String wrong) {
        List<String> known = names.toList();
        return known.isEmpty() || once(20) ? wrong : one(known);
    }

    String counter(CounterState... states) {
        List<CounterState> fitting = Arrays.asList(states);
        List<String> counters = hall.counters().stream()
                .filter(counter -> fitting.contains(counter.state()))
                .map(Counter::id)
                .toList();
        return counters.isEmpty() || once(12) ? named(hall.counters().stream().map(Counter::id), "9") : one(counters);
    }

    /** Mostly a counter whose last action left visits where they are, so that its undo uncovers what came before. */
    String uncovering() {
        List<String> counters = hall.counters().stream()
                .map(Counter::id)
                .filter(id -> hall.lastAction(id)
                        .filter(last -> last.action().leavesVisits())
                        .isPresent())
                .toList();
        return counters.isEmpty() ? counter(CounterState.values()) : one(counters);
    }

    String visit(VisitState... states) {
        return visit(hall.visits(), states);
    }

    private String visit(Collection<Visit> visits, VisitState... states) {
        List<VisitState> fitting = Arrays.asList(states);
        List<String> some = visits.stream()
                .filter(visit -> fitting.contains(visit.state()))
                .map(Visit::id)
                .toList();
        return some.isEmpty() || once(12) ? named(visits.stream().map(Visit::id), "v0") : one(some);
    }

    String service() {
        return SERVICES.get(Math.min(random.nextInt(12) / 4 + random.nextInt(40) / 39, 3));
    }

    /** A service that a visit still asks, mostly. */
    String asked(String visit) {
        List<String> open = hall.visit(visit).map(Visit::open).orElse(List.of());
        return open.isEmpty() || once(6) ? service() : one(open);
    }

    Request request() {
        return new Request(service(), once(20) ? random.nextInt(200) : 1 + random.nextInt(3));
    }

    List<Request> requests() {
        return Stream.generate(this::request)
                .limit(once(4) ? random.nextInt(5) : 1)
                .toList();
    }

    String clerk() {
        return named(hall.plan().clerks().stream().map(HallPlan.Clerk::id), "nobody");
    }

    Optional<String> segment() {
        return once(2)
                ? Optional.empty()
                : Optional.of(named(hall.plan().settings().segments().stream().map(s -> s.id()), "royal"));
    }

    String text(String usual) {
        return once(40) ? one(List.of("", "nul\u0000", "x".repeat(500))) : usual;
    }

    String token() {
        return "H001." + random.nextInt(1_000_000);
    }
}
