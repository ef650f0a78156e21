package io.yitaiqing.simulator.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The account of one hall while its journal is read. */
final class HallAccount {

    private final Ledger ledger;
    private final BitSet inJournal = new BitSet();
    private final List<String> mismatches = new ArrayList<>();
    private long mismatchesInAll;
    private long ticketsInJournal;
    private long ticketsOfOthers;
    private long resolvedDone;
    private long resolvedNotDone;
    private long acknowledged;

    HallAccount(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Takes in one command of the journal with its events. */
    void entry(JsonNode entry) {
        String ticket = "";
        for (JsonNode event : entry.path("events")) {
            if (event.path("type").asText().equals("ticket-issued")) {
                ticket = event.path("ticket").asText();
            }
        }
        int number = ledger.number(entry.path("key").asText());
        if (number < 0) {
            ticketsOfOthers += ticket.isEmpty() ? 0 : 1;
            return;
        }
        if (inJournal.get(number)) {
            mismatch(number, "stands in the journal twice");
        }
        inJournal.set(number);
        if (ticket.isEmpty()) {
            return;
        }
        ticketsInJournal++;
        if (ledger.isStored(number) && !ledger.ticket(number).equals(ticket)) {
            mismatch(
                    number,
                    "was answered with ticket " + ledger.ticket(number) + ", but the journal has ticket " + ticket);
        }
    }

    /** Compares, now that everything has been read. */
    void close() {
        for (int number = 0; number < ledger.asked(); number++) {
            boolean there = inJournal.get(number);
            if (!ledger.isAnswered(number)) {
                resolvedDone += there ? 1 : 0;
                resolvedNotDone += there ? 0 : 1;
            } else if (ledger.isStored(number) && !there) {
                mismatch(number, "was acknowledged, but is not in the journal");
            } else if (!ledger.isStored(number) && there) {
                mismatch(number, "was refused, but stands in the journal");
            }
            acknowledged += ledger.isStored(number) ? 1 : 0;
        }
    }

    private void mismatch(int number, String what) {
        mismatchesInAll++;
        if (mismatches.size() < Account.LISTED_MOST) {
            mismatches.add("Hall " + ledger.hall() + ": " + (ledger.isTicket(number) ? "ticket" : "command") + " "
                    + ledger.key(number) + " " + what + ".");
        }
    }

    /** All halls that were read, with what every ledger has acknowledged. */
    static Account sum(List<HallAccount> halls, List<Ledger> ledgers, String notRead) {
        return new Account(
                ledgers.stream().mapToLong(Ledger::ticketsIssued).sum(),
                halls.stream().mapToLong(hall -> hall.ticketsInJournal).sum(),
                halls.stream().mapToLong(hall -> hall.acknowledged).sum(),
                halls.stream().mapToLong(hall -> hall.inJournal.cardinality()).sum(),
                halls.stream().mapToLong(hall -> hall.resolvedDone).sum(),
                halls.stream().mapToLong(hall -> hall.resolvedNotDone).sum(),
                halls.stream().mapToLong(hall -> hall.ticketsOfOthers).sum(),
                halls.stream()
                        .flatMap(hall -> hall.mismatches.stream())
                        .limit(Account.LISTED_MOST)
                        .toList(),
                halls.stream().mapToLong(hall -> hall.mismatchesInAll).sum(),
                notRead);
    }
}
