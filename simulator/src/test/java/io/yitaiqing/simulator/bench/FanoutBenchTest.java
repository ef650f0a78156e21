package io.yitaiqing.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.node.journal.bench.Figure;
import io.yitaiqing.simulator.bench.fanout.Brokers;
import io.yitaiqing.simulator.bench.fanout.FanoutBench;
import io.yitaiqing.simulator.bench.fanout.FanoutLoad;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small run, so that the bench does not rot: every socket that reads is told, and who is not found is named. */
class FanoutBenchTest {

    @TempDir
    private Path empty;

    @Test
    void everySocketIsToldOverAndOver() throws IOException {
        List<String> remarks = new ArrayList<>();
        FanoutLoad load = new FanoutLoad(40, 20, 500, 10, Duration.ofMillis(1_000), Duration.ofMillis(2_000));
        List<Figure> figures =
                new FanoutBench(load, new Brokers(Optional.of(empty)), remarks::add).run(List.of("hub", "vertx"));

        // Twenty a second to each of 40 sockets; a busy machine may delay some, but cannot lose most.
        assertThat(value(figures, "node: messages delivered")).isBetween(300.0, 900.0);
        assertThat(value(figures, "bare Vert.x broadcast: messages delivered")).isBetween(300.0, 900.0);
        assertThat(value(figures, "node, 10 stalled: messages delivered")).isBetween(200.0, 680.0);
        assertThat(value(figures, "node: heap in use")).isPositive();
        assertThat(remarks).isEmpty();
    }

    private static double value(List<Figure> figures, String name) {
        return figures.stream()
                .filter(figure -> figure.figure().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
