package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.report.Findings;
import io.yitaiqing.simulator.report.ReportFolder;
import io.yitaiqing.simulator.report.TextTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Where findings are told: first on the console, then in a folder of files. */
final class ReportOutput {

    private final Path folder;
    private final PrintWriter console;

    /** A folder that can be made; else one sentence, before any work is lost on it. */
    ReportOutput(Path folder, CommandSpec spec) {
        this.folder = folder;
        this.console = spec.commandLine().getOut();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw notWritable();
        }
        if (!Files.isWritable(folder)) {
            throw notWritable();
        }
    }

    private UserError notWritable() {
        return new UserError("Expected a folder for the report that can be written, but " + folder + " cannot.");
    }

    /** Prints the table, writes the files, and ends with a line of how it was made. */
    void tell(Findings findings, String made) {
        TextTable.print(findings, console);
        console.printf("%n%s%n", made);
        try {
            new ReportFolder(folder).write(findings);
        } catch (ReportFolder.NotWrittenException e) {
            throw new UserError(e.getMessage(), CommandLine.ExitCode.SOFTWARE);
        }
        console.println("Report: " + folder);
    }
}
