package io.yitaiqing.simulator.cli;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.config.ConfigException;
import io.yitaiqing.simulator.Experiment;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.report.ReportFolder;
import io.yitaiqing.simulator.report.TextTable;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lives a scenario many times in virtual time, prints what came of it and writes a report. */
@Command(
        name = "simulate",
        description = "Live a scenario many times in virtual time, print a table and write a report.",
        mixinStandardHelpOptions = true)
public final class Simulate implements Callable<Integer> {

    private static final int MOST_REPLICATIONS = 10_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENARIO", description = "A name in config/scenarios, or a file.")
    private Path file;

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "20",
            description = "How often (default ${DEFAULT-VALUE}).")
    private int replications;

    @Option(names = "--seed", paramLabel = "S", description = "Another seed than the scenario's.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--hall", paramLabel = "ID", description = "Only this hall of the scenario.")
    private Optional<String> hall = Optional.empty();

    @Option(names = "--policy", paramLabel = "P", description = "Another dispatch policy than the plans'.")
    private Optional<String> policy = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the report goes (default report-NAME).")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() {
        if (replications < 1 || replications > MOST_REPLICATIONS) {
            throw new UserError("Expected 1 to " + MOST_REPLICATIONS + " replications, but got " + replications + ".");
        }
        ScenarioFile scenario = read();
        Path folder = out.orElseGet(() -> Path.of("report-" + name(file)));
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UserError("Expected a folder for the report that can be written, but " + folder + " cannot.");
        }
        PrintWriter console = spec.commandLine().getOut();
        long used = seed.orElse(scenario.scenario().seed());
        long start = System.nanoTime();
        Results results = run(scenario, used);
        Optional<Results> before =
                scenario.comparable() ? scenario.parent().map(parent -> run(parent, used)) : Optional.empty();
        double seconds = (System.nanoTime() - start) / 1e9;
        TextTable.print(scenario, results, before, console);
        try {
            new ReportFolder(folder).write(scenario, results, before);
        } catch (IOException e) {
            throw new UserError("Expected a writable folder for the report, but " + e.getMessage() + ".");
        }
        console.printf("%n%d replications, seed %d, %.1f s. Report: %s%n", replications, used, seconds, folder);
        return 0;
    }

    private ScenarioFile read() {
        try {
            boolean named = !Files.exists(file)
                    && file.getNameCount() == 1
                    && !file.toString().contains(".");
            return ScenarioFile.read(named ? DemoFolder.shipped(file.toString()) : file);
        } catch (ConfigException e) {
            throw new UserError(e.getMessage());
        }
    }

    private Results run(ScenarioFile file, long used) {
        int threads = Runtime.getRuntime().availableProcessors();
        return new Experiment(file.scenario(), plans(file), used, threads).run(replications);
    }

    private Map<String, HallPlan> plans(ScenarioFile file) {
        Map<String, HallPlan> plans = new LinkedHashMap<>(file.plans());
        hall.ifPresent(id -> {
            if (!plans.containsKey(id)) {
                throw new UserError("Expected a hall of the scenario (" + String.join(", ", plans.keySet())
                        + "), but got '" + id + "'.");
            }
            plans.keySet().retainAll(Set.of(id));
        });
        policy.ifPresent(name -> {
            if (!Policies.all().containsKey(name)) {
                throw new UserError("Expected a dispatch policy ("
                        + String.join(", ", Policies.all().keySet()) + "), but got '" + name + "'.");
            }
            plans.replaceAll((id, plan) -> under(name, plan));
        });
        return plans;
    }

    private static HallPlan under(String policy, HallPlan plan) {
        return new HallPlan(
                plan.id(),
                plan.name(),
                plan.nameEn(),
                plan.region(),
                plan.zone(),
                plan.hours(),
                policy,
                plan.roomCapacity(),
                plan.norms(),
                plan.services(),
                plan.counters(),
                plan.clerks(),
                plan.settings());
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }
}
