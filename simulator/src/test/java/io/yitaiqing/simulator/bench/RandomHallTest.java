package io.yitaiqing.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RandomHallTest {

    private static Stream<RandomHall> halls() {
        return IntStream.rangeClosed(1, 20).mapToObj(RandomHall::of);
    }

    @ParameterizedTest
    @MethodSource("halls")
    void aHallIsAsLargeAsHallsAreAndEveryServiceHasACounter(RandomHall hall) {
        HallModel model = hall.full();
        assertThat(model.counters().size()).isBetween(4, 40);
        assertThat(model.services().size()).isBetween(3, 15);
        assertThat(hall.density()).isBetween(0.2, 1.0);
        assertThat(model.services()).allSatisfy(service -> {
            assertThat(service.time().meanSeconds()).isBetween(120.0, 1_200.0);
            assertThat(service.targetSeconds()).isBetween(300L, 1_800L);
        });
        assertThat(IntStream.range(0, model.services().size()).boxed())
                .allMatch(service -> model.counters().stream()
                        .anyMatch(desk -> desk.services().contains(service)));
    }

    @ParameterizedTest
    @MethodSource("halls")
    void itsBusiestCountersHaveTheLoadThatIsSaid(RandomHall hall) {
        HallModel model = hall.at(0.95);
        double[] loads =
                model.services().stream().mapToDouble(HallModel.Service::load).toArray();
        assertThat(Flexibility.of(model).bottleneck(loads)).isCloseTo(0.95, within(1e-9));
    }

    @Test
    void theSameNumberIsTheSameHallAndNoTwoAreAlike() {
        assertThat(RandomHall.of(7)).isEqualTo(RandomHall.of(7));
        assertThat(halls().map(RandomHall::full)).doesNotHaveDuplicates();
    }

    @Test
    void theHallsDiffer() {
        assertThat(halls().mapToInt(hall -> hall.full().counters().size()))
                .anyMatch(counters -> counters <= 8)
                .anyMatch(counters -> counters >= 30);
        assertThat(halls().mapToDouble(RandomHall::density))
                .anyMatch(density -> density < 0.4)
                .anyMatch(density -> density > 0.8);
        assertThat(halls().filter(hall -> hall.full().elderly().share() > 0)).hasSize(10);
    }
}
