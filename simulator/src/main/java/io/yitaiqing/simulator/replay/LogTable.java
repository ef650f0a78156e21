package io.yitaiqing.simulator.replay;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A file of separated values with a header, read row by row within limits; whatever is wrong becomes one sentence. */
final class LogTable {

    private static final int MOST_COLUMNS = 64;

    private final Path file;
    private final char separator;
    private final LogLimits limits;
    private final Set<String> required;
    private final Set<String> optional;
    private long line;

    LogTable(Path file, char separator, LogLimits limits, Set<String> required, Set<String> optional) {
        this.file = file;
        this.separator = separator;
        this.limits = limits;
        this.required = required;
        this.optional = optional;
    }

    void forEach(Consumer<LogRow> reader) {
        checkFile();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .build(handler(), text)) {
            read(csv.iterator(), reader);
        } catch (CsvParseException e) {
            throw broken(
                    line + 1,
                    "expected separated values with closed quotes, at most " + MOST_COLUMNS + " columns and "
                            + limits.lineCharacters() + " characters a line, but got " + reason(e));
        } catch (CharacterCodingException e) {
            throw notUtf8();
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw notUtf8();
            }
            throw unreadable(e.getCause());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private void checkFile() {
        if (!Files.isRegularFile(file)) {
            throw new BrokenLogException("Expected a ticket log at " + file + ", but there is no such file.");
        }
        try {
            if (Files.size(file) > limits.bytes()) {
                throw new BrokenLogException("Expected " + file.getFileName() + " to have at most " + limits.bytes()
                        + " bytes, but it has " + Files.size(file) + ".");
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private CsvRecordHandler handler() {
        return CsvRecordHandler.builder()
                .maxFields(MOST_COLUMNS)
                .maxFieldSize(limits.lineCharacters())
                .maxRecordSize(limits.lineCharacters())
                .build();
    }

    private void read(Iterator<CsvRecord> csv, Consumer<LogRow> reader) {
        if (!csv.hasNext()) {
            throw broken(1, "expected a header, but the file is empty");
        }
        Map<String, Integer> columns = columns(csv.next().getFields());
        line = 1;
        long rows = 0;
        while (csv.hasNext()) {
            CsvRecord csvRecord = csv.next();
            line = csvRecord.getStartingLineNumber();
            if (csvRecord.getFieldCount() == 1 && csvRecord.getField(0).isBlank()) {
                continue;
            }
            if (++rows > limits.rows()) {
                throw broken(line, "expected at most " + limits.rows() + " rows, but there are more");
            }
            reader.accept(new LogRow(file, line, columns, csvRecord.getFields()));
        }
    }

    private Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).replace("\uFEFF", "").strip();
            if (!required.contains(name) && !optional.contains(name)) {
                throw broken(
                        1,
                        "expected the columns " + String.join(", ", required) + ", but got '" + LogRow.shown(name)
                                + "'");
            }
            if (columns.put(name, i) != null) {
                throw broken(1, "expected each column once, but '" + name + "' is there twice");
            }
        }
        for (String name : required) {
            if (!columns.containsKey(name)) {
                throw broken(1, "expected a column '" + name + "', but there is none");
            }
        }
        return columns;
    }

    private BrokenLogException broken(long at, String sentence) {
        return new BrokenLogException(file.getFileName() + " line " + at + ": " + sentence + ".");
    }

    private BrokenLogException notUtf8() {
        return new BrokenLogException(file.getFileName() + ": expected text in UTF-8, but got other bytes.");
    }

    private BrokenLogException unreadable(IOException e) {
        return new BrokenLogException("Expected to read " + file + ", but it cannot be read ("
                + e.getClass().getSimpleName() + ").");
    }

    private static String reason(CsvParseException e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "'" + root.getMessage() + "'";
    }
}
