package io.yitaiqing.node.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Halls of a region that worsen together")
class RegionalWatchTest {

    private final RegionalWatch watch = new RegionalWatch(RegionalAlertTerms.STANDARD);
    private Instant now = Rows.TEN;

    /** Lets minutes pass, ten looks a minute, with the first so many of twenty halls late. */
    private void pass(double minutes, int late) {
        pass(minutes, late, 20);
    }

    private void pass(double minutes, int late, int of) {
        Set<String> ids = new TreeSet<>();
        Set<String> heard = new TreeSet<>();
        IntStream.rangeClosed(1, late).forEach(i -> ids.add("H%02d".formatted(i)));
        IntStream.rangeClosed(1, of).forEach(i -> heard.add("H%02d".formatted(i)));
        for (int i = 0; i < minutes * 10; i++) {
            now = now.plus(Duration.ofSeconds(6));
            watch.at("county", new RegionalWatch.Sample(now, ids, heard, Set.of()), "r1");
        }
    }

    @ParameterizedTest(name = "{0} late of {2}, then {1} late: raised {3}")
    @CsvSource({
        "0, 4, 20, true",
        "0, 3, 20, false",
        "0, 3, 15, true",
        "0, 2, 5, false",
        "6, 6, 20, false",
        "6, 9, 20, false",
        "6, 10, 20, true",
    })
    void areTold(int before, int after, int of, boolean raised) {
        pass(11, before, of);
        pass(2, after, of);
        assertThat(watch.alert().isPresent()).isEqualTo(raised);
    }

    @Test
    @DisplayName("are told after a minute of it, with the halls and since when")
    void withReasons() {
        pass(5, 0);
        Instant turned = now.plusSeconds(6);
        pass(1, 5);
        assertThat(watch.alert()).isEmpty();
        pass(0.2, 5);
        RegionalAlert alert = watch.alert().orElseThrow();
        assertThat(alert.halls()).containsExactly("H01", "H02", "H03", "H04", "H05");
        assertThat(Duration.between(turned, alert.since())).isBetween(Duration.ZERO, Duration.ofSeconds(30));
        assertThat(Duration.between(turned, alert.raisedAt())).isEqualTo(Duration.ofMinutes(1));
        assertThat(alert.fields())
                .containsEntry("cause", "halls-worsen-together")
                .containsEntry("region", "county")
                .containsEntry("of", 20);
    }

    @Test
    @DisplayName("are not told where they turn late one after the other, more slowly than the window")
    void slowly() {
        for (int late = 0; late <= 20; late++) {
            pass(4, late);
            assertThat(watch.alert()).isEmpty();
        }
    }

    @Test
    @DisplayName("stay told while more than a tenth is late, and five minutes longer")
    void untilCalm() {
        pass(5, 0);
        pass(2, 8);
        List<Boolean> told = new ArrayList<>();
        for (int late : new int[] {8, 8, 8, 3, 3, 2, 3, 2}) {
            pass(4.9, late);
            told.add(watch.alert().isPresent());
        }
        assertThat(told).containsOnly(true);
        pass(0.3, 2);
        assertThat(watch.alert()).isEmpty();
    }
}
