package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.WholeFile;
import io.yitaiqing.simulator.load.Cast;
import io.yitaiqing.simulator.load.Comparison;
import io.yitaiqing.simulator.load.LimitSearch;
import io.yitaiqing.simulator.load.Load;
import io.yitaiqing.simulator.load.LoadFailure;
import io.yitaiqing.simulator.load.LoadJson;
import io.yitaiqing.simulator.load.LoadOptions;
import io.yitaiqing.simulator.load.LoadReport;
import io.yitaiqing.simulator.load.LoadText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hall load}: the people of a scenario or a recorded day on a running server. */
@Command(
        name = "load",
        description = {
            "Put the people of a scenario or of a recorded day on a running server and report latencies from the"
                    + " intended instant.",
            "Exit code: 0 when every ticket is accounted for, 1 when one is not, 2 when the load cannot begin."
        },
        mixinStandardHelpOptions = true)
final class LoadServer implements Callable<Integer> {

    private static final double FIRST_SPEED = 60;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO",
            description = "A name in config/scenarios, a file, or a day from hall export (.ndjson, .ndjson.gz).")
    private String scenario;

    @Mixin
    private LoadCall call;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the report goes as JSON (default load-NAME.json).")
    private Optional<Path> out;

    @Option(
            names = "--compare-with",
            paramLabel = "FILE",
            description = "An earlier report to compare with, operation by operation.")
    private Optional<Path> compareWith;

    @Option(
            names = "--find-limit",
            description = "Look for the highest speed that keeps the objective, in steps of --for each.")
    private boolean findLimit;

    @Option(
            names = "--objective",
            paramLabel = "LIST",
            defaultValue = "p99<100ms,errors<0.1%",
            description = "What is to be kept, with --find-limit: p50, p90, p99, p99.9, max, age-p99, errors.")
    private String objective;

    private final AtomicReference<Load> running = new AtomicReference<>();

    @Override
    public Integer call() throws InterruptedException {
        LoadSource source = LoadSource.of(scenario, call);
        Cast cast = source.cast();
        LoadOptions options = source.options();
        LimitStep limit = new LimitStep(objective, spec.commandLine().getOut());
        try (StopSignal signal =
                new StopSignal(() -> Optional.ofNullable(running.get()).ifPresent(Load::stop))) {
            Optional<Comparison> earlier = compareWith.map(Comparison::with);
            source.untold().ifPresent(spec.commandLine().getOut()::println);
            return findLimit ? search(limit, cast, options, signal) : once(cast, options, earlier);
        } catch (LoadFailure failure) {
            throw new UserError(failure.getMessage());
        }
    }

    private int once(Cast cast, LoadOptions options, Optional<Comparison> earlier) throws InterruptedException {
        PrintWriter text = spec.commandLine().getOut();
        Load load = load(cast, options);
        LoadReport report = load.run();
        LoadText.print(report, text);
        earlier.ifPresent(comparison -> comparison.print(report, text));
        write(report);
        load.bug().ifPresent(bug -> bug.printStackTrace(spec.commandLine().getErr()));
        boolean balanced =
                report.account().filter(account -> !account.balanced()).isEmpty();
        return balanced && load.bug().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private int search(LimitStep limit, Cast cast, LoadOptions options, StopSignal signal) throws InterruptedException {
        double first = options.pace().speed().orElse(FIRST_SPEED);
        LimitSearch search =
                new LimitSearch(limit.objective(), speed -> probe(cast, options, speed), limit::told, signal::given);
        Optional<LimitSearch.Step> found = search.from(first);
        limit.conclude(found, search.steps());
        found.ifPresent(step -> write(step.report()));
        return CommandLine.ExitCode.OK;
    }

    private LoadReport probe(Cast cast, LoadOptions options, double speed) throws InterruptedException {
        Load load =
                load(cast, options.with(options.pace().at(options.pace().start().orElseGet(cast::start), speed)));
        LoadReport report = load.runUnaccounted();
        load.bug().ifPresent(bug -> {
            throw new IllegalStateException("The load generator failed.", bug);
        });
        return report;
    }

    private Load load(Cast cast, LoadOptions options) {
        Load load = new Load(
                cast,
                options,
                DemoFolder.name(scenario),
                new LoadProgress(spec.commandLine().getOut(), System.console() != null));
        running.set(load);
        return load;
    }

    private void write(LoadReport report) {
        Path file = out.orElseGet(() -> Path.of("load-" + DemoFolder.name(scenario) + ".json"));
        try {
            LoadJson.write(report, file);
            spec.commandLine().getOut().println("Report: " + file);
        } catch (IOException e) {
            throw new UserError(
                    String.format(
                            Locale.ROOT,
                            "Expected to write %s, but %s; the report stands above.",
                            file,
                            WholeFile.reason(e)),
                    CommandLine.ExitCode.SOFTWARE);
        }
    }
}
