package io.yitaiqing.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A timetable tells things in the order of their moments, and those of one moment in the order they came. */
class TimetableTest {

    private record Planned(Instant at, int number) {}

    @Test
    void nothingIsNeverNext() {
        Timetable empty = new Timetable();
        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.next()).isEqualTo(Instant.MAX);
    }

    @Test
    void itTellsAnyThingsInTheirOrder() {
        for (long seed = 1; seed <= 50; seed++) {
            assertThat(told(seed)).as("seed %d", seed).isTrue();
        }
    }

    /** Adds and takes at random, beside a list that is sorted each time; few moments, so that many are shared. */
    private static boolean told(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Timetable timetable = new Timetable();
        List<Planned> expected = new ArrayList<>();
        List<Integer> happened = new ArrayList<>();
        boolean right = true;
        for (int number = 0; number < 2_000; number++) {
            if (expected.isEmpty() || random.nextInt(5) < 3) {
                Planned one = new Planned(moment(random), number);
                timetable.add(one.at(), () -> happened.add(one.number()));
                expected.add(one);
            } else {
                expected.sort(Comparator.comparing(Planned::at).thenComparing(Planned::number));
                Planned first = expected.removeFirst();
                right &= timetable.next().equals(first.at());
                timetable.poll().run();
                right &= happened.getLast() == first.number();
            }
        }
        return right && timetable.isEmpty() == expected.isEmpty();
    }

    private static Instant moment(SplittableRandom random) {
        return Instant.ofEpochSecond(random.nextInt(40), random.nextInt(3));
    }
}
