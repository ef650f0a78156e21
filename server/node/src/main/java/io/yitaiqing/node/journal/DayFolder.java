package io.yitaiqing.node.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * One exported business day: a folder named by its date, with a packed file a hall that holds the hall's rows as the
 * server publishes them.
 */
final class DayFolder {

    private static final String SUFFIX = ".ndjson.gz";

    private final Path folder;

    private DayFolder(Path folder) {
        this.folder = folder;
    }

    static DayFolder of(Path archive, LocalDate day) {
        return new DayFolder(archive.resolve(day.toString()));
    }

    /** One that is being written and counts for nothing until it is whole. */
    static DayFolder unfinished(Path archive, LocalDate day) {
        return new DayFolder(archive.resolve("." + day + ".part"));
    }

    /** The days of which there are whole folders, ascending. */
    static List<LocalDate> days(Path archive) {
        if (!Files.isDirectory(archive)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(archive)) {
            return folders.filter(Files::isDirectory)
                    .flatMap(folder -> date(folder.getFileName().toString()).stream())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<LocalDate> date(String name) {
        try {
            return Optional.of(LocalDate.parse(name));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    boolean exists() {
        return Files.isDirectory(folder);
    }

    Path path() {
        return folder;
    }

    /** The halls that have a file, ascending. */
    List<String> halls() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> URLDecoder.decode(name.substring(0, name.length() - SUFFIX.length()), UTF_8))
                    .sorted()
                    .toList();
        }
    }

    boolean has(String hall) {
        return Files.exists(file(hall));
    }

    private Path file(String hall) {
        return folder.resolve(URLEncoder.encode(hall, UTF_8) + SUFFIX);
    }

    /** Hands over the lines of a hall one by one, without their line feeds. */
    void lines(String hall, Consumer<String> reader) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file(hall))), UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(line);
            }
        }
    }

    /** Where lines are written. */
    interface Lines {
        void add(String line) throws IOException;
    }

    /** What writes lines. */
    interface Writing {
        void to(Lines lines) throws IOException;
    }

    /** Writes a hall's lines; they are on disk when this returns. */
    void write(String hall, Writing writing) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel channel = FileChannel.open(file(hall), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(0);
            GZIPOutputStream packed = new GZIPOutputStream(Channels.newOutputStream(channel));
            writing.to(line -> packed.write(line.getBytes(UTF_8)));
            packed.finish();
            channel.force(true);
        }
    }

    /** Becomes the whole folder of its day, on disk when this returns. */
    void finish(DayFolder whole) throws IOException {
        force(folder);
        Files.move(folder, whole.folder, StandardCopyOption.ATOMIC_MOVE);
        force(whole.folder.toAbsolutePath().getParent());
    }

    /** Steps aside for another one under a name that is no date. */
    void setAside() throws IOException {
        for (int number = 1; ; number++) {
            Path aside = folder.resolveSibling("." + folder.getFileName() + ".aside-" + number);
            if (!Files.exists(aside)) {
                Files.move(folder, aside);
                return;
            }
        }
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Removes what an earlier attempt left. */
    void clear() throws IOException {
        if (exists()) {
            PostgresBinaries.deleteTree(folder);
        }
    }
}
