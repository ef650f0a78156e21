package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.measure.DayCurve;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws the course of a hall's business day from its rows in the journal, by playing them again. */
public final class DayCurves {

    private final Vertx vertx;
    private final Journal journal;

    /** Plays days aside from the event loop. */
    public DayCurves(Vertx vertx, Journal journal) {
        this.vertx = vertx;
        this.journal = journal;
    }

    /** The samples of a day as fields of an answer, up to its last row; none for a day that did not open. */
    public Future<Map<String, Object>> curve(String hall, LocalDate day) {
        return journal.rows(hall, day, day).compose(rows -> vertx.executeBlocking(() -> view(day, rows), false));
    }

    private static Map<String, Object> view(LocalDate day, List<JournalRow> rows) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("day", day.toString());
        view.put("everySeconds", DayCurve.STEP.toSeconds());
        view.put("position", rows.isEmpty() ? 0 : rows.getLast().position());
        view.put("samples", play(rows).stream().map(DayCurves::row).toList());
        return view;
    }

    private static List<DayCurve.Sampled> play(List<JournalRow> rows) {
        DayCurve curve = new DayCurve();
        Hall hall = null;
        for (JournalRow row : rows) {
            for (TurnBody.Stored entry : TurnBody.read(row.body())) {
                for (HallEvent event : entry.events()) {
                    if (hall == null && event instanceof HallEvent.DayOpened opened) {
                        hall = new Hall(opened.plan());
                    }
                    if (hall != null) {
                        curve.before(row.at(), hall);
                        hall.apply(event, row.at());
                        curve.after(event, row.at(), hall);
                    }
                }
            }
        }
        return hall == null ? List.of() : curve.end(rows.getLast().at(), hall);
    }

    private static Map<String, Object> row(DayCurve.Sampled sampled) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("at", sampled.at().toString());
        row.put("waiting", sampled.waiting());
        row.put("longestWaitSeconds", sampled.longestWaitSeconds());
        row.put("openCounters", sampled.openCounters());
        row.put("arrivals", sampled.arrivals());
        row.put("called", sampled.called());
        row.put("served", sampled.served());
        row.put("noShow", sampled.noShow());
        row.put("left", sampled.left());
        sampled.serviceLevel().ifPresent(level -> row.put("serviceLevel", level));
        return row;
    }
}
