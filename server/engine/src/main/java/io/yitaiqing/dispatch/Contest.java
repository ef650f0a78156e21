package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A waiting visit, the open counters, and who of those who wait is called before it there. */
final class Contest {

    private final Visit visit;
    private final IndexRule policy;
    private final Hall hall;
    private final Instant now;
    private final List<Counter> open;
    private final List<Access> access;
    private final Map<Line, Rival> known = new IdentityHashMap<>();

    Contest(Visit visit, IndexRule policy, Hall hall, Instant now) {
        this.visit = visit;
        this.policy = policy;
        this.hall = hall;
        this.now = now;
        this.open = hall.counters().stream()
                .filter(counter -> counter.state() != CounterState.CLOSED)
                .toList();
        this.access = Access.all(open, visit, hall, now);
    }

    /** The open counters. */
    List<Counter> open() {
        return open;
    }

    /** What each of them may do for the visit. */
    List<Access> access() {
        return access;
    }

    /** Whether one of them may call the visit, now or later. */
    boolean hopes() {
        return access.stream().anyMatch(Access::ever);
    }

    /** How many are called before the visit as things stand, by the counters that may call it now if there are any. */
    double peopleAhead() {
        boolean somebody = access.stream().anyMatch(it -> it.fromSeconds() == 0);
        Ahead ahead = new Ahead(visit, policy, hall, now, other -> 0, open);
        double people = 0;
        for (Line line : hall.lines()) {
            people += before(line, ahead, somebody ? 0 : Double.MAX_VALUE);
        }
        return people;
    }

    /** Who of those who wait would be before the visit at a moment, when these were called since now. */
    List<Rival> waiting(Instant moment, List<Rival> called) {
        Ahead ahead = new Ahead(visit, policy, hall, moment, other -> overtaking(other, called), open);
        List<Rival> rivals = new ArrayList<>();
        for (Line line : hall.lines()) {
            double people = before(line, ahead, Double.MAX_VALUE);
            if (people > 0) {
                rivals.add(rival(line).with(people, Math.max(0, people - older(line, visit))));
            }
        }
        return rivals;
    }

    /** Nobody yet of those who come for a service; who they prefer nobody knows. */
    Rival coming(String service) {
        List<String> services = List.of(service);
        List<Access> theirs = open.stream()
                .map(counter -> counter.abilities().contains(service)
                        ? new Access(services, 0, Access.helps(services, counter, hall))
                        : Access.NONE)
                .toList();
        return Rival.of(Optional.empty(), theirs, open, hall);
    }

    /** The work of lines that are none of these and go first at a counter that may not call the visit. */
    double otherSeconds(int counter, List<Rival> rivals) {
        Ahead ahead = new Ahead(visit, policy, hall, now, other -> 0, open);
        double seconds = 0;
        for (Line line : hall.lines()) {
            Rival rival = rival(line);
            if (rival.seconds()[counter] > 0
                    && rivals.stream().noneMatch(it -> it.line().orElseThrow() == line)) {
                List<String> services = rival.access().get(counter).services();
                seconds += ahead.in(line, services, counter) * rival.seconds()[counter];
            }
        }
        return seconds;
    }

    private Rival rival(Line line) {
        Rival rival = known.get(line);
        if (rival == null) {
            rival = Rival.of(Optional.of(line), Access.all(open, line.head(), hall, now), open, hall);
            known.put(line, rival);
        }
        return rival;
    }

    /** How many of a line are ahead, in the mean over the counters it shares that call the visit in time. */
    private double before(Line line, Ahead ahead, double mostSeconds) {
        if (ahead.isOwn(line)) {
            return ahead.inOwn(line);
        }
        int shared = 0;
        long sum = 0;
        Rival rival = rival(line);
        for (int i = 0; i < open.size(); i++) {
            if (access.get(i).fromSeconds() <= mostSeconds && rival.seconds()[i] > 0) {
                sum += ahead.in(line, rival.access().get(i).services(), i);
                shared++;
            }
        }
        return shared == 0 ? 0 : (double) sum / shared;
    }

    /** How many of those who are called overtake a waiting visit. */
    private static double overtaking(Visit other, List<Rival> called) {
        double people = 0;
        for (Rival rival : called) {
            int before = rival.line().map(line -> older(line, other)).orElse(0);
            people += Math.max(0, rival.people() - before);
        }
        return people;
    }

    /** How many of a line stand before a visit by their waits. */
    private static int older(Line line, Visit visit) {
        int found = Collections.binarySearch(line.visits(), visit, Line.ORDER);
        return found < 0 ? -found - 1 : found;
    }
}
