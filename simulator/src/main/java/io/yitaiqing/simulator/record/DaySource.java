package io.yitaiqing.simulator.record;

import io.yitaiqing.node.journal.JournalRow;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Where recorded days come from: a journal, or a server that publishes it. */
public interface DaySource extends AutoCloseable {

    /** Hands over the rows of a day in the order of the line, few in memory at a time. */
    void rows(String hall, LocalDate day, Consumer<JournalRow> reader);

    /** The hall's last row before a day: the one to which its first row links. */
    Optional<JournalRow> lastBefore(String hall, LocalDate day);

    /** What there is instead of a day that is not there, as the end of a sentence. */
    String instead(String hall, LocalDate day);

    @Override
    void close();
}
