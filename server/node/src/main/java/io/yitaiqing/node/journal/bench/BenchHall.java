package io.yitaiqing.node.journal.bench;

import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.JournalRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A hall under load: makes one turn after the other, of the size that real turns have. */
final class BenchHall {

    static final LocalDate DAY = LocalDate.of(2027, 2, 1);
    private static final Instant OPENING = Instant.parse("2027-02-01T00:30:00Z");

    // About 600 bytes: a call with its reason, a start and sometimes a ticket.
    private static final String CALL = """
            [{"key":"%1$08x-5f1c-4f0e-9d5e-%2$012x","requestHash":"9f86d081884c7d659a2feaa0","actor":"li-min",\
            "command":{"type":"CallNext","counter":"3"},"answer":{"visit":"v%2$d","ticket":"A%2$03d","counter":"3"},\
            "events":[{"type":"TicketCalled","at":"%3$s","visit":"v%2$d","ticket":"A%2$03d","counter":"3","reason":\
            {"policy":"first-come-first-served","index":0.731,"waitSeconds":412,"passedOver":["v17","v23"]}},\
            {"type":"ServiceStarted","at":"%3$s","visit":"v%2$d","counter":"3","clerk":"li-min"}%4$s]}]""";
    private static final String TICKET = """
            ,{"type":"TicketIssued","visit":"v%d","services":["bill-payment"],"segment":"ordinary",\
            "channel":"kiosk"}""";

    private final String name;
    private final String writer;
    private long turns;
    private long position;
    private String hash = HashChain.GENESIS;

    BenchHall(String name, String writer) {
        this.name = name;
        this.writer = writer;
    }

    /** The next row, which is taken for stored. */
    JournalRow next() {
        boolean three = turns++ % 2 == 0;
        long after = position;
        Instant at = OPENING.plusMillis(after * 40);
        String ticket = three ? TICKET.formatted(after + 1) : "";
        String body = CALL.formatted(name.hashCode(), after, at, ticket);
        position += three ? 3 : 2;
        JournalRow row = JournalRow.chained(
                hash, name, DAY, after, position, at, writer, new UUID(name.hashCode(), after), body);
        hash = row.hash();
        return row;
    }
}
