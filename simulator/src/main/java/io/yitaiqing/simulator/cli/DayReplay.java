package io.yitaiqing.simulator.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.simulator.record.DayJson;
import io.yitaiqing.simulator.record.DayText;
import io.yitaiqing.simulator.record.RecordedDay;
import io.yitaiqing.simulator.record.RecordedDecisions;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Replays a day that was exported from a journal. */
final class DayReplay {

    private DayReplay() {}

    /** Decides every command again. */
    static ReplayOutcome decideAgain(Path file, int mostListed, PrintWriter out, boolean json) {
        RecordedDay day = RecordedDay.read(file);
        RecordedDecisions.Result result = RecordedDecisions.run(day, mostListed);
        ObjectNode summary = DayJson.of(day, result);
        if (json) {
            ObjectNode whole = summary.deepCopy();
            whole.set("differences", DayJson.differences(result));
            out.println(whole);
        } else {
            DayText.print(day, result, out);
        }
        boolean sound = result.different() == 0 && result.measures().breaches().isEmpty();
        return new ReplayOutcome(summary, sound);
    }
}
