package io.yitaiqing.hall.tale;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.Deadlines;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.hall.rules.HallRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** A hall that lives by chance: time passes in random steps, commands come at random, days follow each other. */
public final class RandomHall {

    /** An event and its moment. */
    public record Happened(HallEvent event, Instant at) {}

    /** Where the commands come from. */
    @FunctionalInterface
    public interface Commands {
        /** The next command for a hall at a moment; {@code plan} is the one with which its next day opens. */
        HallCommand next(Hall hall, HallPlan plan, Instant now);
    }

    private final Random random;
    private final Commands commands;
    private final HallRules rules = Policies.rules();
    private final HallPlan usual;
    private final HallPlan reduced;
    private final Hall hall;
    private Instant now = Instant.parse("2027-02-01T00:30:00Z");
    private HallCommand lastCommand = new HallCommand.TimePasses();
    private Optional<Rejection> lastRejection = Optional.empty();

    /** A hall of which the plain commands are asked. */
    public RandomHall(Random random, HallPlan plan) {
        this(random, plan, new RandomCommands(random)::next);
    }

    /** A hall of which these commands are asked. */
    public RandomHall(Random random, HallPlan plan, Commands commands) {
        this.random = random;
        this.commands = commands;
        this.usual = plan;
        this.reduced = HallPlans.reduced(plan);
        this.hall = new Hall(plan);
    }

    public Hall hall() {
        return hall;
    }

    public Instant now() {
        return now;
    }

    /** Why the last command was refused, if it was. */
    public Optional<Rejection> lastRejection() {
        return lastRejection;
    }

    /** The command of the last step. */
    public HallCommand lastCommand() {
        return lastCommand;
    }

    /** Every third day opens with fewer counters, clerks and services. */
    private HallPlan plan() {
        return now.atZone(usual.zone()).toLocalDate().toEpochDay() % 3 == 0 ? reduced : usual;
    }

    /** Lets time pass, does what is due, and decides one random command; none of it is applied yet. */
    public Decision decide() {
        now = now.plus(pause());
        Optional<HallCommand> due = random.nextInt(20) == 0 ? Optional.empty() : Deadlines.due(hall, plan(), now);
        lastCommand = due.orElseGet(() -> commands.next(hall, plan(), now));
        Decision decision = rules.decide(lastCommand, hall, now);
        lastRejection =
                decision instanceof Decision.Rejected refused ? Optional.of(refused.rejection()) : Optional.empty();
        if (due.isPresent() && decision instanceof Decision.Rejected rejected) {
            throw new AssertionError(
                    "What is due was refused: " + rejected.rejection().sentence());
        }
        if (due.isPresent()
                && decision instanceof Decision.Accepted accepted
                && accepted.events().isEmpty()) {
            throw new AssertionError("Something was due, but nothing happened: whoever asks goes on for ever.");
        }
        return decision;
    }

    /** One step: what happened, in order, already part of the hall; {@code heard} is told of each event at once. */
    public List<Happened> step(Consumer<Happened> heard) {
        List<Happened> happened = new ArrayList<>();
        if (decide() instanceof Decision.Accepted accepted) {
            for (HallEvent event : accepted.events()) {
                Happened one = new Happened(event, now);
                hall.apply(event, now);
                happened.add(one);
                heard.accept(one);
            }
        }
        return happened;
    }

    private Duration pause() {
        int chance = random.nextInt(10_000);
        if (!hall.open() && chance < 1_000) {
            Duration untilSomething = Duration.between(now, Deadlines.wakeUp(hall, plan(), now));
            return untilSomething.isNegative() ? Duration.ZERO : untilSomething;
        }
        if (chance < 5) {
            return Duration.ofHours(random.nextInt(60));
        }
        return chance < 500 ? Duration.ofMinutes(random.nextInt(15)) : Duration.ofMillis(random.nextInt(20_000));
    }
}
