package io.yitaiqing.simulator.replay;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Understands one {@link LogFormat}: first row by row, then all rows together. */
interface TicketReader {

    char separator();

    /** The columns a file must have. */
    Set<String> columns();

    /** The columns a file may have besides. */
    Set<String> optionalColumns();

    /** The record of one row; empty where the row is dropped, which is told to {@code cleaning}. */
    Optional<TicketRecord> read(LogRow row, Cleaning cleaning);

    /**
     * The records a hall can live through: nobody at two counters, no counter with two visits.
     *
     * @param contradictions is told each record that cannot stay
     */
    List<TicketRecord> reconcile(List<TicketRecord> records, Cleaning cleaning, Contradictions contradictions);

    /** Whether a counter is there only for calls that its clerk took while another went on. */
    default boolean isFurtherPosition(String counter) {
        return false;
    }

    /** Someone who is told of a record that contradicts an earlier one. */
    @FunctionalInterface
    interface Contradictions {
        void found(TicketRecord record, String column, String expected, String got);
    }
}
