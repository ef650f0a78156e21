package io.yitaiqing.node.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;

/**
 * One durable turn of one hall, as it is stored.
 *
 * @param hall the hall whose line this row belongs to
 * @param day the chapter it lies in, which is decided by the row before it
 * @param after the position before the turn
 * @param position the position after the turn: {@code after} plus the number of its events
 * @param at when the turn was taken on the hall's clock, to the millisecond
 * @param writer the incarnation of the node that wrote it
 * @param turn the turn's own id, by which a writer knows its row again
 * @param body the turn as JSON text; the journal stores it as it is written and does not read it
 * @param hash the link of the chain, see {@link HashChain}
 */
public record JournalRow(
        String hall,
        LocalDate day,
        long after,
        long position,
        Instant at,
        String writer,
        UUID turn,
        String body,
        String hash) {

    private static final int NAME_LENGTH_MAX = 100;

    public JournalRow {
        requireName("hall", hall);
        Objects.requireNonNull(day, "day");
        require(after >= 0, "after is at least 0, but is " + after);
        require(position > after, "position is greater than after (" + after + "), but is " + position);
        require(at.equals(at.truncatedTo(ChronoUnit.MILLIS)), "at is in whole milliseconds, but is " + at);
        requireName("writer", writer);
        Objects.requireNonNull(turn, "turn");
        Objects.requireNonNull(body, "body");
        Objects.requireNonNull(hash, "hash");
    }

    /** The row with these values that follows a row with {@code previousHash}: it gets the hash that links it. */
    public static JournalRow chained(
            String previousHash,
            String hall,
            LocalDate day,
            long after,
            long position,
            Instant at,
            String writer,
            UUID turn,
            String body) {
        String hash = HashChain.hash(previousHash, hall, day, after, position, at, writer, turn, body);
        return new JournalRow(hall, day, after, position, at, writer, turn, body, hash);
    }

    /** Where the line ends while this row is its last. */
    public JournalHead head() {
        return new JournalHead(hall, day, position, at, hash);
    }

    // One line without control characters, so that no name can imitate the separators of the hash's layout.
    private static void requireName(String field, String name) {
        require(!name.isBlank(), field + " is not blank");
        require(name.length() <= NAME_LENGTH_MAX, field + " has at most " + NAME_LENGTH_MAX + " characters");
        require(name.chars().noneMatch(Character::isISOControl), field + " has no control characters");
    }

    private static void require(boolean holds, String expectation) {
        if (!holds) {
            throw new IllegalArgumentException("Expected a journal row whose " + expectation + ".");
        }
    }
}
