package io.yitaiqing.simulator.record;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.Leg;
import io.yitaiqing.hall.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;

/** What happens at the counters of a rerun day between a call and its end, visit by visit as it was recorded. */
final class RerunServices implements HallListener {

    private static final String DONE = "done";

    private record Heard(HallEvent.OfCall event, Instant at) {}

    private final Map<String, List<RecordedLeg>> legs;
    private final RecordedTimes times;
    private final Names names;
    private final Map<String, RecordedLeg> present = new HashMap<>();
    private final Queue<Heard> heard = new ArrayDeque<>();

    RerunServices(Map<String, List<RecordedLeg>> recorded, RecordedTimes times, Names names) {
        this.legs = new HashMap<>();
        recorded.forEach((visit, all) -> legs.put(visit, new ArrayList<>(all)));
        this.times = times;
        this.names = names;
    }

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        switch (event) {
            case HallEvent.TicketCalled e -> heard.add(new Heard(e, at));
            case HallEvent.VisitSent e -> heard.add(new Heard(e, at));
            case HallEvent.ServiceStarted e -> heard.add(new Heard(e, at));
            case HallEvent.OfCall e -> {}
            case HallEvent.OfDay e -> {}
            case HallEvent.OfDispatch e -> {}
            case HallEvent.OfCounter e -> {}
            case HallEvent.OfClerk e -> {}
            case HallEvent.OfVisit e -> {}
            case HallEvent.OfAppointment e -> {}
            case HallEvent.OfCase e -> {}
            case HallEvent.OfAlert e -> {}
        }
    }

    /** Notes what follows from what was heard; returns whether anything was. */
    boolean follow(RerunHall world) {
        boolean any = !heard.isEmpty();
        while (!heard.isEmpty()) {
            Heard one = heard.remove();
            switch (one.event()) {
                case HallEvent.TicketCalled e -> called(e.visit(), e.counter(), one.at(), world);
                case HallEvent.VisitSent e -> called(e.visit(), e.counter(), one.at(), world);
                case HallEvent.ServiceStarted e -> started(e.visit(), e.counter(), one.at(), world);
                default -> throw new AssertionError("Nothing else is kept.");
            }
        }
        return any;
    }

    private void called(String visit, String counter, Instant at, RerunHall world) {
        Optional<RecordedLeg> next = next(names.recorded(visit));
        next.ifPresentOrElse(leg -> present.put(visit, leg), () -> present.remove(visit));
        if (next.filter(RecordedLeg::inVain).isPresent()) {
            later(
                    at.plus(next.get().way()),
                    visit,
                    counter,
                    world,
                    now -> world.ask(new HallCommand.ReportNoShow(counter)));
            return;
        }
        Duration way = next.map(RecordedLeg::way).orElseGet(() -> times.borrowedWay(names.recorded(visit)));
        later(at.plus(way), visit, counter, world, now -> world.ask(new HallCommand.StartService(counter)));
    }

    /** The visit's next leg that came to an end in the record; who was called in vain is called in vain again. */
    private Optional<RecordedLeg> next(String recorded) {
        List<RecordedLeg> left = legs.getOrDefault(recorded, new ArrayList<>());
        while (!left.isEmpty()) {
            RecordedLeg leg = left.removeFirst();
            if (leg.served() || leg.inVain()) {
                return Optional.of(leg);
            }
        }
        return Optional.empty();
    }

    private void started(String visit, String counter, Instant at, RerunHall world) {
        List<String> services = world.hall()
                .visit(visit)
                .flatMap(Visit::leg)
                .map(Leg::services)
                .orElseThrow(() -> new AssertionError("Visit " + visit + " is served, but has no leg."));
        Optional<RecordedLeg> leg = Optional.ofNullable(present.get(visit));
        Set<String> asked = new HashSet<>(services);
        Optional<RecordedLeg> same = leg.filter(one -> asked.equals(new HashSet<>(one.services())));
        Duration shared = times.serviceTime(names.recorded(visit), services);
        Duration length = same.map(RecordedLeg::serviceTime).orElse(shared);
        same.stream()
                .flatMap(one -> one.steps().stream())
                .filter(step -> step.offset().compareTo(length) < 0)
                .forEach(step -> later(
                        at.plus(step.offset()),
                        visit,
                        counter,
                        world,
                        now -> world.ask(here(step.command(), counter))));
        Optional<HallCommand> ending = same.flatMap(RecordedLeg::ending).map(command -> here(command, counter));
        later(at.plus(length), visit, counter, world, now -> end(ending, counter, world));
    }

    private HallCommand here(HallCommand command, String counter) {
        return Commands.at(counter, Commands.renamed(command, names::now));
    }

    private static void end(Optional<HallCommand> ending, String counter, RerunHall world) {
        boolean ended = ending.flatMap(world::ask).isPresent();
        if (!ended) {
            world.ask(new HallCommand.FinishService(counter, DONE, List.of(), Optional.empty()));
        }
    }

    /** Does something at a counter unless its visit has gone meanwhile. */
    private static void later(Instant at, String visit, String counter, RerunHall world, Consumer<Instant> action) {
        world.note(at, now -> {
            boolean here = world.hall()
                    .counter(counter)
                    .flatMap(found -> found.visit())
                    .filter(visit::equals)
                    .isPresent();
            if (here) {
                action.accept(now);
            }
        });
    }
}
