package io.yitaiqing.simulator.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.config.PlanFiles;
import io.yitaiqing.node.journal.JournalRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judge finds nothing where all is well, and every kind of lie where there is one. */
class HallJudgeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private HallPlan plan;
    private JournaledHall hall;

    @BeforeEach
    void live() {
        ClusterPlan.write(folder, List.of(JournaledHall.ID));
        plan = PlanFiles.read(folder).get(JournaledHall.ID);
        hall = new JournaledHall(plan);
    }

    private Verdict verdict(List<JournalRow> rows) {
        HallJudge judge = new HallJudge(plan, hall.told(), hall.sightings());
        rows.forEach(judge::row);
        judge.close();
        return judge.verdict();
    }

    private Verdict verdict() {
        return verdict(hall.rows());
    }

    @Test
    void findsNothingWhereAllIsWell() {
        assertThat(verdict().findings()).isEmpty();
        assertThat(verdict().clean()).isTrue();
        assertThat(verdict().rows()).isEqualTo(7);
        assertThat(verdict().commands()).isEqualTo(4);
    }

    @Test
    void findsAnAcknowledgedCommandThatIsNotInTheJournal() {
        hall.told().ask("lost", "/visits").answered(201, JSON.valueToTree(Map.of("ticket", "A009")));
        assertThat(verdict().lostAcknowledgements()).isEqualTo(1);
    }

    @Test
    void findsAnAnswerThatTheJournalDoesNotHave() {
        hall.told().asked().remove();
        hall.told().ask("ticket-1", "/visits").answered(201, JSON.valueToTree(Map.of("position", 999)));
        assertThat(verdict().lostAcknowledgements()).isEqualTo(1);
    }

    @Test
    void findsARefusedCommandThatIsInTheJournal() {
        hall.told().asked().remove();
        hall.told().ask("ticket-1", "/visits").answered(409, JSON.nullNode());
        assertThat(verdict().lostAcknowledgements()).isEqualTo(1);
    }

    @Test
    void forgivesARefusalAfterAnAttemptThatNobodyAnswered() {
        hall.told().asked().remove();
        Told.Asked asked = hall.told().ask("ticket-1", "/visits");
        asked.lost("no answer");
        asked.answered(409, JSON.nullNode());
        assertThat(verdict().clean()).isTrue();
    }

    @Test
    void findsAForgedRow() {
        List<JournalRow> rows = hall.rows();
        JournalRow ticket = rows.get(3);
        rows.set(
                3,
                JournaledHall.forged(ticket, rows.get(2).hash(), ticket.body().replace("\"kiosk\"", "\"phone\"")));
        assertThat(verdict(rows).forks()).as("the row after it does not link").isPositive();
    }

    @Test
    void findsACommandThatStandsInTheJournalTwice() {
        List<JournalRow> rows = hall.rows();
        JournalRow second = rows.get(4);
        rows.set(
                4,
                JournaledHall.forged(second, rows.get(3).hash(), second.body().replace("ticket-2", "ticket-1")));
        assertThat(verdict(rows).doubles()).isPositive();
    }

    @Test
    void findsADocumentThatIsNotTheJournalsAtItsPosition() {
        hall.sightings()
                .seen()
                .computeIfPresent(
                        hall.rows().getLast().position(),
                        (position, seen) -> new Sightings.Sighting(seen.stream(), seen.fingerprint() + 1));
        assertThat(verdict().streamGaps()).isEqualTo(1);
    }

    @Test
    void findsADocumentAtAPositionThatNoRowEndsAt() {
        hall.sightings().saw(hall.stream(), 1_000, 0);
        assertThat(verdict().streamGaps()).isEqualTo(1);
    }

    @Test
    void findsTwoFollowersWhoSawDifferentDocumentsAtOnePosition() {
        hall.sightings().saw(hall.stream(), hall.rows().getLast().position(), 0);
        assertThat(verdict().streamGaps()).isEqualTo(1);
    }
}
