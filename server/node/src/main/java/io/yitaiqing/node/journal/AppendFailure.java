package io.yitaiqing.node.journal;

import io.vertx.pgclient.PgException;

/** What a failed insert statement means for the rows that were in it. */
enum AppendFailure {
    /** Rolled back as the victim of a deadlock or the like: the same statement may succeed now. */
    COLLISION,
    /** Rolled back: an open row of another session was in the way for too long. */
    BLOCKED,
    /** Rolled back: the day of a row has no partition. */
    DAY_NOT_PREPARED,
    /** Rolled back: at least one row is such that it will never be stored. */
    BAD_ROW,
    /** Rolled back for a reason that lies in the database. */
    UNAVAILABLE,
    /** No clear answer: it may be stored, or be stored later. */
    UNKNOWN;

    static AppendFailure of(Throwable failure) {
        return failure instanceof PgException refused ? of(refused) : UNKNOWN;
    }

    /** What the one who waits for this row is told. */
    JournalException explain(JournalRow row, Throwable cause) {
        String name = "the row of hall " + row.hall() + " on " + row.day() + " after " + row.after();
        return switch (this) {
            case COLLISION ->
                new JournalUnavailableException("Other sessions collided with " + name + " again and again.", cause);
            case BLOCKED -> new JournalUnavailableException("Another session holds the place of " + name + ".", cause);
            case DAY_NOT_PREPARED ->
                new JournalUnavailableException("The journal is not prepared for the day of " + name + ".", cause);
            case BAD_ROW ->
                new RowRefusedException("The journal cannot store " + name + ": " + cause.getMessage(), cause);
            case UNAVAILABLE ->
                new JournalUnavailableException(
                        "The database did not store " + name + ": " + cause.getMessage(), cause);
            case UNKNOWN ->
                new OutcomeUnknownException("The connection was lost while " + name + " was under way.", cause);
        };
    }

    // By SQL state, never by severity, which a server may translate. An error of a listed class comes before the
    // commit. A terminated session (57P..) may be told so after its commit, hence: unknown.
    private static AppendFailure of(PgException refused) {
        String state = refused.getSqlState() == null ? "" : refused.getSqlState();
        return switch (state) {
            case "40P01", "40001" -> COLLISION;
            case "55P03" -> BLOCKED;
            case "57014" -> UNAVAILABLE; // cancelled by the statement timeout, which the commit itself does not heed
            case "23514" -> isMissingPartition(refused) ? DAY_NOT_PREPARED : BAD_ROW;
            default -> ofClass(state.length() < 2 ? "" : state.substring(0, 2));
        };
    }

    private static AppendFailure ofClass(String sqlStateClass) {
        return switch (sqlStateClass) {
            case "22", "23", "54" -> BAD_ROW;
            case "0A", "25", "26", "28", "42", "53", "55" -> UNAVAILABLE;
            default -> UNKNOWN;
        };
    }

    // A violated check names its constraint; a row that finds no partition does not.
    private static boolean isMissingPartition(PgException refused) {
        return refused.getConstraint() == null || refused.getConstraint().isEmpty();
    }
}
