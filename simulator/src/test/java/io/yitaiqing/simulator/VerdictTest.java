package io.yitaiqing.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.simulator.Results.Verdict;
import io.yitaiqing.simulator.scenario.Check;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What so many replications say of a check that shall hold in a share of all. */
class VerdictTest {

    @ParameterizedTest(name = "{0} of {1}, asked {2}: {3}")
    @CsvSource({
        "12, 12, .95, pass",
        "11, 12, .95, open",
        "10, 12, .95, open",
        "9, 12, .95, FAIL",
        "95, 100, .95, pass",
        "91, 100, .95, open",
        "90, 100, .95, FAIL",
        "19, 20, 1, FAIL",
        "0, 20, 0, pass"
    })
    void fewReplicationsLeaveOpenWhatManyDecide(int held, int of, double share, String word) {
        Verdict verdict = new Verdict(check(share), held, of);
        assertThat(verdict.passed() ? "pass" : verdict.failed() ? "FAIL" : "open")
                .isEqualTo(word);
    }

    private static Check check(double share) {
        return new Check(
                "a fact",
                Check.Kind.MEAN_WAIT_BELOW,
                "H001",
                "pay",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                5,
                share);
    }
}
