package io.yitaiqing.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.simulator.bench.PolicyBench.Question;
import io.yitaiqing.simulator.bench.PolicyBench.Row;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyBenchTest {

    private static final long SEED = 5;
    private static final PolicyBench.Size SMALL = new PolicyBench.Size(SEED, 3, 3, 500);

    @Test
    void noPolicyBreaksTheCapThatEveryHallHas() {
        List<Row> each = new ArrayList<>();
        List<Row> all = new PolicyBench(SMALL).compare(Question.POLICIES, 1.10, each::add);
        assertThat(all).hasSize(8);
        assertThat(each)
                .hasSize(24)
                .allSatisfy(row -> assertThat(row.mostOvertakes())
                        .as("seed %d: %s", SEED, row)
                        .isLessThanOrEqualTo(FairnessTerms.USUAL.mostOvertakes().orElseThrow()));
    }

    @Test
    void aTightCapIsKeptAndBinds() {
        List<Row> rows = new PolicyBench(SMALL).compare(Question.CAPS, 1.10, row -> {});
        assertThat(rows)
                .filteredOn(row -> row.policy().equals("at most 3"))
                .extracting(Row::mostOvertakes)
                .containsExactly(3);
        assertThat(rows)
                .filteredOn(row -> row.policy().equals("no guarantee"))
                .allSatisfy(row ->
                        assertThat(row.mostOvertakes()).as("seed %d", SEED).isGreaterThan(20));
    }

    @Test
    void firstComeFirstServedDoesNotDifferFromItself() {
        List<Row> rows = new PolicyBench(SMALL).compare(Question.POLICIES, 0.95, row -> {});
        assertThat(rows.get(0))
                .extracting(
                        Row::policy,
                        row -> row.change().mean(),
                        row -> row.change().halfWidth(),
                        Row::worse)
                .isEqualTo(List.of("first-come-first-served", 0.0, 0.0, 0));
        assertThat(rows).extracting(Row::policy, Row::load).contains(tuple("generalized-c-mu", 0.95));
    }

    @Test
    void theSameSeedGivesTheSameRows() {
        PolicyBench.Size tiny = new PolicyBench.Size(SEED, 1, 2, 200);
        assertThat(new PolicyBench(tiny).compare(Question.OFFSETS, 0.95, row -> {}))
                .isEqualTo(new PolicyBench(tiny).compare(Question.OFFSETS, 0.95, row -> {}));
    }
}
