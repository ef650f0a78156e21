package io.yitaiqing.simulator.report;

import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The folder a simulation's report goes to: {@code report.html}, {@code summary.csv}, {@code line.csv}. */
public final class ReportFolder {

    private final Path folder;

    /** A folder, which is made where it does not exist. */
    public ReportFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes all files, replacing earlier ones. */
    public void write(ScenarioFile file, Results results, Optional<Results> before) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("report.html"), new HtmlReport(file, results, before).page());
        Files.writeString(folder.resolve("summary.csv"), Csv.summary(results, before));
        Files.writeString(folder.resolve("line.csv"), Csv.lines(results));
    }
}
