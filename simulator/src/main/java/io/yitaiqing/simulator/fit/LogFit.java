package io.yitaiqing.simulator.fit;

import io.yitaiqing.simulator.replay.TicketLog;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** From a ticket log to a scenario: fits, writes and tells, and holds the result against another log. */
public final class LogFit {

    private final HallFit fit;
    private final ScenarioFile file;

    private LogFit(HallFit fit, ScenarioFile file) {
        this.fit = fit;
        this.file = file;
    }

    /** Fits a hall of this id to a log and writes {@code halls/ID.yaml} and {@code scenarios/ID.yaml}. */
    public static LogFit of(TicketLog log, String hall, Path folder) throws IOException {
        HallFit fit = HallFit.of(log);
        return new LogFit(fit, ScenarioFile.read(FittedFiles.write(fit, hall, folder)));
    }

    /** Where the scenario was written. */
    public Path file() {
        return file.file();
    }

    /** Prints what was fitted and how well. */
    public void print(PrintWriter out) {
        FitText.print(fit, out);
    }

    /** Lives the days of another log and prints the waits beside its own; whether all lie in the days' band. */
    public boolean hold(TicketLog other, int replications, int threads, PrintWriter out) {
        var lines = Forecast.of(fit, file, other, replications, threads);
        FitText.print(lines, out);
        return lines.stream().filter(Forecast.Line::told).allMatch(Forecast.Line::inside);
    }
}
