package io.yitaiqing.simulator.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.simulator.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The report of a load as JSON, to be kept and compared. */
public final class LoadJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LoadJson() {}

    /** Writes a report to a file, whole or not at all; its folder is made where there is none. */
    public static void write(LoadReport report, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        WholeFile.write(
                file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node(report)) + System.lineSeparator());
    }

    static ObjectNode node(LoadReport report) {
        ObjectNode root = JSON.createObjectNode()
                .put("what", report.what())
                .put("began", report.began().toString())
                .put("halls", report.halls())
                .put("speed", report.speed())
                .put("measuredSeconds", report.measured().toMillis() / 1_000.0)
                .put("askedPerSecond", report.askedPerSecond())
                .put("answeredPerSecond", report.answeredPerSecond());
        quantiles(root.putObject("all"), report.all());
        ObjectNode operations = root.putObject("operations");
        report.operations().forEach((name, figures) -> {
            ObjectNode operation = operations.putObject(name);
            quantiles(operation, figures.quantiles());
            slices(operation.putObject("slices"), figures);
        });
        counts(root.putObject("refusals"), report.counts().refusals());
        counts(root.putObject("errors"), report.counts().errors());
        root.put("looksTurnedAway", report.counts().turnedAway());
        ObjectNode live = root.putObject("live");
        for (LiveEvent event : LiveEvent.values()) {
            live.put(event.word(), report.counts().live(event));
        }
        quantiles(live.putObject("sentAge"), report.sentAge());
        quantiles(live.putObject("changeAge"), report.changeAge());
        generator(root.putObject("generator"), report.generator());
        report.account().ifPresent(account -> root.set("account", JSON.valueToTree(account)));
        report.notes().forEach(root.putArray("notes")::add);
        return root;
    }

    private static void quantiles(ObjectNode node, Quantiles quantiles) {
        node.put("count", quantiles.count())
                .put("p50Ms", quantiles.p50Micros() / 1_000.0)
                .put("p90Ms", quantiles.p90Micros() / 1_000.0)
                .put("p99Ms", quantiles.p99Micros() / 1_000.0)
                .put("p99.9Ms", quantiles.p999Micros() / 1_000.0)
                .put("maxMs", quantiles.maxMicros() / 1_000.0);
    }

    private static void slices(ObjectNode node, OperationFigures figures) {
        List<Double> medians = figures.medians();
        medians.forEach(micros -> node.withArray("p50Ms").add(micros / 1_000));
        figures.tails().forEach(micros -> node.withArray("p99Ms").add(micros / 1_000));
    }

    private static void counts(ObjectNode node, Map<String, Counts.Kind> counts) {
        counts.forEach((kind, count) ->
                node.putObject(kind).put("times", count.times()).put("example", count.example()));
    }

    private static void generator(ObjectNode node, LoadReport.Generator generator) {
        quantiles(node.putObject("late"), generator.late());
        quantiles(node.putObject("loopDelay"), generator.loopDelay());
        node.put("cores", generator.cores())
                .put("notFired", generator.notFired())
                .put("mostWaiting", generator.mostWaiting())
                .put("outages", generator.outages());
    }
}
