package io.yitaiqing.dispatch.errands;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.hall.tale.HallPlans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** One day of a hall under one policy: every idle counter calls whenever something happens, and once a minute. */
final class ErrandDay {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);
    private static final double LOOK_AGAIN_SECONDS = 60;

    /** @param counter that finishes; empty: somebody comes, or only time passes */
    private record Moment(double atSeconds, Optional<String> counter, boolean comes) implements Comparable<Moment> {
        @Override
        public int compareTo(Moment other) {
            return Double.compare(atSeconds, other.atSeconds);
        }
    }

    /** How long a visit was in the hall, for how many errands, and how often it was called to a counter. */
    record Stay(int errands, int counters, double seconds) {
        boolean several() {
            return errands > 1;
        }
    }

    private final HallRules rules;
    private final Hall hall;
    private final Crowd crowd;
    private final double walkSeconds;
    private final Instant start = DAY.atTime(9, 0).atZone(HallPlans.SHANGHAI).toInstant();
    private final PriorityQueue<Moment> moments = new PriorityQueue<>();
    private final Map<String, Crowd.Person> people = new HashMap<>();
    private final Map<String, Integer> legs = new HashMap<>();
    private final List<Stay> stays = new ArrayList<>();
    private double nowSeconds;
    private int came;

    /** @param walkSeconds the way from the call to the counter */
    ErrandDay(HallPlan plan, DispatchPolicy policy, Crowd crowd, double walkSeconds) {
        this.walkSeconds = walkSeconds;
        this.rules = new HallRules(Map.of(plan.policy(), policy));
        this.hall = new Hall(plan);
        this.crowd = crowd;
    }

    /** All stays, once the last has left. */
    List<Stay> live() {
        ask(new HallCommand.CloseChapter(DAY));
        ask(new HallCommand.OpenDay(DAY, hall.plan()));
        hall.plan().counters().forEach(c -> ask(new HallCommand.OpenCounter(c.id(), Optional.of("c" + c.id()))));
        crowd.people().forEach(person -> moments.add(new Moment(person.comesSeconds(), Optional.empty(), true)));
        moments.add(new Moment(LOOK_AGAIN_SECONDS, Optional.empty(), false));
        while (stays.size() < crowd.people().size()) {
            Moment moment = moments.remove();
            nowSeconds = moment.atSeconds();
            if (moment.comes()) {
                Crowd.Person person = crowd.people().get(came++);
                people.put(hall.nextVisit(), person);
                ask(new HallCommand.IssueTicket(person.wish(), "test", "token"));
            } else if (moment.counter().isPresent()) {
                ask(new HallCommand.FinishService(moment.counter().get(), "done", List.of(), Optional.empty()));
            } else {
                moments.add(new Moment(nowSeconds + LOOK_AGAIN_SECONDS, Optional.empty(), false));
            }
            callAll();
        }
        return stays;
    }

    private void callAll() {
        for (Counter counter : List.copyOf(hall.counters())) {
            if (counter.state() == CounterState.IDLE && ask(new HallCommand.CallNext(counter.id()))) {
                ask(new HallCommand.StartService(counter.id()));
                Visit visit = hall.counter(counter.id())
                        .flatMap(Counter::visit)
                        .flatMap(hall::visit)
                        .orElseThrow();
                legs.merge(visit.id(), 1, Integer::sum);
                double length = people.get(visit.id())
                        .secondsOf(visit.leg().orElseThrow().services());
                moments.add(new Moment(nowSeconds + length + walkSeconds, Optional.of(counter.id()), false));
            }
        }
    }

    private boolean ask(HallCommand command) {
        Instant now = start.plusMillis(Math.round(nowSeconds * 1_000));
        if (!(rules.decide(command, hall, now) instanceof Decision.Accepted accepted)) {
            return false;
        }
        for (HallEvent event : accepted.events()) {
            hall.apply(event, now);
            if (event instanceof HallEvent.VisitEnded ended && ended.reason() == EndReason.SERVED) {
                Crowd.Person person = people.get(ended.visit());
                stays.add(new Stay(person.wish().size(), legs.get(ended.visit()), nowSeconds - person.comesSeconds()));
            }
        }
        return true;
    }
}
