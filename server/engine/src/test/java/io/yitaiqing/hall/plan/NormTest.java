package io.yitaiqing.hall.plan;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.NormDraft;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A plan refuses a norm that could never tell, never stop telling, or be told apart. */
class NormTest {

    private static Norm.Measure line() {
        return Norm.Measure.LINE;
    }

    static Stream<Arguments> refused() {
        NormDraft line = NormDraft.of(line(), 3, 5);
        return Stream.of(
                refused(() -> line.named(" "), "Expected a norm's name of 1 to 40 characters, but got  ."),
                refused(
                        () -> NormDraft.of(line(), 5, 4),
                        "Expected norm line to be critical from 5.0 up to 100000.0, but got 4.0."),
                refused(
                        () -> NormDraft.of(line(), 0, 4),
                        "Expected norm line to warn above 0 up to 100000.0, but got 0.0."),
                refused(
                        () -> NormDraft.of(line(), Double.NaN, 4),
                        "Expected norm line to warn above 0 up to 100000.0, but got NaN."),
                refused(
                        () -> NormDraft.of(line(), 1, Double.POSITIVE_INFINITY),
                        "Expected norm line to be critical from 1.0 up to 100000.0, but got Infinity."),
                refused(() -> line.after(-1), "Expected norm line to tell after 0 to 3600 seconds, but got -1."),
                refused(
                        () -> line.deadband(3),
                        "Expected norm line to have a deadband from 0 to below 3.0, but got 3.0."),
                refused(
                        () -> line.escalating(0),
                        "Expected norm line to escalate after 1 to 86400 seconds, but got 0."),
                refused(
                        () -> NormDraft.of(Norm.Measure.CROWD, 50, 90).on("invoice"),
                        "Expected norm crowd on crowd to be about [hall], but got service."),
                refused(
                        () -> NormDraft.of(Norm.Measure.IDLE, 50, 90).among("elderly"),
                        "Expected norm idle on idle to be about [hall, service], but got segment."));
    }

    private static Arguments refused(Supplier<NormDraft> draft, String sentence) {
        ThrowingCallable making = draft::get;
        return Arguments.of(making, sentence);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void refused(ThrowingCallable making, String sentence) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(sentence);
    }

    @Test
    void oneLimitForBothBandsIsFine() {
        assertThatCode(() -> NormDraft.of(line(), 5, 5).deadband(4.9)).doesNotThrowAnyException();
    }

    @Test
    void aNormNamesWhatItIsAbout() {
        assertThatThrownBy(() -> norm(Norm.Scope.SERVICE, Optional.empty(), "Hurry"))
                .hasMessage("Expected norm n to name its service, but got none.");
        assertThatThrownBy(() -> norm(Norm.Scope.HALL, Optional.of("invoice"), "Hurry"))
                .hasMessage("Expected norm n on the whole hall to name no subject, but got invoice.");
    }

    @Test
    void aNormHasARemedyInBothLanguages() {
        assertThatThrownBy(() -> norm(Norm.Scope.HALL, Optional.empty(), ""))
                .hasMessage("Expected norm n to have a remedy of 1 to 200 characters in both languages, but got none.");
        assertThatThrownBy(() -> norm(Norm.Scope.HALL, Optional.empty(), "x".repeat(201)))
                .hasMessage("Expected norm n to have a remedy of 1 to 200 characters in both languages, but got 201.");
    }

    private static Norm norm(Norm.Scope scope, Optional<String> subject, String remedyEn) {
        return new Norm("n", line(), scope, subject, 1, 2, 0, 0, Optional.empty(), "加开", remedyEn, Optional.empty());
    }

    @Test
    void aPlanTellsItsNormsApart() {
        Norm line = NormDraft.of(line(), 3, 5).norm();
        assertThatThrownBy(() -> HallPlans.with(HallPlans.small(), draft -> draft.norms = List.of(line, line)))
                .hasMessage("Expected each norm to have a name of its own other than guide-called, panic, "
                        + "served-without-call, service-far-above-norm, service-far-below-norm, but got 'line'.");
        Norm panic = NormDraft.of(line(), 3, 5).named("panic").norm();
        assertThatThrownBy(() -> HallPlans.with(HallPlans.small(), draft -> draft.norms = List.of(panic)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPlanHasAtMostAHundredNorms() {
        List<Norm> many = IntStream.rangeClosed(0, Limits.NORMS)
                .mapToObj(i -> NormDraft.of(line(), 3, 5).named("n" + i).norm())
                .toList();
        assertThatThrownBy(() -> HallPlans.with(HallPlans.small(), draft -> draft.norms = many))
                .hasMessage("Expected at most 100 norms, but got 101.");
    }

    @Test
    void termsByWhichOrdinaryServiceLooksUnrealAreRefused() {
        assertThatThrownBy(() -> new GhostTerms(1, 5, 3, 60))
                .hasMessage("Expected a share from 0 to below 1, but got 1.0.");
        assertThatThrownBy(() -> new GhostTerms(0.2, 1, 3, 60))
                .hasMessage("Expected more than once and up to 100.0 times the typical time, but got 1.0.");
        assertThatThrownBy(() -> new GhostTerms(0.2, 5, -1, 60))
                .hasMessage("Expected a number of customers from 0, but got -1.");
        assertThatThrownBy(() -> new GhostTerms(0.2, 5, 3, 0))
                .hasMessage("Expected a stretch of 1 to 86400 seconds, but got 0.");
    }
}
