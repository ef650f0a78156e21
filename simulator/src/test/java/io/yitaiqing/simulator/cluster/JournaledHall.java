package io.yitaiqing.simulator.cluster;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.measure.ServiceLevel;
import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import io.yitaiqing.view.HallDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A hall that journals two tickets, a clerk and a call, and what its clients and a follower were truly told of it. */
final class JournaledHall {

    static final String ID = "F0001";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate DAY = LocalDate.parse("2027-02-01");
    private static final Instant NOW = Instant.parse("2027-02-01T02:00:00Z");

    private final Hall hall;
    private final ServiceLevel level = new ServiceLevel();
    private final HallListener measure = level;
    private final HallDocument document;
    private final List<JournalRow> rows = new ArrayList<>();
    private final Told told = new Told(ID);
    private final Sightings sightings = new Sightings(ID);
    private String hash = HashChain.GENESIS;

    JournaledHall(HallPlan plan) {
        hall = new Hall(plan);
        document = new HallDocument(hall, level);
        turn("open-1", new HallCommand.TakeOver("n1"));
        turn("open-2", new HallCommand.CloseChapter(DAY));
        turn("open-3", new HallCommand.OpenDay(DAY, plan));
        acknowledged("ticket-1", new HallCommand.IssueTicket(List.of("bill-payment"), "kiosk", "t1"));
        acknowledged("ticket-2", new HallCommand.IssueTicket(List.of("bill-payment"), "kiosk", "t2"));
        acknowledged("clerk", new HallCommand.OpenCounter("1", Optional.of("lin-xia")));
        acknowledged("call", new HallCommand.CallNext("1"));
    }

    private Map<String, Object> turn(String key, HallCommand command) {
        if (!(Policies.rules().decide(command, hall, NOW) instanceof Decision.Accepted accepted)) {
            throw new AssertionError("Refused: " + command);
        }
        long after = hall.position();
        LocalDate day = hall.chapter();
        accepted.events().forEach(event -> {
            hall.apply(event, NOW);
            measure.on(event, NOW, hall);
        });
        Map<String, Object> answer = Map.of("position", hall.position());
        String body =
                TurnBody.write(List.of(new TurnBody.Entry(key, "", "client", command, answer, accepted.events())));
        JournalRow row = JournalRow.chained(hash, ID, day, after, hall.position(), NOW, "n1", new UUID(1, after), body);
        rows.add(row);
        hash = row.hash();
        return answer;
    }

    private void acknowledged(String key, HallCommand command) {
        told.ask(key, "/" + key).answered(200, JSON.valueToTree(turn(key, command)));
        Fingerprint seen = new Fingerprint();
        seen.snapshot(JSON.valueToTree(document.all()));
        sightings.saw(document.stream(), hall.position(), seen.value());
    }

    List<JournalRow> rows() {
        return rows;
    }

    Told told() {
        return told;
    }

    Sightings sightings() {
        return sightings;
    }

    String stream() {
        return document.stream();
    }

    /** The same row with another body, and with the hash that the row before gives it. */
    static JournalRow forged(JournalRow row, String previousHash, String body) {
        return JournalRow.chained(
                previousHash,
                row.hall(),
                row.day(),
                row.after(),
                row.position(),
                row.at(),
                row.writer(),
                row.turn(),
                body);
    }
}
