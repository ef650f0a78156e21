package io.yitaiqing.node.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A hall's line as one writer remembers it: makes the rows that this writer would append next. */
final class Line {

    static final LocalDate DAY = LocalDate.parse("2027-02-01");
    static final Instant AT = Instant.parse("2027-02-01T00:30:00.123Z");
    private static final AtomicInteger HALLS = new AtomicInteger();

    private final String hall;
    private final String writer;
    private LocalDate day;
    private long position;
    private String hash;

    Line(String hall, String writer, LocalDate day, long position, String hash) {
        this.hall = hall;
        this.writer = writer;
        this.day = day;
        this.position = position;
        this.hash = hash;
    }

    /** The line of a hall that no other test uses. */
    static Line ofNewHall(String writer) {
        return new Line("H" + HALLS.incrementAndGet(), writer, Journal.GENESIS_DAY, 0, HashChain.GENESIS);
    }

    /** The same memory in another writer's head. */
    Line as(String otherWriter) {
        return new Line(hall, otherWriter, day, position, hash);
    }

    String hall() {
        return hall;
    }

    long position() {
        return position;
    }

    /** The row with this many events that would come next; the memory does not move. */
    JournalRow next(int events) {
        return next(events, "[{\"command\":\"test\",\"writer\":\"" + writer + "\"}]");
    }

    JournalRow next(int events, String body) {
        return JournalRow.chained(
                hash,
                hall,
                day,
                position,
                position + events,
                AT.plus(position, ChronoUnit.SECONDS),
                writer,
                UUID.randomUUID(),
                body);
    }

    /** Remembers the row as the line's last. */
    JournalRow follow(JournalRow row) {
        position = row.position();
        hash = row.hash();
        return row;
    }

    /** The next row belongs to another day. */
    Line turnTo(LocalDate nextDay) {
        day = nextDay;
        return this;
    }
}
