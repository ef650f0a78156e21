package io.yitaiqing.node.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Every line of a journal from its first row to its last, one row in memory at a time. */
public final class JournalCheck {

    private final JournalArchive database;
    private final Optional<Path> folder;
    private final NavigableSet<LocalDate> exported;
    private final NavigableSet<LocalDate> retired;
    private final Consumer<String> wrong;
    private int halls;
    private int broken;
    private long rows;
    private long events;
    private long gaps;

    private JournalCheck(JournalArchive database, Optional<Path> folder, Consumer<String> wrong) {
        this.database = database;
        this.folder = folder;
        this.wrong = wrong;
        this.exported = new TreeSet<>(folder.map(DayFolder::days).orElseGet(List::of));
        this.retired = new TreeSet<>(database.retiredDays());
        retired.removeAll(exported);
    }

    /**
     * What was checked.
     *
     * @param broken how many halls have a line that does not hold
     * @param gaps how often a line leaves out days that were retired and are not in the folder
     */
    public record Totals(int halls, int broken, long rows, long events, long gaps) {}

    /** Reads the rows of a row's day. */
    private interface Reading {
        void rows(Consumer<JournalRow> reader) throws IOException;
    }

    /** Thrown to read no further in a broken line. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Broken(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /**
     * Checks every hall that the database or the folder of exported days knows.
     *
     * @param wrong is told one sentence for each broken line
     */
    public static Totals run(JournalArchive database, Optional<Path> folder, Consumer<String> wrong) {
        JournalCheck check = new JournalCheck(database, folder, wrong);
        try {
            SortedSet<String> halls = new TreeSet<>(database.halls());
            for (LocalDate day : check.exported) {
                halls.addAll(check.folder(day).halls());
            }
            halls.forEach(check::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Totals(check.halls, check.broken, check.rows, check.events, check.gaps);
    }

    private DayFolder folder(LocalDate day) {
        return DayFolder.of(folder.orElseThrow(), day);
    }

    private void line(String hall) {
        halls++;
        LineCheck line = new LineCheck(retired);
        try {
            SortedSet<LocalDate> stored = new TreeSet<>(database.days(hall));
            SortedSet<LocalDate> days = new TreeSet<>(stored);
            exported.stream().filter(day -> folder(day).has(hall)).forEach(days::add);
            for (LocalDate day : days) {
                Reading reading = stored.contains(day)
                        ? reader -> database.rows(hall, day, reader)
                        : reader -> folder(day).lines(hall, text -> reader.accept(RowText.read(text)));
                reading.rows(row -> line.add(row).ifPresent(sentence -> {
                    throw new Broken(sentence);
                }));
            }
        } catch (Broken | IllegalArgumentException | IOException e) {
            broken++;
            wrong.accept(e instanceof Broken ? e.getMessage() : "Hall " + hall + " cannot be read: " + e.getMessage());
        }
        rows += line.rows();
        events += line.events();
        gaps += line.gaps();
    }
}
