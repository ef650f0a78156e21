package io.yitaiqing.simulator.record;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.simulator.Answer;
import io.yitaiqing.simulator.World;
import io.yitaiqing.simulator.live.CommandRequest;
import io.yitaiqing.simulator.load.People;
import io.yitaiqing.simulator.population.HallSight;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The people of a recorded day in one hall: customers come at their moments for their services, and leave and return
 * when they did if they still wait; clerks come, pause and go when they did, and call at once between customers.
 *
 * <p>When the hall opens and closes and which policy is in force is the hall's own. What happened before the people
 * began to live here did not happen, except that clerks are at the counters where they then were.
 */
final class RecordedPeople implements People {

    private final DayFacts facts;
    private final World world;
    private final RecordedVisits visits;
    private final Map<String, RecordedClerk> clerks = new LinkedHashMap<>();
    /** What was done with a visit or booking whose name here is not known yet. */
    private final Map<String, List<HallCommand>> awaitingNames = new HashMap<>();

    RecordedPeople(DayFacts facts, World world) {
        this.facts = facts;
        this.world = world;
        this.visits = new RecordedVisits(facts);
        facts.opening()
                .plan()
                .counters()
                .forEach(place -> clerks.put(place.id(), new RecordedClerk(world, place.id(), visits)));
    }

    @Override
    public void begin(HallSight sight) {
        world.onOffer(counter -> clerk(counter).ifPresent(RecordedClerk::somebodyWaits));
        Instant now = world.now();
        Map<String, HallCommand> standing = new LinkedHashMap<>();
        for (DayFacts.Given given : facts.given()) {
            if (given.at().isBefore(now)) {
                stood(given.command(), standing);
            } else {
                world.at(given.at(), () -> take(given));
            }
        }
        standing.forEach((counter, command) -> clerk(counter).ifPresent(clerk -> clerk.intend(command)));
        notice(sight, steps());
    }

    /** Who sat where when the people began to live here. */
    private static void stood(HallCommand command, Map<String, HallCommand> standing) {
        if (command instanceof HallCommand.OpenCounter open) {
            standing.put(open.counter(), open);
        } else if (command instanceof HallCommand.CloseCounter close) {
            standing.remove(close.counter());
        }
    }

    private void take(DayFacts.Given given) {
        switch (given.command()) {
            case HallCommand.CloseDay c -> {}
            case HallCommand.OpenCounter c -> intend(c.counter(), c);
            case HallCommand.CloseCounter c -> intend(c.counter(), c);
            case HallCommand.PauseCounter c -> intend(c.counter(), c);
            case HallCommand.ResumeCounter c -> intend(c.counter(), c);
            case HallCommand.ServeWithoutTicket c -> intend(c.counter(), c);
            default -> {
                if (CommandRequest.find("", given.command()).isPresent()) {
                    give(given.command(), given.begun());
                }
            }
        }
    }

    private void intend(String counter, HallCommand command) {
        clerk(counter).ifPresent(clerk -> clerk.intend(command));
    }

    private void give(HallCommand command, Optional<String> begun) {
        Optional<String> about = Commands.about(command);
        if (about.isPresent() && awaitingNames.containsKey(about.get())) {
            awaitingNames.get(about.get()).add(command);
        } else if (about.isEmpty()) {
            begun.ifPresent(recorded -> awaitingNames.put(recorded, new ArrayList<>()));
            world.ask(command, answer -> answered(command, begun, answer));
        } else if (visits.isFree(about.get())) {
            world.ask(Commands.renamed(command, visits::now), answer -> {});
        }
    }

    private void answered(HallCommand command, Optional<String> begun, Answer answer) {
        if (begun.isEmpty()) {
            return;
        }
        List<HallCommand> meanwhile = awaitingNames.remove(begun.get());
        if (answer instanceof Answer.Accepted accepted) {
            accepted.visit().or(accepted::appointment).ifPresent(here -> {
                String service = Commands.asked(command).orElse("");
                visits.began(begun.get(), here, service);
                meanwhile.forEach(next -> give(next, Optional.empty()));
                world.counterFor(here, service).flatMap(this::clerk).ifPresent(RecordedClerk::somebodyWaits);
            });
        }
    }

    private Optional<RecordedClerk> clerk(String counter) {
        return Optional.ofNullable(clerks.get(counter));
    }

    @Override
    public Map<String, Long> steps() {
        Map<String, Long> steps = new HashMap<>();
        clerks.forEach((counter, clerk) -> steps.put(counter, clerk.step()));
        return steps;
    }

    @Override
    public void notice(HallSight sight, Map<String, Long> steps) {
        visits.saw(sight.visits());
        sight.counters()
                .forEach((counter, seen) -> clerk(counter)
                        .filter(clerk -> steps.getOrDefault(counter, -1L) == clerk.step())
                        .ifPresent(clerk -> clerk.notice(seen, sight.waitedFor())));
    }
}
