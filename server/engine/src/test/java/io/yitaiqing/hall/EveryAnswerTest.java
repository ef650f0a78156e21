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
                    AdmissionStoriesTest.STORIES,
                    AlertStoriesTest.STORIES,
                    AppointmentStoriesTest.STORIES,
                    ArrivalStoriesTest.STORIES,
                    BusinessDayStoriesTest.STORIES,
                    CallStoriesTest.STORIES,
                    ClerkStoriesTest.STORIES,
                    ClosingStoriesTest.STORIES,
                    CounterStoriesTest.STORIES,
                    DayStoriesTest.STORIES,
                    DispatchStoriesTest.STORIES,
                    EquipmentStoriesTest.STORIES,
                    ErrandStoriesTest.STORIES,
                    FinishStoriesTest.STORIES,
                    GhostStoriesTest.STORIES,
                    MaterialStoriesTest.STORIES,
                    NormStoriesTest.STORIES,
                    OfferStoriesTest.STORIES,
                    OfferWithdrawalStoriesTest.STORIES,
                    ParkStoriesTest.STORIES,
                    PolicyStoriesTest.STORIES,
                    RecallStoriesTest.STORIES,
                    RatingStoriesTest.STORIES,
                    ReceptionStoriesTest.STORIES,
                    ReturningStoriesTest.STORIES,
                    RotaStoriesTest.STORIES,
                    TimeNormStoriesTest.STORIES,
                    TransferStoriesTest.STORIES,
                    UndoAtCounterStoriesTest.STORIES,
                    UndoInServiceStoriesTest.STORIES,
                    UndoStoriesTest.STORIES,
                    VisitStoriesTest.STORIES)
            .flatMap(List::stream)
            .map(Story::tell)
            .toList();

    @Test
    void everyCommandIsTold() {
        assertThat(TALES.stream().flatMap(tale -> tale.commands().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(Sealed.leaves(HallCommand.class));
    }

    @Test
    void everyRejectionIsProvoked() {
        assertThat(TALES.stream().flatMap(tale -> tale.rejections().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(Arrays.asList(Rejection.Code.values()));
    }
}
