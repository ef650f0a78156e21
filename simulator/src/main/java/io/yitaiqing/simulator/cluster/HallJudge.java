package io.yitaiqing.simulator.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.yitaiqing.hall.Auditor;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.measure.ServiceLevel;
import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import io.yitaiqing.view.HallDocument;
import io.yitaiqing.view.Touched;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Goes through one hall's line from its first row and holds it against what clients and followers were told. */
final class HallJudge {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LISTED_MOST = 20;

    private final Sightings sightings;
    private final Map<String, Told.Asked> asked = new HashMap<>();
    private final Map<String, Map<String, Object>> stored = new HashMap<>();
    private final Hall hall;
    private final ServiceLevel level = new ServiceLevel();
    private final Touched touched = new Touched();
    private final HallDocument document;
    private final Fingerprint fingerprint = new Fingerprint();
    private final Auditor auditor = new Auditor(this::doubled);
    private final List<String> findings = new ArrayList<>();
    private final Map<Long, Sightings.Sighting> unseen;
    private String hash = HashChain.GENESIS;
    private long rows;
    private long forks;
    private long lost;
    private long doubles;
    private long gaps;

    HallJudge(HallPlan plan, Told told, Sightings sightings) {
        this.sightings = sightings;
        this.unseen = new HashMap<>(sightings.seen());
        told.asked().forEach(command -> asked.put(command.key(), command));
        hall = new Hall(plan);
        document = new HallDocument(hall, level);
        hall.observe(touched);
        // Whoever follows before the first day opens is shown the hall as its plan makes it.
        fingerprint.snapshot(JSON.valueToTree(document.all()));
    }

    /** Takes in the next row of the line. */
    void row(JournalRow row) {
        rows++;
        HashChain.verify(List.of(row), hash, hall.position()).ifPresent(this::forked);
        hash = row.hash();
        for (TurnBody.Stored entry : TurnBody.read(row.body())) {
            entry.events().forEach(event -> {
                hall.apply(event, row.at());
                level.on(event, row.at(), hall);
                auditor.on(event, row.at(), hall);
            });
            if (stored.put(entry.key(), entry.answer()) != null) {
                doubled("Command " + entry.key() + " of hall " + hall.id() + " stands in the journal twice.");
            }
        }
        if (hall.position() != row.position()) {
            forked("Row " + hall.id() + " after " + row.after() + " ends at " + hall.position() + ", not at "
                    + row.position() + ".");
        }
        look();
    }

    /** Compares the document as it stands after a row with what followers saw there. */
    private void look() {
        if (touched.everything()) {
            fingerprint.snapshot(JSON.valueToTree(document.all()));
        } else {
            document.patch(touched)
                    .forEach((collection, changed) -> changed.forEach((id, row) -> fingerprint.row(
                            collection, id, row == null ? NullNode.getInstance() : JSON.<JsonNode>valueToTree(row))));
        }
        touched.clear();
        Sightings.Sighting seen = unseen.remove(hall.position());
        if (seen != null && !(seen.stream().equals(document.stream()) && seen.fingerprint() == fingerprint.value())) {
            gap("A follower of hall " + hall.id() + " saw another document at position " + hall.position()
                    + " than the journal gives.");
        }
    }

    /** What a node publishes of the line has to be the line: a mismatch is a fork that somebody can see. */
    void publishedOtherwise(String sentence) {
        forked(sentence);
    }

    /** The line has ended: what was told must stand in it. */
    void close() {
        unseen.keySet()
                .forEach(position -> gap("A follower of hall " + hall.id() + " saw position " + position
                        + ", at which no row of the journal ends."));
        asked.values().forEach(this::settle);
    }

    private void settle(Told.Asked command) {
        Map<String, Object> answer = stored.get(command.key());
        if (command.isAccepted()) {
            if (answer == null) {
                lose("Command " + command.path() + " of hall " + hall.id() + " (key " + command.key()
                        + ") was acknowledged, but is not in the journal.");
            } else if (!Fingerprint.canonical(JSON.valueToTree(answer))
                    .equals(Fingerprint.canonical(command.answer()))) {
                lose("Command " + command.path() + " of hall " + hall.id() + " (key " + command.key()
                        + ") was answered with " + command.answer() + ", but the journal has " + answer + ".");
            }
        } else if (command.isRefused() && answer != null && !command.isUncertain()) {
            lose("Command " + command.path() + " of hall " + hall.id() + " (key " + command.key()
                    + ") was refused, but stands in the journal.");
        }
    }

    private void forked(String sentence) {
        forks++;
        list(sentence);
    }

    private void lose(String sentence) {
        lost++;
        list(sentence);
    }

    private void doubled(String sentence) {
        doubles++;
        list(sentence);
    }

    private void gap(String sentence) {
        gaps++;
        list(sentence);
    }

    private void list(String sentence) {
        if (findings.size() < LISTED_MOST) {
            findings.add(sentence);
        }
    }

    /** What was found in this hall. */
    Verdict verdict() {
        List<String> all = new ArrayList<>(findings);
        all.addAll(sightings.listed());
        return new Verdict(rows, asked.size(), forks, lost, doubles, gaps + sightings.gaps(), all);
    }
}
