package io.yitaiqing.node.simulation;

import io.yitaiqing.hall.Auditor;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.measure.ServiceLevel;
import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import io.yitaiqing.node.simulation.Findings.Kind;
import io.yitaiqing.view.HallDocument;
import io.yitaiqing.view.Touched;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One hall as its line says, played row by row as the rows become durable: it sees whether the line forks, whether a
 * key stands in it twice and whether an invariant breaks, and knows what the document was at each position.
 */
final class HallReplica {

    private final Findings findings;
    private final Hall hall;
    private final ServiceLevel level = new ServiceLevel();
    private final Touched touched = new Touched();
    private final HallDocument document;
    private final Auditor auditor;
    private final DocumentPrint print = new DocumentPrint();
    /** Stream and position to the print of the document there. */
    private final Map<String, Long> prints = new HashMap<>();
    /** Key to the answer that is stored under it. */
    private final Map<String, String> answers = new HashMap<>();

    private String hash = HashChain.GENESIS;

    HallReplica(HallPlan plan, Findings findings) {
        this.findings = findings;
        this.hall = new Hall(plan);
        this.document = new HallDocument(hall, level);
        this.auditor = new Auditor(breach -> findings.add(Kind.DOUBLE_CALL, "hall " + plan.id() + ": " + breach));
        hall.observe(touched);
        print.replace(document.all());
    }

    /** A row became durable. */
    void play(JournalRow row) {
        if (row.after() != hall.position() || !HashChain.hash(hash, row).equals(row.hash())) {
            findings.add(
                    Kind.FORK,
                    "the line of " + hall.id() + " stands at " + hall.position() + ", but a row of " + row.writer()
                            + " after " + row.after() + " became durable");
            return;
        }
        hash = row.hash();
        for (TurnBody.Stored entry : TurnBody.read(row.body())) {
            String key = Callers.keyOf(entry.key());
            if (answers.put(key, entry.answer().toString()) != null) {
                findings.add(Kind.LOST_ACKNOWLEDGEMENT, "key " + key + " stands in " + hall.id() + " twice");
            }
            for (HallEvent event : entry.events()) {
                hall.apply(event, row.at());
                level.on(event, row.at(), hall);
                auditor.on(event, row.at(), hall);
            }
        }
        if (hall.position() != row.position()) {
            findings.add(Kind.FORK, "a row of " + hall.id() + " ends at " + row.position() + ", its events do not");
        }
        remember();
    }

    private void remember() {
        if (touched.everything()) {
            print.replace(document.all());
        } else {
            print.merge(document.patch(touched));
        }
        touched.clear();
        prints.put(document.stream() + "@" + hall.position(), print.value());
    }

    Hall hall() {
        return hall;
    }

    /** Stream and position of the newest durable state. */
    String cursor() {
        return document.stream() + "@" + hall.position();
    }

    /** The print of the document at a position; empty where no durable state was. */
    Optional<Long> print(String cursor) {
        return Optional.ofNullable(prints.get(cursor));
    }

    /** The newest document. */
    DocumentPrint newest() {
        return print;
    }

    /** The answer that is stored under a key. */
    Optional<String> answer(String key) {
        return Optional.ofNullable(answers.get(key));
    }
}
