package io.yitaiqing.simulator.served;

import io.yitaiqing.simulator.Words;
import io.yitaiqing.simulator.change.Change;
import io.yitaiqing.simulator.change.RecordedHall;
import io.yitaiqing.simulator.record.DayMeasures;
import io.yitaiqing.simulator.record.DayRerun;
import io.yitaiqing.simulator.record.PairedDay;
import io.yitaiqing.simulator.record.RecordedDay;
import io.yitaiqing.simulator.record.RecordedDecisions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A recorded day, lived again under its own plan and with each change by those who came on it. */
final class DayComparison implements Comparison {

    /** What is tried. */
    record Tried(String name, Words words, Change change) {}

    private final RecordedDay day;
    private final RecordedHall hall;
    private final List<Tried> tried;
    private volatile int done;
    private volatile boolean stopped;

    /** A change that the day cannot have is refused. */
    DayComparison(RecordedDay day, RecordedHall hall, List<Tried> tried) {
        this.day = day;
        this.hall = hall;
        this.tried = tried;
    }

    @Override
    public Map<String, Object> about() {
        Map<String, Object> about = new LinkedHashMap<>(Runs.hallOf(hall.plan()));
        about.put("day", day.day().toString());
        return about;
    }

    /** The record, the day again, and each change. */
    @Override
    public int parts() {
        return 2 + tried.size();
    }

    @Override
    public int done() {
        return done;
    }

    @Override
    public StudyResult live() {
        DayMeasures measured = RecordedDecisions.run(day, 0).measures();
        done++;
        DayRerun.Result unchanged = DayRerun.run(day, UnaryOperator.identity());
        done++;
        List<PairedDay> changed = new ArrayList<>();
        for (Tried one : tried) {
            if (stopped) {
                break;
            }
            DayRerun.Result after = DayRerun.run(day, plan -> one.change().on(hall));
            changed.add(new PairedDay(day, measured, unchanged, after));
            done++;
        }
        if (changed.isEmpty()) {
            throw new IllegalStateException("Stopped before the first change was lived.");
        }
        return DayFigures.of(hall.plan(), measured, unchanged, tried, changed);
    }

    @Override
    public void stop() {
        stopped = true;
    }

    @Override
    public boolean stopped() {
        return stopped;
    }
}
