package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.report.Findings;
import io.yitaiqing.simulator.report.Province;
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
        write(made, report -> report.write(findings));
    }

    /** The same of more halls than are told one by one. */
    void tell(Province province, String made) {
        province.print(console);
        write(made, report -> report.write(province));
    }

    private interface Writing {
        void into(ReportFolder report) throws ReportFolder.NotWrittenException;
    }

    private void write(String made, Writing writing) {
        console.printf("%n%s%n", made);
        try {
            writing.into(new ReportFolder(folder));
        } catch (ReportFolder.NotWrittenException e) {
            throw new UserError(e.getMessage(), CommandLine.ExitCode.SOFTWARE);
        }
        console.println("Report: " + folder);
    }
}
