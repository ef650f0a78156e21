package io.yitaiqing.simulator.bench;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.rules.HallRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** A hall in which all counters work and about as many visits wait as wanted, whatever comes and goes. */
final class BusyHall {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int LONGEST_SEARCH = 16;
    private static final int SERVICES = 15;

    /** A command and its moment. */
    record Asked(HallCommand command, Instant at) {}

    /** An event and its moment. */
    record Happened(HallEvent event, Instant at) {}

    private final SplittableRandom random;
    private final BusyPlan plan;
    private final HallRules rules = Policies.rules();
    private final Hall hall;
    private final int waiting;
    private final List<Asked> asked = new ArrayList<>();
    private final List<Happened> happened = new ArrayList<>();
    private Instant now = BusyPlan.DAY.atTime(9, 0).atZone(BusyPlan.ZONE).toInstant();
    private long came;

    /** A hall with so many counters and fifteen services, open, with so many visits waiting. */
    BusyHall(int counters, int waiting, long seed) {
        this(new BusyPlan(counters, SERVICES, Preset.FIRST_COME_FIRST_SERVED.policy()), waiting, seed);
    }

    /** A hall under a plan, open, with so many visits waiting. */
    BusyHall(BusyPlan plan, int waiting, long seed) {
        this.random = new SplittableRandom(seed);
        this.plan = plan;
        this.hall = new Hall(plan.plan());
        this.waiting = waiting;
        ask(new HallCommand.CloseChapter(BusyPlan.DAY));
        ask(new HallCommand.OpenDay(BusyPlan.DAY, hall.plan()));
        for (HallPlan.Place place : hall.plan().counters()) {
            ask(new HallCommand.OpenCounter(place.id(), Optional.of(BusyPlan.clerk(place.id()))));
        }
        while (hall.waiting() < waiting) {
            ask(ticket());
        }
        asked.clear();
    }

    /** The hall as it is now. */
    Hall hall() {
        return hall;
    }

    /** All that happened in it. */
    List<Happened> happened() {
        return happened;
    }

    /** Lets so many commands be asked, and tells them. */
    List<Asked> live(int commands) {
        asked.clear();
        while (asked.size() < commands) {
            ask(hall.waiting() < waiting ? ticket() : next());
        }
        return List.copyOf(asked);
    }

    private HallCommand next() {
        int chance = random.nextInt(100);
        if (chance < 4) {
            return new HallCommand.Leave(somebodyWaiting().id());
        }
        Counter counter = random(List.copyOf(hall.counters()));
        String id = counter.id();
        return switch (counter.state()) {
            case CLOSED -> new HallCommand.OpenCounter(id, Optional.of(BusyPlan.clerk(id)));
            case IDLE ->
                chance < 8
                        ? new HallCommand.PauseCounter(id, "tea", Optional.of(now.plusSeconds(600)))
                        : somebodyWaitsFor(counter) ? new HallCommand.CallNext(id) : next();
            case OFFERED -> new HallCommand.AcceptOffer(id);
            case PAUSED -> new HallCommand.ResumeCounter(id);
            case CALLING ->
                chance < 10
                        ? new HallCommand.ReportNoShow(id)
                        : chance < 20 ? new HallCommand.Recall(id) : new HallCommand.StartService(id);
            case SERVING -> new HallCommand.FinishService(id, "done", List.of(), Optional.empty());
        };
    }

    private boolean somebodyWaitsFor(Counter counter) {
        return hall.lines().stream()
                .anyMatch(line -> !hall.clears(counter, line, now).isEmpty());
    }

    /** Somebody new comes. */
    HallCommand ticket() {
        came++;
        return new HallCommand.IssueTicket(
                plan.requests(random),
                "kiosk",
                "H001.%022d".formatted(came),
                random.nextInt(10) == 0 ? Optional.of(ModelPlan.ELDERLY) : Optional.empty(),
                Optional.empty(),
                false);
    }

    /** One of the last who came and waits; a draw that finds none takes the first in line. */
    private Visit somebodyWaiting() {
        for (int i = 0; i < LONGEST_SEARCH; i++) {
            Optional<Visit> found = hall.visit("v" + (came - random.nextInt(Math.max(1, waiting))));
            if (found.filter(v -> v.state() == VisitState.WAITING).isPresent()) {
                return found.get();
            }
        }
        return hall.lines().iterator().next().head();
    }

    private <T> T random(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** The moment of what happened last. */
    Instant now() {
        return now;
    }

    /** Has a command answered a moment later. */
    void ask(HallCommand command) {
        now = now.plus(PAUSE);
        asked.add(new Asked(command, now));
        switch (rules.decide(command, hall, now)) {
            case Decision.Accepted accepted -> {
                for (HallEvent event : accepted.events()) {
                    hall.apply(event, now);
                    happened.add(new Happened(event, now));
                }
            }
            case Decision.Rejected rejected ->
                throw new AssertionError(rejected.rejection().sentence());
        }
    }
}
