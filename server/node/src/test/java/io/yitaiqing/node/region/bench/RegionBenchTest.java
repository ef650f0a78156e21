package io.yitaiqing.node.region.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The bench of a region")
class RegionBenchTest {

    private static final int HALLS = 60;

    @Test
    @DisplayName("hears of every change of every hall, from both nodes, and says how old each was")
    void hearsOfAll() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            RegionAges ages =
                    RegionBench.run(vertx, HALLS, Duration.ofSeconds(1)).await(30, TimeUnit.SECONDS);
            assertThat(ages.halls()).isEqualTo(HALLS);
            assertThat(ages.lost()).isZero();
            assertThat(ages.changesPerSecond()).isPositive();
            assertThat(ages.framesPerSecond()).isPositive();
            assertThat(ages.bytesPerSecond()).isPositive();
            assertThat(ages.ageP50Millis()).isPositive();
            assertThat(ages.ageP99Millis()).isBetween(ages.ageP50Millis(), ages.ageMaxMillis());
            assertThat(ages.nodeWithReaderCores()).isPositive();
            assertThat(ages.otherNodeCores()).isPositive();
        } finally {
            vertx.close().await(10, TimeUnit.SECONDS);
        }
    }
}
