package io.yitaiqing.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectiveTest {

    @ParameterizedTest
    @CsvSource({
        "p50<800us,       p50,     800",
        "p99<100ms,       p99,     100000",
        "p99.9<1.5s,      p99.9,   1500000",
        "age-p99<250ms,   age-p99, 250000",
        "errors<0.1%,     errors,  0.001",
    })
    void aConditionIsAFigureBelowAValue(String text, String figure, double below) {
        assertThat(Objective.parse(text).conditions()).singleElement().satisfies(condition -> {
            assertThat(condition.figure()).isEqualTo(figure);
            assertThat(condition.below()).isEqualTo(below);
        });
    }

    @Test
    void conditionsAreJoinedByCommas() {
        assertThat(Objective.parse("p99<100ms, errors<1%").conditions()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "p99", "p98<1ms", "p99<1", "p99<1%", "errors<1ms", "p99>1ms", "p99<1ms,", "p99<-1ms"})
    void anythingElseIsNamed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Objective.parse(text))
                .withMessageStartingWith("Expected conditions like p99<100ms,errors<0.1%")
                .withMessageContaining("but got '");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p50<1s", "p99<1s", "max<1s", "age-p99<1s", "errors<1%"})
    void aFigureThatNobodyMeasuredIsNotKept(String text) {
        assertThat(Objective.parse(text).broken(ofNothing()))
                .hasValueSatisfying(why -> assertThat(why).contains("was not measured", "asked " + text));
    }

    private static LoadReport ofNothing() {
        Quantiles none = new Quantiles(0, 0, 0, 0, 0, 0);
        return new LoadReport(
                Instant.EPOCH,
                "nothing",
                1,
                1,
                Duration.ofSeconds(1),
                new Counts(),
                new TreeMap<>(),
                none,
                none,
                none,
                new LoadReport.Generator(none, none, 0, 0, 0, 0),
                Optional.empty(),
                List.of());
    }
}
