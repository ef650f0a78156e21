package io.yitaiqing.simulator.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.RowText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * One business day of one hall as its journal holds it: rows that link and whose hashes are right.
 *
 * <p>The hash of the first row covers the last one of the day before. An exported day tells that one's hash in its
 * first line; of a file without that line, the first row's hash cannot be checked.
 */
public record RecordedDay(String hall, LocalDate day, List<JournalRow> rows) {

    private static final int ROWS_MOST = 500_000;
    private static final long CHARACTERS_MOST = 1_000_000_000L;
    private static final int LINE_CHARACTERS_MOST = 5_000_000;
    private static final int GZIP_FIRST = 0x1f;

    /** Reads a day from a file of rows, one a line, which may be packed by gzip. */
    public static RecordedDay read(Path file) {
        List<JournalRow> rows = new ArrayList<>();
        Optional<DayBefore> before = read(file, rows);
        if (rows.isEmpty()) {
            throw new BrokenDayException("Expected " + file + " to hold the rows of a day, but it is empty.");
        }
        JournalRow first = rows.getFirst();
        for (int i = 1; i < rows.size(); i++) {
            JournalRow row = rows.get(i);
            if (!row.hall().equals(first.hall()) || !row.day().equals(first.day())) {
                throw new BrokenDayException("Expected " + file + " to hold one day of one hall (" + first.hall() + "/"
                        + first.day() + "), but line "
                        + (i + 1 + before.map(any -> 1).orElse(0)) + " is of " + row.hall() + "/" + row.day() + ".");
            }
        }
        unlinked(rows, before).ifPresent(broken -> {
            throw new BrokenDayException("Expected " + file + " to be as it was written, but it is not: " + broken);
        });
        return new RecordedDay(first.hall(), first.day(), List.copyOf(rows));
    }

    private static Optional<String> unlinked(List<JournalRow> rows, Optional<DayBefore> told) {
        JournalRow first = rows.getFirst();
        Optional<DayBefore> before = told.or(() -> first.after() == 0 ? Optional.of(DayBefore.NONE) : Optional.empty());
        return before.map(known -> HashChain.verify(rows, known.hash(), known.position()))
                .orElseGet(() -> HashChain.verify(rows.subList(1, rows.size()), first.hash(), first.position()));
    }

    /** Reads the rows; what stands before them is where the line stood before the day. */
    private static Optional<DayBefore> read(Path file, List<JournalRow> rows) {
        try (Reader reader = new InputStreamReader(unpacked(Files.newInputStream(file)), UTF_8.newDecoder())) {
            BoundedLines lines = new BoundedLines(reader, LINE_CHARACTERS_MOST);
            Optional<String> line = lines.next();
            Optional<DayBefore> before = line.flatMap(DayBefore::of);
            int number = 1;
            if (before.isPresent()) {
                line = lines.next();
                number++;
            }
            long characters = 0;
            while (line.isPresent()) {
                characters += line.get().length();
                if (rows.size() == ROWS_MOST || characters > CHARACTERS_MOST) {
                    throw tooLarge(file, "line " + number);
                }
                rows.add(row(line.get(), number, file));
                line = lines.next();
                number++;
            }
            return before;
        } catch (BoundedLines.TooLongException e) {
            throw tooLarge(file, e.getMessage());
        } catch (NoSuchFileException e) {
            throw new BrokenDayException("Expected a file of a recorded day, but there is no " + file + ".", e);
        } catch (MalformedInputException | ZipException e) {
            throw new BrokenDayException("Expected " + file + " to be UTF-8 text, perhaps packed, but it is not.", e);
        } catch (IOException e) {
            throw new BrokenDayException("Expected to read " + file + ", but: " + e.getMessage() + ".", e);
        }
    }

    private static BrokenDayException tooLarge(Path file, String where) {
        return new BrokenDayException("Expected " + file + " to hold at most " + ROWS_MOST + " rows, "
                + CHARACTERS_MOST + " characters, and " + LINE_CHARACTERS_MOST + " in a line, but " + where
                + " goes beyond that.");
    }

    private static JournalRow row(String line, int number, Path file) {
        try {
            return RowText.read(line);
        } catch (IllegalArgumentException e) {
            throw new BrokenDayException(file + ", line " + number + ": " + e.getMessage(), number, e);
        }
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        PushbackInputStream start = new PushbackInputStream(file);
        int first = start.read();
        if (first >= 0) {
            start.unread(first);
        }
        return first == GZIP_FIRST ? new GZIPInputStream(start) : start;
    }
}
