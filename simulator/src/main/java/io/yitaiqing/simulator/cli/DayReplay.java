package io.yitaiqing.simulator.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.simulator.record.DayJson;
import io.yitaiqing.simulator.record.DayText;
import io.yitaiqing.simulator.record.PairedDay;
import io.yitaiqing.simulator.record.PairedText;
import io.yitaiqing.simulator.record.RecordedDay;
import io.yitaiqing.simulator.record.RecordedDecisions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Function;

/** Replays a day that was exported from a journal: its decisions again, or the whole day under a changed plan. */
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

    /** Lives the day again under its own plan and otherwise. */
    static ReplayOutcome changed(Path file, Function<RecordedDay, PairedDay> otherwise, PrintWriter out, boolean json) {
        PairedDay paired = otherwise.apply(RecordedDay.read(file));
        ObjectNode summary = paired.toJson();
        if (json) {
            out.println(summary);
        } else {
            PairedText.print(paired, out);
        }
        return new ReplayOutcome(summary, paired.sound());
    }
}
