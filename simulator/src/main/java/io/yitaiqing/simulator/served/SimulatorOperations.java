package io.yitaiqing.simulator.served;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.yitaiqing.node.live.Snapshot;
import io.yitaiqing.node.web.Answered;
import io.yitaiqing.node.web.Asked;
import io.yitaiqing.node.web.Operations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The operations of the simulator, as {@code api/simulator.yaml} describes them. */
final class SimulatorOperations implements Operations {

    static final String CONTRACT = "api/simulator.yaml";

    /** The report brings its own script and style; it may use these and nothing else, and belongs to no origin. */
    private static final String REPORT_POLICY = "sandbox allow-scripts; default-src 'none'; style-src 'unsafe-inline';"
            + " script-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; base-uri 'none'";

    private final Runs runs;
    private final Studies studies;
    private final Map<String, Function<Asked, Future<Answered>>> byId = new LinkedHashMap<>();

    SimulatorOperations(Runs runs, Studies studies, Shelf shelf, WorkerExecutor worker) {
        this.runs = runs;
        this.studies = studies;
        byId.put("getSimulatorOpenApi", asked -> Future.succeededFuture(document()));
        byId.put(
                "listScenarios",
                asked -> worker.executeBlocking(shelf::list, false).map(list -> Answered.json(200, list)));
        byId.put(
                "listDays",
                asked -> runs.days(asked.path().get("hall"))
                        .map(days -> Answered.json(
                                200,
                                Map.of(
                                        "days",
                                        days.stream().map(LocalDate::toString).toList()))));
        addRuns();
        addStudies();
    }

    private void addRuns() {
        byId.put(
                "beginRun",
                asked -> runs.begin(asked)
                        .map(run -> Answered.json(201, Map.of("run", run.id(), "topic", run.topic()))));
        byId.put(
                "getRun",
                asked -> Future.succeededFuture(Answered.json(200, run(asked).view())));
        byId.put("playRun", of((run, asked) -> run.play()));
        byId.put("pauseRun", of((run, asked) -> run.pause()));
        byId.put(
                "setRunSpeed",
                of((run, asked) -> run.speed(asked.body().getNumber("speed").doubleValue())));
        byId.put("jumpRun", of((run, asked) -> run.jump(instant(asked.body().getString("to")))));
        byId.put(
                "stepRun",
                of((run, asked) ->
                        run.step(asked.body().getString("direction", "next").equals("next"), asked.key())));
        byId.put("closeRun", this::closeRun);
    }

    private void addStudies() {
        byId.put(
                "beginStudy",
                asked -> studies.begin(asked)
                        .map(study -> Answered.json(201, Map.of("study", study.id(), "topic", study.topic()))));
        byId.put(
                "getStudy",
                asked -> Future.succeededFuture(
                        view(studies.get(asked.path().get("study")).document())));
        byId.put("stopStudy", this::stopStudy);
        byId.put("closeStudy", this::closeStudy);
        byId.put(
                "getStudyCharts",
                asked -> Future.succeededFuture(Answered.json(
                        200,
                        Map.of(
                                "charts",
                                studies.get(asked.path().get("study")).result().charts()))));
        byId.put("getStudyReport", this::report);
    }

    @Override
    public String contract() {
        return CONTRACT;
    }

    @Override
    public Map<String, Function<Asked, Future<Answered>>> byId() {
        return byId;
    }

    private Run run(Asked asked) {
        return runs.get(asked.path().get("run"));
    }

    private Function<Asked, Future<Answered>> of(BiFunction<Run, Asked, Future<Long>> command) {
        return asked ->
                command.apply(run(asked), asked).map(position -> Answered.json(200, Map.of("position", position)));
    }

    private Future<Answered> closeRun(Asked asked) {
        runs.close(asked.path().get("run"));
        return Future.succeededFuture(Answered.json(200, Map.of()));
    }

    private Future<Answered> stopStudy(Asked asked) {
        studies.get(asked.path().get("study")).stop();
        return Future.succeededFuture(Answered.json(200, Map.of()));
    }

    private Future<Answered> closeStudy(Asked asked) {
        studies.close(asked.path().get("study"));
        return Future.succeededFuture(Answered.json(200, Map.of()));
    }

    private Future<Answered> report(Asked asked) {
        String html = studies.get(asked.path().get("study"))
                .result()
                .report()
                .orElseThrow(() -> Refusals.STUDY_HAS_NO_REPORT.because(
                        "Expected a study of scenarios, but this one is of a recorded day, whose topic tells all."));
        return Future.succeededFuture(new Answered(
                200,
                "text/html; charset=utf-8",
                Buffer.buffer(html),
                Map.of("Content-Security-Policy", REPORT_POLICY)));
    }

    private static Answered view(Snapshot snapshot) {
        return Answered.json(
                200,
                Map.of(
                        "stream", snapshot.stream(),
                        "position", snapshot.position(),
                        "document", snapshot.document()));
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeParseException e) {
            throw Refusals.VALUE_IS_WRONG.because(
                    "Expected an RFC 3339 instant such as 2027-02-01T04:30:00Z, but got '" + text + "'.");
        }
    }

    private static Answered document() {
        try (InputStream in = SimulatorOperations.class.getClassLoader().getResourceAsStream(CONTRACT)) {
            return new Answered(200, "application/yaml", Buffer.buffer(in.readAllBytes()), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
