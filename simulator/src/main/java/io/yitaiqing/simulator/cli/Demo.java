package io.yitaiqing.simulator.cli;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.NodeSettings;
import io.yitaiqing.node.config.NodeConfig;
import io.yitaiqing.simulator.live.LiveCrowd;
import io.yitaiqing.simulator.live.LiveStats;
import io.yitaiqing.simulator.scenario.Scenario;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hall demo}: a node, its demo region, and a scenario's people who come to it through the public API. */
@Command(
        name = "demo",
        description = "Run the demo region with a scenario's people coming to it, and watch it in a browser.",
        mixinStandardHelpOptions = true)
final class Demo implements Callable<Integer> {

    private static final String STANDARD_SCENARIO = "laoyue-25";
    private static final Duration BEFORE_OPENING = Duration.ofMinutes(1);
    private static final double FASTEST = 600;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "HTTP port, 0 for any free one.")
    private int port;

    @Option(names = "--speed", paramLabel = "N", defaultValue = "30", description = "Hall seconds in a real one.")
    private double speed;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            defaultValue = STANDARD_SCENARIO,
            description = "A name in config/scenarios, or a file.")
    private String scenario;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the database; ./data, or ./data-NAME for another scenario, where not given.")
    private Optional<Path> data;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = DurationOption.class,
            description = "Stop after this real time, such as 60s; runs until stopped where not given.")
    private Optional<Duration> time;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed than the scenario's.")
    private Optional<Long> seed;

    @Override
    public Integer call() throws InterruptedException {
        if (!(speed > 0) || speed > FASTEST) {
            throw new UserError("Expected --speed above 0 and at most " + (int) FASTEST + ", but got " + speed + ".");
        }
        ScenarioFile file = NamedScenario.read(scenario);
        Path folder = data.orElseGet(
                () -> Path.of(scenario.equals(STANDARD_SCENARIO) ? "data" : "data-" + DemoFolder.name(scenario)));
        DemoFolder.claim(folder, DemoFolder.name(scenario));
        NodeSettings configured = ConfiguredNode.settings(
                HallHome.file(NodeConfig.STANDARD_FILE), Optional.of(port), Optional.of(folder));
        Map<String, HallPlan> plans = region(configured.plans(), file.plans());
        NodeSettings settings =
                configured.withPlans(plans).withClock(Optional.of(start(file.scenario(), plans)), speed);
        try (RunningNode running = RunningNode.start(settings)) {
            LiveCrowd crowd = LiveCrowd.start(
                    running.address(),
                    file.scenario(),
                    plans,
                    seed.orElse(file.scenario().seed()));
            welcome(running, file.scenario(), plans);
            running.await(time);
            Instant hallTime = running.node().hallTime();
            crowd.stop();
            summary(crowd, hallTime, plans);
            return crowd.firstBug().isPresent() ? 1 : running.exitCode();
        }
    }

    /** The regions the scenario peoples: nobody would ever come to the halls of another one. */
    private static Map<String, HallPlan> region(Map<String, HallPlan> all, Map<String, HallPlan> peopled) {
        Set<String> regions = peopled.values().stream().map(HallPlan::region).collect(Collectors.toSet());
        Map<String, HallPlan> plans = new LinkedHashMap<>(all);
        plans.values().removeIf(plan -> !regions.contains(plan.region()));
        plans.putAll(peopled);
        return plans;
    }

    /** A moment before the last doors open, so that there is something to see at once. */
    private static Instant start(Scenario scenario, Map<String, HallPlan> plans) {
        return plans.values().stream()
                .filter(plan -> !plan.hours().roundTheClock())
                .flatMap(plan -> plan.hours().opening(scenario.firstDay(), plan.zone()).stream())
                .max(Instant::compareTo)
                .orElse(scenario.firstDay()
                        .atStartOfDay(plans.values().iterator().next().zone())
                        .toInstant())
                .minus(BEFORE_OPENING);
    }

    private void welcome(RunningNode running, Scenario scenario, Map<String, HallPlan> plans) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(scenario.name() + " · " + scenario.nameEn());
        out.printf(
                "Hall time %s, %s times as fast as real.%n",
                DemoFolder.clock(running.node().hallTime(), plans),
                speed == Math.rint(speed) ? Long.toString((long) speed) : Double.toString(speed));
        out.println("Watch: " + running.address());
        plans.values()
                .forEach(plan ->
                        out.println("  " + running.address().resolve("hall/" + plan.id()) + "  " + plan.name()));
        out.println(time.isPresent() ? "Runs for " + time.get().toSeconds() + " s." : "Ctrl-C stops it.");
        out.flush();
    }

    private void summary(LiveCrowd crowd, Instant hallTime, Map<String, HallPlan> plans) {
        LiveStats.Snapshot stats = crowd.stats();
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Stopped at hall time %s: %d tickets taken, %d called, %d served, %d left, %d no-shows.%n",
                DemoFolder.clock(hallTime, plans),
                stats.ticketsTaken(),
                stats.called(),
                stats.served(),
                stats.left(),
                stats.noShows());
        out.printf(
                "Answers took %.1f ms (median) and %.1f ms (99 of 100); %d refusals, %d retries.%n",
                stats.latencyMicros().getValueAtPercentile(50) / 1000.0,
                stats.latencyMicros().getValueAtPercentile(99) / 1000.0,
                stats.refused(),
                stats.retried());
        crowd.firstBug().ifPresent(bug -> bug.printStackTrace(spec.commandLine().getErr()));
        out.flush();
    }
}
