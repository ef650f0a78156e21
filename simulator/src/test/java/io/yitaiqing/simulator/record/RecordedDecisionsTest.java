package io.yitaiqing.simulator.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yitaiqing.node.journal.JournalRow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes of deciding a recorded day again. */
class RecordedDecisionsTest {

    private final RecordedDay morning = SmallHall.morning().day();

    @Test
    void aDayThatNobodyAlteredIsDecidedAsItWas() {
        RecordedDecisions.Result result = RecordedDecisions.run(morning, 10);

        assertThat(result.differences()).isEmpty();
        assertThat(result.different()).isZero();
        assertThat(result.given()).as("the opening").isEqualTo(1);
        assertThat(result.commands()).isEqualTo(morning.rows().size() - 1);
        assertThat(result.timers()).as("the call of v2 that nobody followed").isEqualTo(1);
        assertThat(result.measures().breaches()).isEmpty();
        assertThat(result.measures().all().visits()).isEqualTo(5);
        assertThat(result.measures().all().served()).isEqualTo(3);
        assertThat(result.measures().all().left()).isEqualTo(1);
        assertThat(result.measures().all().noShow()).isEqualTo(1);
    }

    @Test
    void anAlteredEventIsListedWithItsPositionItsCommandAndBothVersions() {
        RecordedDay altered = SmallHall.altered(
                morning,
                body -> body.replace(
                        "\"token\":\"t8\",\"place\"", "\"token\":\"t8\",\"preferredClerk\":\"wu\",\"place\""));
        assertThat(altered.rows()).isNotEqualTo(morning.rows());

        RecordedDecisions.Result result = RecordedDecisions.run(altered, 10);

        Difference first = result.differences().getFirst();
        assertThat(first.at()).isEqualTo(SmallHall.at("08:04"));
        assertThat(first.command()).contains("issue-ticket");
        assertThat(first.expected()).contains("preferredClerk");
        assertThat(first.got()).contains("ticket-issued").doesNotContain("preferredClerk");
    }

    @Test
    void anAlteredCommandIsFoundAndWhatItIsRefusedForIsTold() {
        RecordedDay altered = SmallHall.altered(
                morning,
                body -> body.replace("\"type\":\"leave\",\"visit\":\"v3\"", "\"type\":\"leave\",\"visit\":\"v9\""));

        RecordedDecisions.Result result = RecordedDecisions.run(altered, 10);

        assertThat(result.different()).isEqualTo(1);
        assertThat(result.differences().getFirst().got())
                .startsWith("a refusal: ")
                .contains("v9");
    }

    @Test
    void asManyDifferencesAreListedAsAskedForAndAllAreCounted() {
        RecordedDay altered = SmallHall.altered(
                morning,
                body -> body.replace(
                        "\"type\":\"finish-service\",\"counter\":\"1\"",
                        "\"type\":\"finish-service\",\"counter\":\"2\""));

        RecordedDecisions.Result result = RecordedDecisions.run(altered, 2);

        assertThat(result.different()).isEqualTo(3);
        assertThat(result.differences()).hasSize(2);
    }

    @Test
    void aTimerThatDidNotGoOffIsADifference() {
        List<JournalRow> rows = morning.rows().stream()
                .filter(row -> !row.body().contains("\"type\":\"time-passes\""))
                .toList();
        assertThat(rows).hasSize(morning.rows().size() - 1);

        RecordedDecisions.Result result =
                RecordedDecisions.run(new RecordedDay(morning.hall(), morning.day(), rows), 10);

        Difference first = result.differences().getFirst();
        assertThat(first.command()).contains("time-passes");
        assertThat(first.expected()).isEqualTo("nothing");
        assertThat(first.got()).contains("ticket-not-shown");
    }

    @Test
    void aRecordThatCannotHaveHappenedEndsThereAsADifference() {
        RecordedDay altered = SmallHall.altered(
                morning,
                body -> body.replace(
                        "\"type\":\"visit-ended\",\"visit\":\"v3\"", "\"type\":\"visit-ended\",\"visit\":\"v33\""));

        RecordedDecisions.Result result = RecordedDecisions.run(altered, 10);

        assertThat(result.differences()).hasSize(2);
        assertThat(result.differences().getLast().got()).contains("cannot happen");
    }

    @Test
    void aRowFromBeforeCommandsWereKeptIsTakenAsGiven() {
        RecordedDay old = SmallHall.altered(
                morning, body -> body.replaceAll("\"command\":\\{\"type\":\"leave\",\"visit\":\"v3\"},", ""));
        assertThat(old.rows()).isNotEqualTo(morning.rows());

        RecordedDecisions.Result result = RecordedDecisions.run(old, 10);

        assertThat(result.different()).isZero();
        assertThat(result.given()).isEqualTo(2);
    }

    @Test
    void aDayThatNeverOpenedCannotBeReplayed() {
        RecordedDay founding = new RecordedDay(
                morning.hall(), morning.day(), SmallHall.morning().rows().subList(0, 2));
        assertThatThrownBy(() -> RecordedDecisions.run(founding, 10))
                .hasMessage("Expected H001/2027-02-01 to be a day that opened, but none of its rows opens it.");
    }
}
