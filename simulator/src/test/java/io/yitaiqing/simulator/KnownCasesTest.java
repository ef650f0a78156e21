package io.yitaiqing.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.simulator.scenario.ScenarioFile;
import org.junit.jupiter.api.Test;

/** The shipped cases of the bank and of the gas company: each reform against the same people without it. */
class KnownCasesTest {

    private static final int REPLICATIONS = 12;

    @Test
    void bookedTimesAndTerminalsShortenTheWaitOfABank() {
        ScenarioFile file = Shipped.scenario("bank-branch-booked");
        Results after = lived(file);
        Results before = lived(file.parent().orElseThrow());
        holds(after);
        isLess(after.difference(before, "H004", "personal", Measure.MEAN_WAIT));
        isLess(after.difference(before, "H004", "account-opening", Measure.FIRST_TO_DONE));
    }

    @Test
    void oneTicketForAllErrandsShortensTheWayToAGasConnection() {
        ScenarioFile file = Shipped.scenario("gas-hall-linked");
        Results after = lived(file);
        Results before = lived(file.parent().orElseThrow());
        holds(after);
        holds(before);
        isLess(after.difference(before, "H005", "new-connection", Measure.FIRST_TO_DONE));
    }

    @Test
    void whileABankCollectsNothingTheLineToPayPassesTheRoom() {
        holds(lived(Shipped.scenario("bank-outage")));
    }

    private static Results lived(ScenarioFile file) {
        return new Experiment(file.scenario(), file.plans(), file.scenario().seed(), 2).run(REPLICATIONS);
    }

    private static void holds(Results results) {
        assertThat(results.verdicts())
                .hasSameSizeAs(results.scenario().checks())
                .isNotEmpty()
                .allSatisfy(verdict -> assertThat(verdict.failed())
                        .as("seed %d: %s", results.seed(), verdict)
                        .isFalse());
    }

    private static void isLess(Estimate difference) {
        assertThat(difference.halfWidth()).isPositive();
        assertThat(difference.high()).as("%s", difference).isNegative();
    }
}
