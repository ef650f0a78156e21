package io.yitaiqing.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
}
