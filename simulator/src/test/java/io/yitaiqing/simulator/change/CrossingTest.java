package io.yitaiqing.simulator.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yitaiqing.simulator.Combination;
import io.yitaiqing.simulator.Shipped;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is tried, in which order, and against what each is held. */
class CrossingTest {

    private static List<String> told(List<String> scenarios, List<String> policies, List<String> changes) {
        List<ScenarioFile> files = scenarios.stream().map(Shipped::scenario).toList();
        List<Combination> tried = new Crossing(files, policies, changes, Optional.of("H001")).combinations();
        return tried.stream()
                .map(one -> one.name()
                        + (one.reference().isPresent()
                                ? " against "
                                        + tried.get(one.reference().getAsInt()).name()
                                : ""))
                .toList();
    }

    @Test
    void eachPolicyWithoutAndWithEachChange() {
        assertThat(told(List.of("laoyue-25"), List.of("plan", "c-mu"), List.of("counter=3", "一台清")))
                .containsExactly(
                        "laoyue-25+policy=plan",
                        "laoyue-25+policy=plan+counter=3 against laoyue-25+policy=plan",
                        "laoyue-25+policy=plan+一台清 against laoyue-25+policy=plan",
                        "laoyue-25+policy=c-mu against laoyue-25+policy=plan",
                        "laoyue-25+policy=c-mu+counter=3 against laoyue-25+policy=plan",
                        "laoyue-25+policy=c-mu+一台清 against laoyue-25+policy=plan");
    }

    @Test
    void aScenarioOfOtherDaysIsHeldAgainstItselfForOtherPeopleCome() {
        assertThat(told(List.of("laoyue-25", "laoyue-25-yitaiqing", "normal-day"), List.of(), List.of("counter=3")))
                .containsExactly(
                        "laoyue-25",
                        "laoyue-25+counter=3 against laoyue-25",
                        "laoyue-25-yitaiqing against laoyue-25",
                        "laoyue-25-yitaiqing+counter=3 against laoyue-25",
                        "normal-day",
                        "normal-day+counter=3 against normal-day");
    }

    @Test
    void thereIsALimit() {
        List<String> many = Collections.nCopies(64, "counter=3");
        assertThatThrownBy(() -> told(List.of("laoyue-25"), List.of(), many))
                .hasMessage("Expected at most 64 combinations of scenario, policy and change, but got 65.");
    }
}
