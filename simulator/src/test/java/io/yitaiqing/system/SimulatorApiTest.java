package io.yitaiqing.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.node.Node;
import io.yitaiqing.node.NodeSettings;
import io.yitaiqing.node.config.PlanFiles;
import io.yitaiqing.simulator.served.SimulatorExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulator over HTTP, on a real node. */
class SimulatorApiTest {

    private static final String SIMULATOR = "/simulator";

    @TempDir
    static Path folder;

    private static Node node;
    private static HallApi api;

    @BeforeAll
    static void start() throws Exception {
        Path config = ServerProcess.home().resolve("config");
        NodeSettings settings = NodeSettings.of(folder, PlanFiles.read(config.resolve("halls")))
                .withPort(0)
                .withClock(Optional.of(Instant.parse("2027-02-01T02:00:00Z")), 1);
        node = Node.start(settings, new SimulatorExtension(config.resolve("scenarios")))
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        api = new HallApi(address());
    }

    @AfterAll
    static void stop() {
        node.stop().toCompletionStage().toCompletableFuture().join();
    }

    private static JsonNode begun(String body) throws Exception {
        HallApi.Answer answer = api.post(SIMULATOR + "/runs", body);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body();
    }

    private static void close(JsonNode run) throws Exception {
        assertThat(api.post(path(run) + "/close", "").status()).isEqualTo(200);
    }

    private static String path(JsonNode run) {
        return SIMULATOR + "/runs/" + run.path("run").asText();
    }

    private static JsonNode ready(JsonNode run) throws Exception {
        return until(path(run), "state", "paused");
    }

    private static JsonNode until(String path, String field, String value) throws Exception {
        for (int attempt = 0; attempt < 1_200; attempt++) {
            JsonNode body = api.get(path).body();
            if (body.findPath(field).asText().equals(value)) {
                return body;
            }
            assertThat(body.findPath(field).asText()).as("%s", body).isNotEqualTo("failed");
            Thread.sleep(50);
        }
        throw new AssertionError(path + " did not come to " + value + " within 60 s.");
    }

    /** The document that a new follower of a topic gets. */
    private static ObjectNode snapshot(String topic) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("api/v1/live/" + topic))
                .timeout(Duration.ofSeconds(30))
                .build();
        HttpResponse<Stream<String>> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            String data = lines.filter(line -> line.startsWith("data: ") && line.contains("\"type\":\"snapshot\""))
                    .findFirst()
                    .orElseThrow();
            return (ObjectNode) new ObjectMapper()
                    .readTree(data.substring("data: ".length()))
                    .path("document");
        }
    }

    private static URI address() {
        return URI.create("http://127.0.0.1:" + node.port() + "/");
    }

    private static void refused(HallApi.Answer answer, int status, String code) {
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
        assertThat(answer.body().path("type").asText()).endsWith("/" + code);
        assertThat(answer.body().path("detail").asText()).startsWith("Expected ");
    }

    @Test
    void aRecordedDayIsShownPositionByPositionAsItsHallWas() throws Exception {
        OneHall hall = new OneHall(api, "H003");
        List<JsonNode> seen = new ArrayList<>();
        for (int ticket = 0; ticket < 4; ticket++) {
            hall.take("{'services':['bill-payment'],'channel':'kiosk'}");
            seen.add(api.get("/halls/H003").body());
        }
        JsonNode run = begun("{\"hall\":\"H003\",\"day\":\"2027-02-01\"}");
        JsonNode view = ready(run);
        List<JsonNode> rows = api.rows("H003", "2027-02-01");
        long last = rows.getLast().path("position").asLong();
        assertThat(view.path("events").asLong()).isLessThanOrEqualTo(last);

        for (JsonNode was : seen) {
            String at = was.path("at").asText();
            api.post(path(run) + "/jump", "{\"to\":\"" + at + "\"}");
            ObjectNode shown = snapshot(run.path("topic").asText());
            shown.remove("run");
            assertThat(shown).as("at %s", at).isEqualTo(was.path("document"));
            assertThat(api.get(path(run)).body().path("position")).isEqualTo(was.path("position"));
        }
        close(run);
        refused(api.get(path(run)), 404, "UNKNOWN_RUN");
    }

    @Test
    void whatDoesNotExistOrFitIsRefusedInOneSentence() throws Exception {
        refused(api.post(SIMULATOR + "/runs", "{\"scenario\":\"x\"}"), 404, "UNKNOWN_SCENARIO");
        refused(api.post(SIMULATOR + "/runs", "{\"scenario\":\"laoyue-25\",\"hall\":\"H9\"}"), 404, "UNKNOWN_SCENARIO");
        refused(
                api.post(SIMULATOR + "/runs", "{\"scenario\":\"laoyue-25\",\"change\":\"counter=99\"}"),
                422,
                "VALUE_IS_WRONG");
        refused(api.post(SIMULATOR + "/runs", "{\"hall\":\"H001\",\"day\":\"1999-01-01\"}"), 404, "UNKNOWN_DAY");
        refused(api.post(SIMULATOR + "/runs", "{\"hall\":\"H9\",\"day\":\"2027-02-01\"}"), 404, "UNKNOWN_HALL");
        refused(api.post(SIMULATOR + "/runs", "{\"hall\":\"H001\"}"), 400, "BAD_REQUEST");
        refused(api.get(SIMULATOR + "/runs/none"), 404, "UNKNOWN_RUN");
        refused(api.get(SIMULATOR + "/studies/none"), 404, "UNKNOWN_STUDY");
        refused(
                api.post(SIMULATOR + "/studies", "{\"scenarios\":[\"laoyue-25\"],\"replications\":100000}"),
                400,
                "BAD_REQUEST");
        refused(
                api.post(
                        SIMULATOR + "/studies",
                        "{\"scenarios\":[\"laoyue-25\",\"laoyue-25-yitaiqing\"],"
                                + "\"changes\":[\"counter=1\",\"counter=2\"]}"),
                422,
                "VALUE_IS_WRONG");
    }

    @Test
    void theSameKeyBeginsOneRunAndStepsOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = "{\"scenario\":\"gas-hall\"}";
        JsonNode run = api.post(SIMULATOR + "/runs", body, key).body();
        assertThat(api.post(SIMULATOR + "/runs", body, key).body()).isEqualTo(run);
        ready(run);
        String step = UUID.randomUUID().toString();
        api.post(path(run) + "/step", "{}", step);
        String stood = api.get(path(run)).body().path("clockAt").asText();
        api.post(path(run) + "/step", "{}", step);
        assertThat(api.get(path(run)).body().path("clockAt").asText()).isEqualTo(stood);
        api.post(path(run) + "/step", "{}");
        assertThat(api.get(path(run)).body().path("clockAt").asText()).isGreaterThan(stood);
        close(run);
    }

    @Test
    void thereAreNeverMoreRunsThanTheNodeCanBear() throws Exception {
        List<JsonNode> runs = new ArrayList<>();
        HallApi.Answer answer = api.post(SIMULATOR + "/runs", "{\"scenario\":\"gas-hall\"}");
        while (answer.status() == 201) {
            runs.add(answer.body());
            assertThat(runs).hasSizeLessThan(20);
            answer = api.post(SIMULATOR + "/runs", "{\"scenario\":\"gas-hall\"}");
        }
        refused(answer, 409, "TOO_MANY");
        for (JsonNode run : runs) {
            close(run);
        }
        JsonNode again = begun("{\"scenario\":\"gas-hall\"}");
        close(again);
    }

    @Test
    void aStudyComesToFiguresWithIntervalsAndAReport() throws Exception {
        JsonNode begun = api.post(
                        SIMULATOR + "/studies", "{\"scenarios\":[\"gas-hall\",\"gas-hall-linked\"],\"replications\":3}")
                .body();
        String path = SIMULATOR + "/studies/" + begun.path("study").asText();
        refused(api.get(path + "/charts"), 409, "STUDY_IS_NOT_READY");
        JsonNode document = until(path, "state", "done").path("document");
        assertThat(document.path("alternatives")).hasSize(2);
        JsonNode figure = document.path("figures").path("B/all/mean-wait");
        assertThat(figure.path("low").asDouble()).isLessThan(figure.path("mean").asDouble());
        assertThat(figure.path("difference").has("high")).isTrue();
        assertThat(api.get(path + "/charts").body().path("charts")).isNotEmpty();

        var report = api.text(path + "/report.html");
        assertThat(report.body()).startsWith("<!doctype html>");
        assertThat(report.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox")
                .contains("default-src 'none'");
    }

    @Test
    void aRecordedDayIsLivedAgainWithOtherDecisions() throws Exception {
        OneHall hall = aMorningOfFourOfWhomTwoAreServed();
        String day = "{\"hall\":\"H001\",\"day\":\"2027-02-01\",\"changes\":[%s]}";
        refused(api.post(SIMULATOR + "/studies", day.formatted("\"counter=3\"")), 409, "DAY_GOES_ON");
        hall.ok("/counters/3/close", "{}");
        hall.ok("/day/close", "{}");
        refused(api.post(SIMULATOR + "/studies", day.formatted("\"counter=4\"")), 422, "VALUE_IS_WRONG");
        refused(api.post(SIMULATOR + "/studies", day.formatted("\"arrivals=x2\"")), 422, "VALUE_IS_WRONG");
        refused(api.post(SIMULATOR + "/studies", day.formatted("")), 422, "VALUE_IS_WRONG");

        JsonNode begun = api.post(SIMULATOR + "/studies", day.formatted("\"counter=3\",\"policy=c-mu\""))
                .body();
        String path = SIMULATOR + "/studies/" + begun.path("study").asText();
        JsonNode document = until(path, "state", "done").path("document");
        assertThat(document.at("/study/own/day").asText()).isEqualTo("2027-02-01");
        assertThat(document.at("/study/own/done").asInt())
                .isEqualTo(document.at("/study/own/of").asInt());
        assertThat(document.path("alternatives").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("A", "B", "C", "R");
        assertThat(document.at("/alternatives/B/name").asText()).contains("照 3 号柜台增开一个");
        for (String alternative : List.of("A", "B", "C", "R")) {
            assertThat(document.path("figures")
                            .path(alternative + "/all/visits")
                            .path("mean")
                            .asInt())
                    .as(alternative)
                    .isEqualTo(4);
        }
        assertThat(document.path("figures")
                        .path("B/all/mean-wait")
                        .path("difference")
                        .path("mean")
                        .isNumber())
                .isTrue();
        assertThat(document.path("figures").path("R/all/mean-wait").has("difference"))
                .isFalse();
        JsonNode pair = document.path("pairs").path("B/bill-payment");
        assertThat(pair.path("visits").asInt()).isEqualTo(4);
        assertThat(pair.path("longer").asInt()).isZero();
        assertThat(api.get(path + "/charts").body().path("charts")).isEmpty();
        refused(api.get(path + "/report.html"), 409, "STUDY_HAS_NO_REPORT");
    }

    private static OneHall aMorningOfFourOfWhomTwoAreServed() throws Exception {
        OneHall hall = new OneHall(api, "H001");
        hall.ok("/counters/3/open", "{'clerk':'li-min'}");
        for (int visit = 0; visit < 4; visit++) {
            hall.take("{'services':['bill-payment'],'channel':'kiosk'}");
        }
        for (int visit = 0; visit < 2; visit++) {
            hall.ok("/counters/3/call-next", "{}");
            hall.ok("/counters/3/start", "{}");
            hall.ok("/counters/3/finish", "{'outcome':'done','delivered':['bill-payment']}");
        }
        return hall;
    }

    @Test
    void theHallsDoNotWaitForStudies() throws Exception {
        JsonNode begun = api.post(
                        SIMULATOR + "/studies",
                        "{\"scenarios\":[\"laoyue-25\"],\"changes\":[\"yitaiqing\"],\"replications\":200}")
                .body();
        OneHall hall = new OneHall(api, "H003");
        assertThat(hall.take("{'services':['bill-payment'],'channel':'kiosk'}")).isNotBlank();
        String path = SIMULATOR + "/studies/" + begun.path("study").asText();
        assertThat(api.get(path).body().at("/document/study/own/state").asText())
                .isEqualTo("running");
        api.post(path + "/close", "{}");
        refused(api.get(path), 404, "UNKNOWN_STUDY");
    }
}
