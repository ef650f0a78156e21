package io.yitaiqing.simulator.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.simulator.record.DayMeasures.Figures;

/** A replayed day's result for programs and for expectations, as JSON. */
public final class DayJson {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MILLIS = 1_000;

    private DayJson() {}

    /** What came of deciding a day again; the differences themselves are not in it. */
    public static ObjectNode of(RecordedDay day, RecordedDecisions.Result result) {
        ObjectNode json = head(day, "decided-again")
                .put("rows", day.rows().size())
                .put("commands", result.commands())
                .put("timers", result.timers())
                .put("given", result.given())
                .put("different", result.different());
        return addMeasures(json, result.measures());
    }

    /** The differences, as they are listed. */
    public static ArrayNode differences(RecordedDecisions.Result result) {
        return JSON.valueToTree(result.differences().stream()
                .map(one -> JSON.createObjectNode()
                        .put("position", one.position())
                        .put("at", one.at().toString())
                        .put("command", one.command())
                        .put("expected", one.expected())
                        .put("got", one.got()))
                .toList());
    }

    static ObjectNode head(RecordedDay day, String mode) {
        return JSON.createObjectNode()
                .put("hall", day.hall())
                .put("day", day.day().toString())
                .put("mode", mode);
    }

    /** Adds what was measured of a day. */
    static ObjectNode addMeasures(ObjectNode json, DayMeasures measures) {
        json.put("events", measures.events())
                .put("breaches", measures.breaches().size())
                .put("decisions", measures.digest());
        json.set("all", figures(measures.all()));
        ObjectNode services = json.putObject("services");
        measures.byService().forEach((service, figures) -> services.set(service, figures(figures)));
        return json;
    }

    private static ObjectNode figures(Figures figures) {
        return JSON.createObjectNode()
                .put("visits", figures.visits())
                .put("called", figures.called())
                .put("served", figures.served())
                .put("left", figures.left())
                .put("noShow", figures.noShow())
                .put("late", figures.late())
                .put("meanSeconds", rounded(figures.meanSeconds()))
                .put("p90Seconds", rounded(figures.p90Seconds()))
                .put("longestSeconds", rounded(figures.longestSeconds()));
    }

    static double rounded(double seconds) {
        return Math.round(seconds * MILLIS) / MILLIS;
    }
}
