package io.yitaiqing.simulator.cli;

import io.yitaiqing.node.config.ConfigException;
import io.yitaiqing.simulator.Combination;
import io.yitaiqing.simulator.Experiment;
import io.yitaiqing.simulator.Precision;
import io.yitaiqing.simulator.Watch;
import io.yitaiqing.simulator.change.ChangeGrammar;
import io.yitaiqing.simulator.change.Crossing;
import io.yitaiqing.simulator.change.WrongChangeException;
import io.yitaiqing.simulator.report.Province;
import io.yitaiqing.simulator.report.SimulatedFindings;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lives scenarios many times in virtual time, with policies and changes, and tells what came of it. */
@Command(
        name = "simulate",
        description =
                "Live scenarios many times in virtual time, each under each policy, as it is and with each change,"
                        + " all by the same people; print a table and write a report.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A change is one of: " + ChangeGrammar.FORMS + ".",
            "@HALL behind it limits it to a hall, + joins several: counter=3@H001+policy=c-mu. The first combination is"
                    + " the reference. Ctrl-C ends early and keeps the replications that are complete.",
            ""
        })
public final class Simulate implements Callable<Integer> {

    private static final int MOST_REPLICATIONS = 10_000;
    /** Each replication of a combination in a hall leaves some hundred bytes behind. */
    private static final int MOST_KEPT = 200_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENARIO", arity = "1..*", description = "Names in config/scenarios, or files.")
    private List<Path> files = List.of();

    @Option(
            names = "--replications",
            paramLabel = "N",
            description = "How often: 20 where not given; with --precision how often at least, 10 where not given.")
    private Optional<Integer> replications = Optional.empty();

    @Option(names = "--seed", paramLabel = "S", description = "Another seed than the first scenario's.")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--hall", paramLabel = "ID", description = "Only this hall of the scenarios.")
    private Optional<String> hall = Optional.empty();

    @Option(
            names = "--policy",
            paramLabel = "P,P",
            split = ",",
            description = "Under each of these dispatch policies; plan is each plan's own.")
    private List<String> policies = new ArrayList<>();

    @Option(names = "--change", paramLabel = "C", description = "A change to try; may be given again for others.")
    private List<String> changes = new ArrayList<>();

    @Option(
            names = "--precision",
            paramLabel = "P",
            converter = PrecisionOption.class,
            description =
                    "Replicate until every hall's mean wait is known so exactly: in percent of it, or as 1min or 30s.")
    private Optional<Precision> precision = Optional.empty();

    @Option(
            names = "--most-replications",
            paramLabel = "N",
            description = "With --precision: no more than this many, 1000 where not given.")
    private Optional<Integer> most = Optional.empty();

    @Option(
            names = "--level",
            paramLabel = "L",
            defaultValue = "95",
            description = "The confidence of the intervals in percent.")
    private double level;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the report goes (default report-NAME).")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() {
        expectNumbers();
        List<Combination> combinations = combinations();
        expectBounded(combinations);
        ReportOutput output = new ReportOutput(
                out.orElseGet(() ->
                        Path.of("report-" + DemoFolder.name(files.getLast().toString()))),
                spec);
        long used = seed.orElse(combinations.getFirst().file().scenario().seed());
        int threads = Runtime.getRuntime().availableProcessors();
        Watch watch = Province.is(combinations) ? Watch.ONE_IN_TWENTY : Watch.EVERY_HALL;
        boolean compared = combinations.size() > 1;
        List<Experiment> experiments = combinations.stream()
                .map(one -> new Experiment(one.file().scenario(), one.plans(), used, threads, watch, compared))
                .toList();
        RunCost cost = new RunCost();
        StudyRun run = StudyRun.of(experiments, threads, precision, level / 100, least(), ceiling());
        try {
            tell(combinations, run, output, used, cost);
        } finally {
            run.told();
        }
        return 0;
    }

    private void tell(List<Combination> combinations, StudyRun run, ReportOutput output, long used, RunCost cost) {
        int made = run.results().getFirst().count();
        if (made == 0) {
            throw new UserError("Stopped before the first replication was complete, so there is nothing to tell.", 130);
        }
        double seconds = cost.wallSeconds();
        String how = String.format(Locale.ROOT, "%d replications, seed %d, %.1f s.", made, used, seconds)
                + (precision.isPresent() || run.stopped() ? " " + run.ending().english() : "");
        if (Province.is(combinations)) {
            Province province = new Province(combinations, run.results(), level / 100);
            output.tell(province, how + " " + cost.of(province.people(), seconds));
        } else {
            output.tell(SimulatedFindings.of(combinations, run.results(), level / 100, run.ending()), how);
        }
    }

    private int least() {
        return replications.orElse(precision.isPresent() ? Precision.LEAST : 20);
    }

    private int ceiling() {
        return precision.isPresent() ? most.orElse(1_000) : least();
    }

    private void expectNumbers() {
        expectWithin("replications", least(), 1);
        expectWithin("replications with --most-replications", ceiling(), 1);
        if (most.isPresent() && precision.isEmpty()) {
            throw new UserError("Expected --precision with --most-replications, but it is missing.");
        }
        expectLevel(level);
    }

    static void expectLevel(double level) {
        if (!(level >= 50 && level <= 99.99)) {
            throw new UserError("Expected a --level of 50 to 99.99 percent, but got " + level + ".");
        }
    }

    private static void expectWithin(String what, int given, int least) {
        if (given < least || given > MOST_REPLICATIONS) {
            throw new UserError(
                    "Expected " + least + " to " + MOST_REPLICATIONS + " " + what + ", but got " + given + ".");
        }
    }

    private void expectBounded(List<Combination> combinations) {
        long kept = combinations.stream()
                .mapToLong(one -> (long) one.plans().size() * ceiling())
                .sum();
        if (kept > MOST_KEPT) {
            throw new UserError("Expected at most " + MOST_KEPT
                    + " replications of all combinations in all halls together, but got " + kept + ".");
        }
    }

    private List<Combination> combinations() {
        List<ScenarioFile> scenarios = new ArrayList<>();
        files.forEach(file -> scenarios.add(read(file)));
        ScenarioFile only = scenarios.getFirst();
        boolean variant = scenarios.size() == 1 && changes.isEmpty() && policies.size() <= 1 && only.comparable();
        if (variant) {
            scenarios.addFirst(only.parent().orElseThrow());
        }
        try {
            return new Crossing(scenarios, policies, changes, hall).combinations();
        } catch (WrongChangeException wrong) {
            throw new UserError(wrong.getMessage());
        }
    }

    private static ScenarioFile read(Path file) {
        try {
            boolean named = !Files.exists(file)
                    && file.getNameCount() == 1
                    && !file.toString().contains(".");
            return ScenarioFile.read(named ? DemoFolder.shipped(file.toString()) : file);
        } catch (ConfigException e) {
            throw new UserError(e.getMessage());
        }
    }
}
