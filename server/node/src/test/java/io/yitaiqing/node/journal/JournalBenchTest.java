package io.yitaiqing.node.journal;

import static io.yitaiqing.node.journal.Futures.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.node.journal.bench.Figure;
import io.yitaiqing.node.journal.bench.JournalBench;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The benchmark runs and counts what it stores; how fast it is, is not for a test. */
@ExtendWith(TestDatabase.class)
class JournalBenchTest {

    @Test
    void aSmallRunStoresEveryRowItCounts(TestDatabase.Access database) {
        try (ForeignSession observer = new ForeignSession(database)) {
            String rows = "select count(*) from journal where writer = 'bench'";
            long before = observer.count(rows);

            List<Figure> figures =
                    await(JournalBench.run(database.vertx(), database.address(), 20, Duration.ofMillis(500)));

            assertThat(figures).hasSize(8).allSatisfy(figure -> {
                assertThat(figure.value()).as(figure.figure()).isPositive();
                assertThat(figure.unit()).isNotBlank();
            });
            assertThat(figures.get(0).yardstick()).isPositive();
            assertThat(figures.getLast().value()).isEqualTo(observer.count(rows) - before);
            assertThat(observer.count("select count(*) from pg_class where relname like 'journal_yardstick%'"))
                    .isZero();
        }
    }
}
