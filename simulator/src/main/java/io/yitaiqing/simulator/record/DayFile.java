package io.yitaiqing.simulator.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.RowText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a day to a file: where the line stood before it, then its rows as they are stored. The file appears only when
 * it is whole and every row's hash was found right; a name that ends in {@code .gz} is packed.
 */
public final class DayFile {

    private final DaySource source;
    private final String hall;
    private final LocalDate day;
    private long rows;
    private long position;
    private String hash = HashChain.GENESIS;

    private DayFile(DaySource source, String hall, LocalDate day) {
        this.source = source;
        this.hall = hall;
        this.day = day;
    }

    /** How many rows were written, and the last one's hash. */
    public record Written(long rows, long position, String hash) {}

    /** Writes one day; one that is not there or does not link is a {@link BrokenDayException}, and no file. */
    public static Written write(DaySource source, String hall, LocalDate day, Path file) {
        return new DayFile(source, hall, day).write(file);
    }

    private Written write(Path file) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (Writer writer = writer(part, file)) {
                writeRows(writer);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Written(rows, position, hash);
        } catch (IOException | UncheckedIOException e) {
            throw new BrokenDayException("Expected to write " + file + ", but: " + e.getMessage() + ".", e);
        } finally {
            remove(part);
        }
    }

    private void writeRows(Writer writer) throws IOException {
        source.lastBefore(hall, day).ifPresent(before -> {
            position = before.position();
            hash = before.hash();
        });
        writer.write(new DayBefore(position, hash).line());
        source.rows(hall, day, row -> {
            link(row);
            try {
                writer.write(RowText.line(row));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (rows == 0) {
            throw new BrokenDayException("Expected rows of hall " + hall + " on " + day + ", but there are none: "
                    + source.instead(hall, day) + ".");
        }
    }

    private void link(JournalRow row) {
        Optional<String> broken = HashChain.verify(List.of(row), hash, position);
        if (broken.isPresent()) {
            throw new BrokenDayException(
                    "Expected a journal that nobody altered, so nothing is exported, but: " + broken.get());
        }
        rows++;
        position = row.position();
        hash = row.hash();
    }

    private static Writer writer(Path part, Path file) throws IOException {
        OutputStream bytes = Files.newOutputStream(part);
        OutputStream packed = file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes;
        return new BufferedWriter(new OutputStreamWriter(packed, UTF_8));
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new BrokenDayException("Expected to remove " + part + ", but: " + e.getMessage() + ".", e);
        }
    }
}
