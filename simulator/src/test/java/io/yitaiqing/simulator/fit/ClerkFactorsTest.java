package io.yitaiqing.simulator.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yitaiqing.simulator.replay.Outcome;
import io.yitaiqing.simulator.replay.TicketRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClerkFactorsTest {

    private final List<TicketRecord> stays = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(17);

    private void serves(String clerk, int customers, double meanSeconds) {
        for (int i = 0; i < customers; i++) {
            Instant start = Instant.parse("2027-03-01T01:00:00Z");
            double seconds = meanSeconds * 2 * random.nextDouble();
            stays.add(new TicketRecord(
                    stays.size(),
                    "T",
                    "pay",
                    start,
                    Optional.of(start),
                    Optional.of(start),
                    start.plusMillis(Math.round(seconds * 1_000)),
                    Optional.of(clerk),
                    Optional.of(clerk),
                    Outcome.SERVED,
                    Optional.empty(),
                    Duration.ZERO));
        }
    }

    @Test
    void whoIsSeenOftenIsBelievedAndWhoIsSeenSeldomHardly() {
        for (int i = 0; i < 10; i++) {
            serves("often-" + i, 500, i % 2 == 0 ? 80 : 120);
        }
        serves("seldom", 2, 1_000);

        ClerkFactors factors = ClerkFactors.of(stays);

        assertThat(factors.factors().get("often-0")).isEqualTo(0.8, within(0.08));
        assertThat(factors.factors().get("often-1")).isEqualTo(1.2, within(0.1));
        assertThat(factors.factors().get("seldom")).isBetween(1.2, 5.0);
        assertThat(Math.sqrt(factors.between())).isBetween(0.15, 0.35);
    }

    @Test
    void clerksWhoDifferByChanceAloneAreAllAlike() {
        for (int i = 0; i < 30; i++) {
            serves("clerk-" + i, 40, 100);
        }

        ClerkFactors factors = ClerkFactors.of(stays);

        assertThat(factors.between()).isLessThan(0.005);
        assertThat(factors.factors().values())
                .allSatisfy(factor -> assertThat(factor).isEqualTo(1, within(0.1)));
        // A uniform law has the squared coefficient of variation 1/3.
        assertThat(factors.scv()).isEqualTo(1 / 3.0, within(0.05));
    }

    @Test
    void aServiceThatNobodyEverDidHasNoFactors() {
        assertThat(ClerkFactors.of(List.of()).factors()).isEmpty();
    }
}
