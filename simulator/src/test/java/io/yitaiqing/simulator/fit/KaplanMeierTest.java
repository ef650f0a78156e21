package io.yitaiqing.simulator.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KaplanMeierTest {

    /** The weeks of remission under 6-MP that Freireich et al. (1963) published; a plus marks a censored one. */
    private static final String WEEKS = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";

    private static KaplanMeier remission() {
        return KaplanMeier.of(Arrays.stream(WEEKS.split(" "))
                .map(week -> new Censored(Double.parseDouble(week.replace("+", "")), !week.endsWith("+")))
                .toList());
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "6, .857", "7, .807", "10, .753", "13, .690", "16, .627", "22, .538", "23, .448", "35, .448"})
    void theCurveIsThePublishedOne(double weeks, double survival) {
        assertThat(remission().survival(weeks)).isEqualTo(survival, within(0.0005));
    }

    @Test
    void itTellsHowManyWereSeenToTheEnd() {
        assertThat(remission().seen()).isEqualTo(21);
        assertThat(remission().ended()).isEqualTo(9);
    }

    @Test
    void whereNobodyEndedNothingFalls() {
        assertThat(KaplanMeier.of(List.of(new Censored(3, false))).survival(100))
                .isEqualTo(1);
    }
}
