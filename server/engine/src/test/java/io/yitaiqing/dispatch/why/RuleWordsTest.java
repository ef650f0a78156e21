package io.yitaiqing.dispatch.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.dispatch.DispatchRules;
import io.yitaiqing.dispatch.Preset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule a call can be stored with has words, and one of another version has a sentence too. */
class RuleWordsTest {

    private static final Waiter CHOSEN = new Waiter("A001", new Text("缴费", "Bill payment"), 600, 600, 900, 2, 120, 3);
    private static final Waiter OTHER = new Waiter("C001", new Text("发票", "Invoice"), 700, 700, 600, 1, 60, 2);

    static List<String> rules() {
        return DispatchRules.names();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleOfTheEngineHasWords(String rule) {
        assertThat(RuleWords.of(rule)).as(rule).isPresent();
    }

    @Test
    void aRuleHasOneRow() {
        assertThat(RuleWords.values()).extracting(RuleWords::rule).doesNotHaveDuplicates();
        assertThat(rules()).hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @EnumSource
    void theWordsOfARuleLeaveNothingOpen(RuleWords words) {
        Why why = why(words.rule(), words.rule());
        whole(why.sentence());
        whole(why.sentence(why.kept().getFirst()));
        assertThat(why.sentence(why.kept().getFirst()).en()).contains("C001");
    }

    @ParameterizedTest
    @EnumSource
    void aPolicyHasWordsForEachComparison(Preset preset) {
        for (double next : List.of(0.0, -1.0, 1.99, 1.0, 2.0)) {
            whole(why(preset.policy(), 2, next, OTHER).sentence());
            whole(why(preset.policy(), 2, next, CHOSEN).sentence());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "matched", "规则"})
    void aRuleOfAnotherVersionStillGivesASentence(String rule) {
        Why why = why(rule, rule);
        whole(why.sentence());
        assertThat(why.sentence().en()).contains("the rule \"" + rule + "\"");
        assertThat(why.sentence().zh()).contains("规则“" + rule + "”");
    }

    private static Why why(String rule, String kept) {
        return new Why(
                7,
                false,
                Instant.EPOCH,
                "3",
                "三号台",
                rule,
                "wait-over-target",
                1,
                CHOSEN,
                Optional.of(2.0),
                Optional.empty(),
                List.of(new Why.Kept(OTHER, "invoice", kept, Optional.empty())));
    }

    private static Why why(String rule, double index, double next, Waiter other) {
        return new Why(
                7,
                false,
                Instant.EPOCH,
                "3",
                "三号台",
                rule,
                rule,
                1,
                CHOSEN,
                Optional.of(index),
                Optional.of(new Why.Next(other, next)),
                List.of());
    }

    private static void whole(Text sentence) {
        assertThat(sentence.zh()).isNotBlank().endsWith("。").doesNotContain("{", "}", "null", "Optional", "NaN");
        assertThat(sentence.en()).isNotBlank().endsWith(".").doesNotContain("{", "}", "null", "Optional", "NaN", "  ");
    }
}
