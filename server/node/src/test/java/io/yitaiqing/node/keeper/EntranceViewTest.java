package io.yitaiqing.node.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.ServiceTerms;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Looking at the entrance promises what a ticket then says, and changes nothing. */
class EntranceViewTest {

    private static final String CROWD = """
            09:00  open-counter 1 li-min     -> ok
            09:00  open-counter 2 wang-fang  -> ok
            09:00  take bill-payment         -> A001
            09:00  take bill-payment         -> A002
            09:00  take invoice              -> C001
            """;

    private static Map<String, Object> service(Tale tale, int index) {
        List<?> services = (List<?>) EntranceView.of(tale.hall(), tale.now()).get("services");
        @SuppressWarnings("unchecked") // rows of a view are maps
        Map<String, Object> row = (Map<String, Object>) services.get(index);
        return row;
    }

    @Test
    void whatIsPromisedIsWhatATicketTakenNextSays() {
        Tale tale = Tale.opened(HallPlans.small()).tell(CROWD);
        Object ahead = service(tale, 0).get("peopleAhead");
        Object wait = service(tale, 0).get("expectedWait");

        tale.tell("09:00  take bill-payment -> A003");

        String newest = "v4";
        Map<String, Object> place = Answers.place(tale.hall().visit(newest).orElseThrow(), tale.hall());
        assertThat(place).containsEntry("peopleAhead", ahead).containsEntry("expectedWait", wait);
    }

    @Test
    void whoeverLooksChangesNothing() {
        Tale tale = Tale.opened(HallPlans.small()).tell(CROWD);
        List<Object> before = tale.hall().state();

        EntranceView.of(tale.hall(), tale.now());

        assertThat(tale.hall().state()).isEqualTo(before);
    }

    @Test
    void oneServiceMayBeUsedUpWhileTheOthersAreToBeHad() {
        HallPlan plan = HallPlans.asking(
                HallPlans.small(),
                "bill-payment",
                new ServiceTerms(List.of(), List.of(), List.of(), false, Optional.of(1), List.of()));
        Tale tale = Tale.opened(plan).tell("09:00  take bill-payment -> A001");

        assertThat(service(tale, 0).get("refused"))
                .isEqualTo(Map.of(
                        "code",
                        "QUOTA_IS_USED_UP",
                        "detail",
                        "Expected service bill-payment to be asked less than 1 times on that day, "
                                + "but it was asked 1 times."));
        assertThat(service(tale, 0)).doesNotContainKeys("peopleAhead", "expectedWait");
        assertThat(service(tale, 1)).containsKey("peopleAhead").doesNotContainKey("refused");
    }
}
