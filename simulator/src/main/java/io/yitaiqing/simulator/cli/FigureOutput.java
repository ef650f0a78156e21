package io.yitaiqing.simulator.cli;

import io.yitaiqing.node.journal.bench.Figure;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every bench has: the choice of how its figures are printed. */
final class FigureOutput {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    /** Prints the figures and returns the exit code. */
    int print(List<Figure> figures) {
        FigureLines.print(figures, json, spec.commandLine().getOut());
        return 0;
    }

    static void expect(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new UserError("Expected " + option + " from " + least + " to " + most + ", but got " + value + ".");
        }
    }
}
