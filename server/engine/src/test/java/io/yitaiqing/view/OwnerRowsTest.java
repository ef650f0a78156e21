package io.yitaiqing.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.ServiceTerms;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import io.yitaiqing.measure.ServiceLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The live document tells what each clerk owns and what is proposed to each visit, and redraws only who changed. */
class OwnerRowsTest {

    private static final HallPlan PLAN = HallPlans.asking(
            HallPlans.small(),
            "bill-payment",
            new ServiceTerms(List.of(), List.of("invoice"), List.of(), false, Optional.empty(), List.of()));

    private final Tale tale = Tale.opened(PLAN).tell("""
            09:00  open-counter 1 li-min  -> ok
            09:00  take bill-payment      -> A001
            09:01  call 1                 -> A001
            """);
    private final HallDocument document = new HallDocument(tale.hall(), new ServiceLevel());
    private final Touched touched = new Touched();

    private Map<String, Map<String, Map<String, Object>>> patchAfter(String line) {
        touched.clear();
        tale.tell(line);
        return document.patch(touched);
    }

    @Test
    void onlyTheOwnersRowChangesAndOnlyWhenTheirVisitsDo() {
        tale.hall().observe(touched);
        var started = patchAfter("09:02  start 1 -> ok").get("clerks");
        assertThat(started).containsOnlyKeys("li-min");
        assertThat(started.get("li-min")).containsEntry("owns", List.of("v1"));
        assertThat(patchAfter("09:02  step 1 identify -> ok")).doesNotContainKey("clerks");
        var finished = patchAfter("09:03  finish 1 -> ok").get("clerks");
        assertThat(finished.get("li-min")).containsEntry("owns", List.of());
    }

    @Test
    void aVisitsRowProposesWhatGoesWithIt() {
        assertThat(document.all().get("visits").get("v1")).containsEntry("proposed", List.of("invoice"));
        tale.tell("09:02  add-errand A001 invoice -> ok");
        assertThat(document.all().get("visits").get("v1")).doesNotContainKey("proposed");
    }

    @Test
    void aVisitsRowTellsTheClerkHowManyWhatIsMissingWhoHasThePaperAndTheSteps() {
        tale.tell("""
                09:01  start 1                              -> ok
                09:01  open-counter 2 wang-fang             -> ok
                09:02  add-errand A001 invoice*3            -> ok
                09:02  check A001 bill-payment -            -> ok
                09:02  step 1 identify                      -> ok
                09:03  hand-over 1 invoice wang-fang review -> ok
                """);
        var row = document.all().get("visits").get("v1");
        assertThat(row)
                .containsEntry(
                        "errands",
                        List.of(
                                Map.of("service", "bill-payment", "quantity", 1, "state", "open", "missing", List.of()),
                                Map.of(
                                        "service", "invoice",
                                        "quantity", 3,
                                        "state", "open",
                                        "paperWith", "wang-fang",
                                        "paperSince", "2027-02-01T01:03:00Z",
                                        "paperNote", "review")))
                .containsEntry("steps", List.of(Map.of("step", "identify", "at", "2027-02-01T01:02:00Z")));
    }

    @Test
    void aPaperThatIsBackLeavesNoNote() {
        tale.tell("""
                09:01  start 1                                   -> ok
                09:03  hand-over 1 bill-payment wang-fang review -> ok
                09:05  give-back A001 bill-payment done          -> ok
                """);
        assertThat(document.all().get("visits").get("v1"))
                .containsEntry("errands", List.of(Map.of("service", "bill-payment", "quantity", 1, "state", "open")));
    }
}
