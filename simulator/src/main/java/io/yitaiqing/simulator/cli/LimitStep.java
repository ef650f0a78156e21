package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.load.LimitSearch.Step;
import io.yitaiqing.simulator.load.LoadReport;
import io.yitaiqing.simulator.load.Objective;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lines of a search for the limit: one for each step, and one for what was found. */
final class LimitStep {

    private final Objective objective;
    private final PrintWriter out;

    LimitStep(String objective, PrintWriter out) {
        try {
            this.objective = Objective.parse(objective);
        } catch (IllegalArgumentException wrong) {
            throw new UserError(wrong.getMessage());
        }
        this.out = out;
    }

    Objective objective() {
        return objective;
    }

    void told(Step step) {
        LoadReport report = step.report();
        out.printf(
                Locale.ROOT,
                "speed %.1f: asked %.1f/s, answered %.1f/s, p50 %.1f ms, p99 %.1f ms, errors %.3f %%, "
                        + "own lag p99 %.1f ms: %s%n",
                step.speed(),
                report.askedPerSecond(),
                report.answeredPerSecond(),
                report.all().p50Micros() / 1e3,
                report.all().p99Micros() / 1e3,
                report.errorShare() * 100,
                report.generator().lagP99Micros() / 1e3,
                step.broken().map(why -> "broken, " + why).orElse("kept"));
        out.flush();
    }

    void conclude(Optional<Step> found, List<Step> steps) {
        if (found.isEmpty()) {
            out.println("No speed that was tried keeps the objective.");
        } else {
            out.printf(
                    Locale.ROOT,
                    "The highest speed that keeps the objective is %.1f: %.1f operations answered a second.%n",
                    found.get().speed(),
                    found.get().report().answeredPerSecond());
        }
        if (steps.stream().anyMatch(Step::generatorsOwn)) {
            out.println("In some steps the load generator itself was late by half of the objective or more: the limit "
                    + "may be its own; give it more --lanes or another machine.");
        }
        out.flush();
    }
}
