package io.yitaiqing.simulator.record;

import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalArchive;
import io.yitaiqing.node.journal.JournalRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The days of a journal that is opened aside from any node. */
public final class ArchivedDays implements DaySource {

    private static final int NAMED_MOST = 12;

    private final JournalArchive archive;

    /** The days of an archive, which is closed with this. */
    public ArchivedDays(JournalArchive archive) {
        this.archive = archive;
    }

    @Override
    public void rows(String hall, LocalDate day, Consumer<JournalRow> reader) {
        archive.rows(hall, day, reader);
    }

    @Override
    public Optional<JournalRow> lastBefore(String hall, LocalDate day) {
        return archive.lastBefore(hall, day);
    }

    @Override
    public String instead(String hall, LocalDate day) {
        List<String> halls = archive.halls();
        if (!halls.contains(hall)) {
            return halls.isEmpty()
                    ? "the journal holds no hall at all"
                    : "the journal holds no hall " + hall + ", but " + named(halls);
        }
        List<String> days = archive.days(hall).stream()
                .filter(other -> !other.equals(Journal.GENESIS_DAY))
                .map(LocalDate::toString)
                .toList();
        return days.isEmpty()
                ? "the journal holds no day of " + hall
                : "the journal holds of " + hall + " " + named(days);
    }

    private static String named(List<String> all) {
        int left = all.size() - NAMED_MOST;
        return String.join(", ", all.subList(Math.max(0, left), all.size()))
                + (left > 0 ? " and " + left + " before these" : "");
    }

    @Override
    public void close() {
        archive.close();
    }
}
