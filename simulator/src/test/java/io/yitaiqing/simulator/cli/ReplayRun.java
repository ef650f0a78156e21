package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.replay.Logs;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One call of {@code hall replay} and what it printed. */
record ReplayRun(int exitCode, String out, String err) {

    /** A line that is right in every column. */
    static final String GOOD =
            "A1,pay,2027-02-01 09:00:00,2027-02-01 09:10:00,2027-02-01 09:10:30,2027-02-01 09:20:00,1,li,served\n";

    /** What a column of times allows. */
    static final String TIMES = "RFC 3339 such as 2027-02-01T09:00:00+08:00 or local time yyyy-MM-dd HH:mm:ss";

    static ReplayRun of(Path log, String format, String... more) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> args = new ArrayList<>(List.of("replay", log.toString(), "--format", format));
        args.addAll(List.of(more));
        int exitCode = Hall.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
        return new ReplayRun(exitCode, out.toString(), err.toString().strip());
    }

    static ReplayRun csv(Path folder, String text, String... more) {
        return of(Logs.write(folder, "day.csv", text), "yitaiqing-csv", more);
    }
}
