package io.yitaiqing.node.journal;

import java.time.Duration;

/**
 * The bounds within which a {@link PostgresJournal} works.
 *
 * @param writers connections that append, each with one statement in flight
 * @param rowsPerStatement how many halls' rows go together at most
 * @param charactersPerStatement how much body text goes together at most; a single longer row goes alone
 * @param queuedRows rows that may wait for a statement; more are refused as unavailable
 * @param queuedCharacters body text that may wait for a statement
 * @param rowCharacters body text of one row
 * @param lockTimeout how long a row waits for another session's open row at the same place
 * @param statementTimeout after which the server gives a statement up, surely without storing it
 * @param answerTimeout after which we give up waiting for an answer, without knowing the outcome
 * @param connectTimeout for a connection to be made and checked
 */
public record JournalLimits(
        int writers,
        int rowsPerStatement,
        int charactersPerStatement,
        int queuedRows,
        int queuedCharacters,
        int rowCharacters,
        Duration lockTimeout,
        Duration statementTimeout,
        Duration answerTimeout,
        Duration connectTimeout) {

    /** What a node uses. */
    public static final JournalLimits DEFAULT = new JournalLimits(
            2,
            500,
            4_000_000,
            20_000,
            50_000_000,
            4_000_000,
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5));

    public JournalLimits {
        if (writers < 1 || rowsPerStatement < 1 || queuedRows < 1) {
            throw new IllegalArgumentException("Expected at least one writer, row per statement and queued row.");
        }
        if (lockTimeout.compareTo(statementTimeout) >= 0 || statementTimeout.compareTo(answerTimeout) >= 0) {
            throw new IllegalArgumentException("Expected lockTimeout < statementTimeout < answerTimeout, but they are "
                    + lockTimeout + ", " + statementTimeout + " and " + answerTimeout + ".");
        }
    }

    /** The same with other timeouts. */
    public JournalLimits withTimeouts(Duration lock, Duration statement, Duration answer) {
        return new JournalLimits(
                writers,
                rowsPerStatement,
                charactersPerStatement,
                queuedRows,
                queuedCharacters,
                rowCharacters,
                lock,
                statement,
                answer,
                connectTimeout);
    }

    /** The same with other numbers of connections, rows in a statement and rows in the queue. */
    public JournalLimits withSizes(int newWriters, int newRowsPerStatement, int newQueuedRows) {
        return new JournalLimits(
                newWriters,
                newRowsPerStatement,
                charactersPerStatement,
                newQueuedRows,
                queuedCharacters,
                rowCharacters,
                lockTimeout,
                statementTimeout,
                answerTimeout,
                connectTimeout);
    }
}
