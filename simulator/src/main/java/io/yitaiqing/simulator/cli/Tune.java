package io.yitaiqing.simulator.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.change.Crossing;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import io.yitaiqing.simulator.tune.HeldOut;
import io.yitaiqing.simulator.tune.Objective;
import io.yitaiqing.simulator.tune.PolicyFile;
import io.yitaiqing.simulator.tune.TuneText;
import io.yitaiqing.simulator.tune.TunedWeights;
import io.yitaiqing.simulator.tune.Tuning;
import io.yitaiqing.simulator.tune.WeightSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hall tune SCENARIO}: searches the dispatch coefficients of a hall and writes them as a policy file. */
@Command(
        name = "tune",
        description =
                "Search the coefficients of the policy tuned-weights for one hall of a scenario, hold what was found"
                        + " against a policy on people the search never met, and write it as a policy file.",
        mixinStandardHelpOptions = true,
        footer = {"", "Ctrl-C ends early and writes the best so far.", ""})
public final class Tune implements Callable<Integer> {

    private static final int MOST_REPLICATIONS = 10_000;
    private static final int MOST_TRIALS = 10_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENARIO", description = "A name in config/scenarios, or a file.")
    private String name;

    @Option(
            names = "--hall",
            paramLabel = "ID",
            description = "Whose dispatch is tuned; needed where the scenario has several halls.")
    private Optional<String> hall = Optional.empty();

    @Option(
            names = "--objective",
            paramLabel = "WHAT",
            defaultValue = "misses-and-worst",
            description = "What shall be small: misses (share late or left), worst (that of the worst service),"
                    + " misses-and-worst (misses and half of worst), or mean-wait.")
    private Objective objective;

    @Option(
            names = "--trials",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many coefficients are tried.")
    private int trials;

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "24",
            description = "How often each is lived unless it falls behind early.")
    private int replications;

    @Option(
            names = "--held-out",
            paramLabel = "N",
            defaultValue = "120",
            description = "How often the best is lived by other people, who were not in the search.")
    private int heldOut;

    @Option(
            names = "--against",
            paramLabel = "POLICY",
            defaultValue = Crossing.OWN,
            description = "The policy it is held against; plan is the plan's own.")
    private String against;

    @Option(
            names = "--level",
            paramLabel = "L",
            defaultValue = "95",
            description = "Confidence of the intervals in percent.")
    private double level;

    @Option(names = "--seed", paramLabel = "S", description = "Another seed than the scenario's.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", description = "Where the policy goes (default policy-HALL.yaml).")
    private Optional<Path> out = Optional.empty();

    private final AtomicReference<Runnable> stop = new AtomicReference<>(() -> {});
    private int tried;

    @Override
    public Integer call() {
        Bounds.expect("--trials", trials, 1, MOST_TRIALS);
        Bounds.expect("--replications", replications, 1, MOST_REPLICATIONS);
        Bounds.expect("--held-out", heldOut, 2, MOST_REPLICATIONS);
        Simulate.expectLevel(level);
        ScenarioFile file = NamedScenario.read(name);
        HallPlan plan = plan(file);
        HallPlan reference = reference(plan);
        Path written = out.orElseGet(() -> Path.of("policy-" + plan.id() + ".yaml"));
        expectWritable(written);
        long used = seed.orElse(file.scenario().seed());
        Tuning tuning = new Tuning(file.scenario(), plan, objective, replications, trials, used);
        long start = System.nanoTime();
        int threads = Runtime.getRuntime().availableProcessors();
        try (StopSignal signal = new StopSignal(() -> stop.get().run())) {
            TunedWeights weights = search(tuning, threads);
            Optional<HeldOut> held = signal.given() ? Optional.empty() : hold(tuning, weights, reference, threads);
            List<String> found = held.map(known -> told(weights, known, reference))
                    .orElseGet(() -> TuneText.stopped(tuning, DemoFolder.name(name), tried));
            if (held.isEmpty()) {
                found.forEach(spec.commandLine().getOut()::println);
            }
            write(new PolicyFile(plan.id(), stated(file, plan.id()), weights), written, found);
            spec.commandLine()
                    .getOut()
                    .printf(Locale.ROOT, "%nPolicy: %s (%.1f s)%n", written, (System.nanoTime() - start) / 1e9);
        }
        return 0;
    }

    private List<String> told(TunedWeights weights, HeldOut held, HallPlan reference) {
        TuneText text = new TuneText(DemoFolder.name(name), weights, held, reference.policy());
        text.print(spec.commandLine().getOut());
        return text.found();
    }

    private TunedWeights search(Tuning tuning, int threads) {
        try (Progress progress = Progress.of("trials", tuning.trials())) {
            WeightSearch search = new WeightSearch(tuning, threads, progress::at);
            stop.set(search::stop);
            TunedWeights weights = search.run();
            tried = search.tried();
            if (!search.judged()) {
                throw new UserError(
                        "Stopped before the first trials were complete, so there is no policy to write.", 130);
            }
            return weights;
        }
    }

    /** Empty where it was stopped before there was enough to tell. */
    private Optional<HeldOut> hold(Tuning tuning, TunedWeights weights, HallPlan reference, int threads) {
        try (Progress progress = Progress.of("held-out replications", heldOut)) {
            HeldOut held =
                    HeldOut.of(tuning, weights, reference, heldOut, level / 100, threads, progress::at, stop::set);
            return Optional.of(held).filter(known -> known.tuned().count() >= 2);
        }
    }

    private HallPlan plan(ScenarioFile file) {
        Map<String, HallPlan> plans = file.plans();
        String allowed = String.join(", ", plans.keySet());
        if (hall.isEmpty() && plans.size() > 1) {
            throw new UserError(
                    "Expected --hall with one of the scenario's halls (" + allowed + "), but it is missing.");
        }
        String id = hall.orElseGet(() -> plans.keySet().iterator().next());
        if (!plans.containsKey(id)) {
            throw new UserError("Expected a hall of the scenario (" + allowed + "), but got '" + id + "'.");
        }
        return plans.get(id);
    }

    private HallPlan reference(HallPlan plan) {
        if (against.equals(Crossing.OWN)) {
            return plan;
        }
        if (!Policies.all().containsKey(against)) {
            throw new UserError("Expected --against a dispatch policy (" + Crossing.OWN + ", "
                    + String.join(", ", Policies.all().keySet()) + "), but got '" + against + "'.");
        }
        return plan.with(against, plan.settings().dispatch());
    }

    /** What the plan states of its dispatch; a hall that no file plans states nothing. */
    private static ObjectNode stated(ScenarioFile file, String hall) {
        return file.planTrees().containsKey(hall)
                        && file.planTrees().get(hall).root().path("dispatch") instanceof ObjectNode dispatch
                ? dispatch
                : JsonNodeFactory.instance.objectNode();
    }

    /** Before any work is lost on it. */
    private static void expectWritable(Path file) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
        if (Files.isDirectory(file) || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new UserError("Expected a file that can be written, but " + file + " cannot.");
        }
    }

    private static void write(PolicyFile policy, Path file, List<String> found) {
        try {
            policy.write(file, found);
        } catch (IOException e) {
            throw new UserError(
                    "Expected to write " + file + ", but it failed: " + e.getMessage() + ".",
                    CommandLine.ExitCode.SOFTWARE);
        }
    }
}
