package io.yitaiqing.view;

import static io.yitaiqing.hall.tale.EquippedHalls.post;
import static io.yitaiqing.hall.tale.EquippedHalls.rest;
import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.plan.ServiceTerms;
import io.yitaiqing.hall.plan.Slots;
import io.yitaiqing.hall.tale.EquippedHalls;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.PushHalls;
import io.yitaiqing.hall.tale.Tale;
import io.yitaiqing.measure.ServiceLevel;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the document shows of counters, clerks, equipment and announcements, and that a patch brings it. */
class PlanRowsTest {

    private final Tale tale = Tale.opened(EquippedHalls.equipped(EquippedHalls.rostered(
            HallPlans.small(),
            Map.of(
                    "li-min",
                    List.of(post("09:00", "12:00", "1"), rest("12:00", "12:30"), post("12:30", "17:00", "1"))))));
    private final HallDocument document = new HallDocument(tale.hall(), new ServiceLevel());
    private final Touched touched = new Touched();

    @BeforeEach
    void watch() {
        tale.hall().observe(touched);
    }

    private Map<String, Object> row(String collection, String id) {
        return document.all().get(collection).get(id);
    }

    private Map<String, Object> patched(String collection, String id) {
        return document.patch(touched).get(collection).get(id);
    }

    @Test
    void theHallShowsItsZonesAndHowCallsAreAnnounced() {
        assertThat(row("hall", "H001"))
                .containsEntry(
                        "announcements",
                        Map.of(
                                "times",
                                3,
                                "gapSeconds",
                                5L,
                                "volumePercent",
                                80,
                                "quiet",
                                List.of(Map.of("from", "12:00", "until", "13:00")),
                                "notices",
                                List.of(Map.of("text", "请保管好随身物品", "textEn", "Please mind your belongings"))))
                .containsEntry(
                        "zones",
                        List.of(
                                Map.of("id", "east", "name", "东区", "nameEn", "East"),
                                Map.of("id", "west", "name", "西区", "nameEn", "West")));
    }

    @Test
    void theHallShowsItsPolicyAndWhatStandsAboveItAndAPatchBringsAnother() {
        assertThat(row("hall", "H001"))
                .containsEntry("policy", "first-come-first-served")
                .containsEntry("policyVersion", 1L)
                .containsEntry("fairness", Map.of("mostOvertakes", 20, "waitLimitSeconds", 3_600L))
                .containsEntry("offers", Map.of("mode", "pull", "acceptWithinSeconds", 30L));
        touched.clear();

        tale.tell("09:05  change-policy c-mu overtakes=3 priority=2 -> ok");

        assertThat(patched("hall", "H001"))
                .containsEntry("policy", "c-mu")
                .containsEntry("policyVersion", 2L)
                .containsEntry("fairness", Map.of("mostOvertakes", 3, "mostPriorityInARow", 2));
    }

    @Test
    void theHallShowsTheWordsAndBoundsThatPagesOffer() {
        assertThat(row("hall", "H001"))
                .containsEntry("parkReasons", List.of("papers-missing", "filling-form", "back-office"))
                .containsEntry("recalls", Map.of("mostCalls", 10, "minimumGapSeconds", 0L))
                .containsEntry("undoWithinSeconds", 60L);
    }

    @Test
    void aServiceShowsWhatItNeedsAndWhenItCanBeBooked() {
        var slots = List.of(new Slots(LocalTime.of(9, 0), LocalTime.of(11, 30), 30, 2));
        var paper = new ServiceTerms.Material("id-card", "身份证", "Identity card");
        var asking = HallPlans.asking(
                HallPlans.small(),
                "invoice",
                new ServiceTerms(
                        List.of("printer"), List.of("bill-payment"), List.of(paper), true, Optional.of(40), slots));
        var hall = Tale.opened(asking).hall();
        assertThat(new HallDocument(hall, new ServiceLevel()).all().get("terms").get("invoice"))
                .isEqualTo(Map.of(
                        "needs", List.of("printer"),
                        "linked", List.of("bill-payment"),
                        "materials", List.of(Map.of("id", "id-card", "name", "身份证", "nameEn", "Identity card")),
                        "deliveredMandatory", true,
                        "dailyQuota", 40,
                        "slots",
                                List.of(Map.of(
                                        "from", "09:00", "until", "11:30", "lengthMinutes", 30, "capacity", 2))));
    }

    @Test
    void aCounterShowsWhatItIsAndWhatItCanDoNow() {
        assertThat(row("counters", "1"))
                .containsEntry("state", "idle")
                .containsEntry("clerk", "li-min")
                .containsEntry("zone", "east")
                .containsEntry("kind", "staffed")
                .containsEntry("tidal", false)
                .containsEntry("temporary", false)
                .containsEntry("equipment", List.of("detector-1", "printer-1", "billing"));
        assertThat(row("counters", "T")).containsEntry("kind", "terminal").doesNotContainKey("clerk");
        assertThat(row("counters", "4")).containsEntry("tidal", true).containsEntry("state", "closed");

        tale.tell("09:01  fault billing down -> ok");

        assertThat(patched("counters", "1")).containsEntry("abilities", List.of("bill-payment", "invoice"));
        assertThat(patched("equipment", "billing"))
                .containsEntry("works", false)
                .containsKeys("note", "since");
        tale.tell("09:02  repair billing -> ok");
        assertThat(patched("equipment", "billing")).containsEntry("works", true);
    }

    @Test
    void aPauseShowsItsReasonAndItsPlannedEnd() {
        tale.tell("12:00  due -> counter 1 paused");

        assertThat(patched("counters", "1"))
                .containsEntry("reason", "break")
                .containsEntry("pausedUntil", "2027-02-01T04:30:00Z");
    }

    @Test
    void aTemporaryCounterComesAndGoes() {
        tale.tell("09:01  set-up X invoice zone=west -> ok");
        assertThat(patched("counters", "X")).containsEntry("temporary", true).containsEntry("tidal", true);
        touched.clear();

        tale.tell("09:02  take-down X -> ok");

        assertThat(document.patch(touched).get("counters")).containsEntry("X", null);
        assertThat(document.all().get("counters")).doesNotContainKey("X");
    }

    @Test
    void aClerkShowsSkillsTrainingLanguagesAndRota() {
        assertThat(row("clerks", "li-min"))
                .containsEntry("counter", "1")
                .containsEntry(
                        "rota",
                        List.of(
                                Map.of("from", "09:00", "until", "12:00", "counter", "1"),
                                Map.of("from", "12:00", "until", "12:30"),
                                Map.of("from", "12:30", "until", "17:00", "counter", "1")));

        tale.tell("""
                09:01  change-clerk sun-yi bill-payment:2+invoice:1 training=invoice languages=en  -> ok
                09:01  change-rota sun-yi 10:00-11:00@2                                            -> ok
                """);

        assertThat(patched("clerks", "sun-yi"))
                .containsEntry("skills", Map.of("bill-payment", 2, "invoice", 1))
                .containsEntry("languages", List.of("en"))
                .containsEntry("rota", List.of(Map.of("from", "10:00", "until", "11:00", "counter", "2")));
        assertThat(patched("clerks", "sun-yi").get("inTraining")).hasToString("[invoice]");
    }

    @Test
    void theHallShowsHowManyClerksCountUntilTheDayEnds() {
        tale.tell("09:01  count-clerks 7 -> ok");
        assertThat(patched("hall", "H001")).containsEntry("clerkCount", 7);
        tale.tell("17:00  due -> ok").tell("2027-02-02\n09:00  due -> ok");
        assertThat(row("hall", "H001")).doesNotContainKey("clerkCount");
    }

    @Test
    void aCallAndItsRecallAreTwoRowsInTheZoneOfTheCounter() {
        tale.tell("""
                09:01  take invoice  -> C001
                09:02  call 1        -> C001
                09:03  recall 1      -> ok
                """);
        assertThat(patched("calls", "1")).containsEntry("zone", "east").containsEntry("recall", false);
        assertThat(patched("calls", "2")).containsEntry("zone", "east").containsEntry("recall", true);
    }

    @Test
    void aCounterShowsWhoIsOfferedToItAndUntilWhenAndAPatchBringsIt() {
        Tale push = Tale.opened(PushHalls.small()).tell("09:00  open-counter 1 li-min -> ok");
        HallDocument pushed = new HallDocument(push.hall(), new ServiceLevel());
        push.hall().observe(touched);

        push.tell("""
                09:00  take bill-payment  -> A001
                09:00  due                -> A001 offered to 1
                """);

        assertThat(pushed.patch(touched).get("counters").get("1"))
                .containsEntry("state", "offered")
                .containsEntry("ticket", "A001")
                .containsEntry("since", "2027-02-01T01:00:00Z")
                .containsEntry("offeredUntil", "2027-02-01T01:00:30Z");
        assertThat(pushed.patch(touched).get("visits").get("v1"))
                .containsEntry("state", "held")
                .containsEntry("reason", "offered");
    }
}
