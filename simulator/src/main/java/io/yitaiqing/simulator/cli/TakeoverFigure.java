package io.yitaiqing.simulator.cli;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.journal.DatabaseUnavailableException;
import io.yitaiqing.node.journal.bench.Figure;
import io.yitaiqing.simulator.bench.takeover.TakeoverBench;
import io.yitaiqing.simulator.load.HallCopies;
import io.yitaiqing.simulator.scenario.CrowdPlan;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hall bench takeover}: the halls of a node that is gone, until they answer at another one. */
@Command(
        name = "takeover",
        description =
                "Halls in mid-day whose node is gone: how long another node takes until the first twenty asked and"
                        + " until all answer, from whole days and from checkpoints.",
        mixinStandardHelpOptions = true)
final class TakeoverFigure implements Callable<Integer> {

    private static final int MOST_EVENTS = 20_000;

    @Mixin
    private FigureOutput output;

    @Option(names = "--halls", paramLabel = "N", defaultValue = "1000", description = "How many (default 1000).")
    private int halls;

    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "2400",
            description = "Events in each hall's journal (default 2400).")
    private int events;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            defaultValue = "laoyue-25",
            description = "Whose halls and crowds (default laoyue-25).")
    private String scenario;

    @Override
    public Integer call() throws IOException {
        FigureOutput.expect("--halls", halls, 1, HallCopies.MOST);
        FigureOutput.expect("--events", events, 1, MOST_EVENTS);
        ScenarioFile file = NamedScenario.read(scenario);
        Map<String, HallPlan> plans = HallCopies.plans(file, halls);
        Map<String, CrowdPlan> people = new HashMap<>();
        HallCopies.originals(file.scenario(), halls)
                .forEach((id, original) ->
                        people.put(id, file.scenario().crowds().get(original)));
        try {
            List<Figure> figures = BenchDatabase.use(address ->
                    TakeoverBench.run(address, plans, people, file.scenario().firstDay(), events));
            return output.print(figures);
        } catch (DatabaseUnavailableException failure) {
            throw new UserError(failure.getMessage(), 1);
        }
    }
}
