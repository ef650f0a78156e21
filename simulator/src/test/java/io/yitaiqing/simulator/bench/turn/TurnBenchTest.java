package io.yitaiqing.simulator.bench.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.buffer.Buffer;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.journal.bench.Figure;
import io.yitaiqing.simulator.load.HallCopies;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The measuring itself: a small run against both servers, and replies that come in pieces. */
class TurnBenchTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    @Test
    void desksAreServedByBothServers() throws Exception {
        Collection<HallPlan> plans = HallCopies.plans(
                        ScenarioFile.read(HOME.resolve("config/scenarios/province.yaml")), 3)
                .values();
        TurnBench.Place place = new TurnBench.Place(
                HOME,
                folder,
                List.of("--scenario=province", "--halls=3", "--clock-start=2027-02-01T10:00:00+08:00"),
                plans);

        Map<String, Double> figures = TurnBench.run(
                        place, new TurnBench.Size(3, Duration.ZERO, Duration.ofMillis(300), Duration.ofSeconds(1)))
                .stream()
                .collect(Collectors.toMap(Figure::figure, Figure::value));

        assertThat(figures.get("turn.commands")).isGreaterThan(10);
        assertThat(figures.get("turn.latency.p50")).isBetween(0.01, figures.get("turn.latency.p99"));
        assertThat(figures.get("turn.refused")).isLessThan(figures.get("turn.commands") / 2);
    }

    @Test
    void repliesInPiecesAreReadWhole() {
        String reply = "HTTP/1.1 201 Created\r\ncontent-type: application/json\r\ncontent-length: 4\r\n\r\nabcd";
        String twice = reply + reply.replace("201", "409");
        for (int piece = 1; piece <= twice.length(); piece++) {
            List<Integer> read = new ArrayList<>();
            ReplyReader reader = new ReplyReader(read::add);
            for (int from = 0; from < twice.length(); from += piece) {
                reader.handle(Buffer.buffer(twice.substring(from, Math.min(twice.length(), from + piece))));
            }
            assertThat(read).as("in pieces of %d", piece).containsExactly(201, 409);
        }
    }

    @Test
    void aReplyWithoutItsLengthIsRefused() {
        ReplyReader reader = new ReplyReader(status -> {});
        assertThatThrownBy(() -> reader.handle(Buffer.buffer("HTTP/1.1 200 OK\r\nx: y\r\n\r\n")))
                .hasMessageContaining("Expected a reply with its length");
    }
}
