package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.tale.Story;
import io.yitaiqing.hall.tale.Tale;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The stories together are the specification: they leave out no command and no rejection. */
class EveryAnswerTest {

    private static final List<Tale> TALES = Stream.of(
                    VisitStoriesTest.STORIES,
                    CounterStoriesTest.STORIES,
                    CallStoriesTest.STORIES,
                    DayStoriesTest.STORIES,
                    NormStoriesTest.STORIES,
                    AlertStoriesTest.STORIES,
                    GhostStoriesTest.STORIES,
                    ParkStoriesTest.STORIES,
                    MaterialStoriesTest.STORIES,
                    ReceptionStoriesTest.STORIES,
                    RecallStoriesTest.STORIES,
                    UndoStoriesTest.STORIES)
            .flatMap(List::stream)
            .map(Story::tell)
            .toList();

    @Test
    void everyCommandIsTold() {
        assertThat(TALES.stream().flatMap(tale -> tale.commands().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(leaves(HallCommand.class).toList());
    }

    @Test
    void everyRejectionIsProvoked() {
        assertThat(TALES.stream().flatMap(tale -> tale.rejections().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Rejection.Code.values()));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EveryAnswerTest::leaves)
                : Stream.of(type);
    }
}
