package io.yitaiqing.simulator.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.simulator.replay.ReplayResult.Faults;
import io.yitaiqing.simulator.replay.ReplayResult.WaitFigures;
import java.util.Map;

/** Writes a replay's result for programs, as one JSON object. */
public final class ReplayJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ReplayJson() {}

    /** The result in one line; {@code seconds} is how long reading and replaying took. */
    public static String of(ReplayResult result, double seconds) throws JsonProcessingException {
        Cleaning cleaning = result.cleaning();
        ObjectNode json = MAPPER.createObjectNode()
                .put("mode", result.mode())
                .put("rowsRead", cleaning.rowsRead())
                .put("rowsKept", cleaning.rowsKept())
                .put("longServices", cleaning.longServicesRead())
                .put("longServicesKeptShare", cleaning.longServicesKeptShare());
        json.set("dropped", rows(cleaning.dropped()));
        json.set("remarks", rows(cleaning.remarks()));
        ArrayNode services = json.putArray("services");
        result.services().forEach(row -> {
            ObjectNode service = services.addObject().put("service", row.service());
            service.set("replayed", figures(row.replayed()));
            service.set("recorded", figures(row.recorded()));
        });
        if (result.mode().equals(RecordedReplay.MODE)) {
            json.set("mismatches", faults(result.mismatches()));
        }
        json.set("rejections", faults(result.rejections()));
        json.set("breaches", faults(result.breaches()));
        json.set("counts", MAPPER.valueToTree(result.counts()));
        json.put("events", result.events()).put("days", result.days()).put("seconds", seconds);
        return MAPPER.writeValueAsString(json);
    }

    private static ObjectNode rows(Map<String, Cleaning.Rows> byReason) {
        ObjectNode node = MAPPER.createObjectNode();
        byReason.forEach((reason, rows) -> node.putObject(reason)
                .put("count", rows.count())
                .set("exampleLines", MAPPER.valueToTree(rows.exampleLines())));
        return node;
    }

    private static ObjectNode figures(WaitFigures waits) {
        return MAPPER.createObjectNode()
                .put("visits", waits.visits())
                .put("called", waits.called())
                .put("meanSeconds", waits.meanSeconds())
                .put("medianSeconds", waits.medianSeconds())
                .put("p90Seconds", waits.p90Seconds())
                .put("left", waits.left())
                .put("leftShare", waits.leftShare());
    }

    private static ObjectNode faults(Faults faults) {
        return MAPPER.createObjectNode()
                .put("count", faults.count())
                .set("examples", MAPPER.valueToTree(faults.examples()));
    }
}
