package io.yitaiqing.node.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The links that make a hall's line tamper-evident: each row's hash covers the hash of the row before it.
 *
 * <p>A hash is SHA-256, as 64 lower-case hex digits, over these UTF-8 bytes, joined by line feeds (no trailing one):
 *
 * <pre>
 * previous hash   64 hex digits, {@link #GENESIS} before a hall's first row
 * hall
 * day             2027-02-01
 * after           decimal
 * position        decimal
 * at              2027-02-01T00:30:00.120Z, UTC, always three decimals
 * writer
 * turn            8-4-4-4-12 lower-case hex digits
 * body            the stored text, byte for byte
 * </pre>
 *
 * No field but the last can hold a line feed, so no two rows have the same bytes.
 */
public final class HashChain {

    /** The hash before a hall's first row. */
    public static final String GENESIS = "0".repeat(64);

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final int EXACT_LENGTH = "2027-02-01T00:30:00.120Z".length();
    private static final int NANOS_A_MILLI = 1_000_000;

    private HashChain() {}

    /** The hash of a row with these values behind a row with {@code previousHash}. */
    public static String hash(
            String previousHash,
            String hall,
            LocalDate day,
            long after,
            long position,
            Instant at,
            String writer,
            UUID turn,
            String body) {
        String text = String.join(
                "\n",
                previousHash,
                hall,
                day.toString(),
                Long.toString(after),
                Long.toString(position),
                text(at),
                writer,
                turn.toString(),
                body);
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(UTF_8)));
    }

    /** The hash the row should have behind a row with {@code previousHash}. */
    public static String hash(String previousHash, JournalRow row) {
        return hash(
                previousHash,
                row.hall(),
                row.day(),
                row.after(),
                row.position(),
                row.at(),
                row.writer(),
                row.turn(),
                row.body());
    }

    /**
     * The first broken link of consecutive rows of one hall, as a sentence; empty if every row links to the one before
     * it. {@code previousHash} and {@code previousPosition} are those of the row before the first one
     * ({@link #GENESIS} and 0 at a line's beginning).
     */
    public static Optional<String> verify(List<JournalRow> rows, String previousHash, long previousPosition) {
        String expectedHash = previousHash;
        long expectedAfter = previousPosition;
        for (JournalRow row : rows) {
            if (row.after() != expectedAfter) {
                return Optional.of("Row " + name(row) + " does not link: expected it after position " + expectedAfter
                        + ", but it says after " + row.after() + ".");
            }
            String hash = hash(expectedHash, row);
            if (!hash.equals(row.hash())) {
                return Optional.of("Row " + name(row) + " breaks the chain: its content hashes to " + hash
                        + ", but it carries " + row.hash() + ".");
            }
            expectedHash = row.hash();
            expectedAfter = row.position();
        }
        return Optional.empty();
    }

    /** {@code Instant.toString} leaves decimals away that are zero. */
    private static String text(Instant at) {
        String text = at.toString();
        return text.length() == EXACT_LENGTH && at.getNano() % NANOS_A_MILLI == 0 ? text : AT.format(at);
    }

    private static String name(JournalRow row) {
        return row.hall() + "/" + row.day() + " after " + row.after();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256.", e);
        }
    }
}
