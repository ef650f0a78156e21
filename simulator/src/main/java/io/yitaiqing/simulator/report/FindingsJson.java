package io.yitaiqing.simulator.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** The findings as one JSON object, with the keys always in the same order. */
final class FindingsJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int DECIMALS = 6;

    private final Findings findings;

    FindingsJson(Findings findings) {
        this.findings = findings;
    }

    String text() throws JsonProcessingException {
        ObjectNode root = NODES.objectNode();
        root.set("title", words(findings.title()));
        root.set("story", words(findings.story()));
        root.put("observation", findings.kind() == Findings.Kind.DAYS ? "day" : "replication");
        root.put("level", findings.level());
        findings.notes().forEach(note -> root.withArray("notes").add(words(note)));
        ArrayNode columns = root.putArray("alternatives");
        for (int i = 0; i < findings.columns().size(); i++) {
            columns.add(column(i));
        }
        return JSON.writeValueAsString(root) + "\n";
    }

    private ObjectNode column(int index) {
        Findings.Column column = findings.columns().get(index);
        ObjectNode node = NODES.objectNode();
        node.put("name", column.name());
        node.set("words", words(column.words()));
        node.put("observations", column.seen().count());
        column.reference()
                .ifPresentOrElse(
                        from -> node.put(
                                "reference", findings.columns().get(from).name()),
                        () -> node.putNull("reference"));
        ArrayNode halls = node.putArray("halls");
        column.seen().plans().forEach((hall, plan) -> halls.add(hall(index, hall, plan)));
        ArrayNode checks = node.putArray("checks");
        column.checks()
                .forEach(verdict -> checks.addObject()
                        .put("name", verdict.check().name())
                        .put("held", verdict.held())
                        .put("of", verdict.of())
                        .put("passed", verdict.passed())
                        .put("failed", verdict.failed()));
        ArrayNode assumptions = node.putArray("assumptions");
        column.assumptions()
                .forEach(one -> assumptions
                        .addObject()
                        .put("key", one.key())
                        .put("value", one.value())
                        .put("why", one.why()));
        return node;
    }

    private ObjectNode hall(int column, String hall, HallPlan plan) {
        ObjectNode node = NODES.objectNode();
        node.put("hall", hall);
        node.set("words", words(new Words(plan.name(), plan.nameEn())));
        node.put(
                "worstService",
                findings.worst(column, hall).map(HallPlan.Service::id).orElse(null));
        ArrayNode services = node.putArray("services");
        for (String service : Findings.rows(plan)) {
            ObjectNode row = services.addObject();
            row.put("service", service);
            row.set("words", words(Findings.name(plan, service)));
            ObjectNode measures = row.putObject("measures");
            for (Measure measure : Measure.values()) {
                ObjectNode of = interval(findings.estimate(column, hall, service, measure));
                of.put("unit", measure.unit());
                findings.difference(column, hall, service, measure)
                        .ifPresent(difference -> of.set("difference", interval(difference)));
                measures.set(measure.name().toLowerCase(Locale.ROOT), of);
            }
        }
        ArrayNode clerks = node.putArray("clerks");
        findings.columns().get(column).seen().clerks(hall).forEach(clerk -> {
            ObjectNode of = interval(findings.load(column, hall, clerk));
            clerks.addObject().put("clerk", clerk).set("loadPercent", of);
        });
        return node;
    }

    private static ObjectNode interval(Estimate estimate) {
        ObjectNode node = NODES.objectNode();
        number(node, "mean", estimate.mean());
        number(node, "low", estimate.low());
        number(node, "high", estimate.high());
        return node;
    }

    private static void number(ObjectNode node, String key, double value) {
        if (Double.isNaN(value)) {
            node.putNull(key);
        } else {
            node.put(key, BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN));
        }
    }

    private static ObjectNode words(Words words) {
        return NODES.objectNode().put("zh-CN", words.chinese()).put("en", words.english());
    }
}
