package io.yitaiqing.node.simulation;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import io.yitaiqing.node.simulation.Findings.Finding;
import io.yitaiqing.node.simulation.Findings.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * One run of a whole cluster under one seed: people ask, pages follow, trouble comes, then all is healed, and within
 * some minutes of virtual time everybody must have an answer and every page show the newest state.
 */
final class ClusterSimulation {

    /** How long trouble lasts, and how long the cluster may then take to be well. */
    private static final long TROUBLE_MILLIS = 60_000;

    /** One run in so many lasts four times as long, so that halls are loaded behind checkpoints too. */
    private static final int LONG_ONE_IN = 10;

    private static final long HEALING_MOST_MILLIS = 240_000;
    private static final long STEP_MILLIS = 500;

    /** What came of a run. */
    record Outcome(
            long seed,
            Optional<Finding> finding,
            int rows,
            int answers,
            int frames,
            int troubles,
            long healedMillis,
            List<String> trace) {}

    private final long seed;
    private final Findings findings = new Findings();
    private final Trace trace;
    private final SimulatedCluster cluster;
    private final Callers callers;
    private final People people;
    private final Nemesis nemesis;
    private final List<Browser> browsers = new ArrayList<>();
    private long healedMillis = -1;

    private ClusterSimulation(long seed, Mutation mutation, boolean traced) {
        this.seed = seed;
        this.trace = new Trace(traced);
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
        List<String> times = List.of("10:00:00", "23:59:20", "16:59:30", "08:59:40");
        Instant start = Instant.parse("2027-02-01T" + times.get(random.nextInt(times.size())) + "+08:00");
        cluster = new SimulatedCluster(random, mutation, start, plans(random), findings, trace);
        callers = new Callers(cluster);
        people = new People(cluster, callers);
        List<String> names = List.of("n1", "n2", "n3", "n4", "n5").subList(0, 2 + random.nextInt(3));
        nemesis = new Nemesis(cluster, names);
        names.forEach(cluster::start);
        for (String hall : cluster.halls()) {
            for (int i = 1; i <= 3; i++) {
                browsers.add(new Browser(cluster, "page " + i + " of " + hall, hall));
            }
        }
    }

    /** Runs a seed; {@code traced} asks for the log. */
    static Outcome run(long seed, Mutation mutation, boolean traced) {
        ClusterSimulation simulation = new ClusterSimulation(seed, mutation, traced);
        ErrorLog log = ErrorLog.to(simulation.findings);
        try (log) {
            simulation.run();
        }
        return simulation.outcome();
    }

    private static List<HallPlan> plans(Random random) {
        List<HallPlan> plans = new ArrayList<>();
        for (int i = 1; i <= 1 + random.nextInt(2); i++) {
            HallPlan plan = random.nextBoolean() ? HallPlans.impatient() : HallPlans.roundTheClock();
            plans.add(named("H00" + i, plan));
        }
        return plans;
    }

    private static HallPlan named(String id, HallPlan p) {
        return new HallPlan(
                id,
                p.name(),
                p.nameEn(),
                p.region(),
                p.zone(),
                p.hours(),
                p.policy(),
                p.roomCapacity(),
                p.norms(),
                p.services(),
                p.counters(),
                p.clerks(),
                p.settings());
    }

    private void run() {
        people.come();
        nemesis.begin();
        long until = seed % LONG_ONE_IN == 0 ? 4 * TROUBLE_MILLIS : TROUBLE_MILLIS;
        while (findings.none() && cluster.time().nowMillis() < until) {
            cluster.time().pass(STEP_MILLIS);
        }
        nemesis.end();
        people.go();
        heal();
        judge();
    }

    /** Waits until every page is current and every caller answered, and then asks every hall once more. */
    private void heal() {
        long from = cluster.time().nowMillis();
        while (findings.none() && !allIsWell()) {
            if (cluster.time().nowMillis() - from > HEALING_MOST_MILLIS) {
                findings.add(Kind.NOT_LIVE, HEALING_MOST_MILLIS / 1000 + " s after all was healed: " + whatIsNotWell());
                return;
            }
            cluster.time().pass(STEP_MILLIS);
        }
        healedMillis = cluster.time().nowMillis() - from;
    }

    private boolean allIsWell() {
        return callers.unanswered().isEmpty()
                && browsers.stream()
                        .allMatch(page -> page.cursor()
                                .equals(cluster.replica(page.hall()).cursor()));
    }

    private String whatIsNotWell() {
        List<String> sick = new ArrayList<>();
        callers.unanswered().forEach(call -> sick.add(call + " has no answer"));
        for (Browser page : browsers) {
            String newest = cluster.replica(page.hall()).cursor();
            if (!page.cursor().equals(newest)) {
                sick.add(page + " shows " + page.cursor() + " instead of " + newest);
            }
        }
        return String.join(", ", sick);
    }

    /** Reads the lines as they are stored in the end. */
    private void judge() {
        if (!findings.none()) {
            return;
        }
        Map<String, Map<String, String>> stored = new HashMap<>();
        for (String hall : cluster.halls()) {
            List<JournalRow> rows = cluster.database().rows(hall);
            HashChain.verify(rows, HashChain.GENESIS, 0).ifPresent(broken -> findings.add(Kind.FORK, broken));
            Map<String, String> answers = stored.computeIfAbsent(hall, none -> new HashMap<>());
            rows.forEach(row -> TurnBody.read(row.body())
                    .forEach(entry -> answers.put(
                            Callers.keyOf(entry.key()), entry.answer().toString())));
        }
        callers.judge(stored);
    }

    private Outcome outcome() {
        return new Outcome(
                seed,
                findings.none() ? Optional.empty() : Optional.of(findings.first()),
                cluster.halls().stream()
                        .mapToInt(hall -> cluster.database().rows(hall).size())
                        .sum(),
                callers.answered(),
                browsers.stream().mapToInt(Browser::frames).sum(),
                nemesis.troubles(),
                healedMillis,
                trace.lines());
    }
}
