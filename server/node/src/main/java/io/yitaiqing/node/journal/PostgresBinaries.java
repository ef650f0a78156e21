package io.yitaiqing.node.journal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The PostgreSQL server's programs for this platform, unpacked from the class path into a cache folder that all data
 * folders share.
 */
final class PostgresBinaries {

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /** The binaries in the user's cache, or below {@code dataFolder} where there is no writable cache. */
    static PostgresBinaries unpacked(Path dataFolder) {
        Path cache = userCache();
        try {
            Files.createDirectories(cache);
            if (Files.isWritable(cache)) {
                return unpackedInto(cache);
            }
        } catch (IOException e) {
            // No cache for this user: the data folder is writable for sure.
        }
        return belowDataFolder(dataFolder);
    }

    /** The binaries below the data folder: for a server user who cannot reach the cache of who started the node. */
    static PostgresBinaries belowDataFolder(Path dataFolder) {
        try {
            return unpackedInto(Files.createDirectories(dataFolder.resolve("binaries")));
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "PostgreSQL's programs cannot be unpacked below " + dataFolder + ": " + e.getMessage() + ".", e);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private static Path userCache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path root = xdg != null && Path.of(xdg).isAbsolute()
                ? Path.of(xdg)
                : Path.of(System.getProperty("user.home"), ".cache");
        return root.toAbsolutePath().resolve("yitaiqing");
    }

    // Unpacked aside and renamed, so that a folder with the final name is always whole, whoever else unpacks meanwhile.
    private static PostgresBinaries unpackedInto(Path parent) throws IOException {
        URL archive = archive();
        Path folder = parent.resolve(name(archive));
        if (Files.isDirectory(folder)) {
            return new PostgresBinaries(folder);
        }
        Path aside = Files.createTempDirectory(parent, ".unpacking-");
        try {
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(archive, aside);
            Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            deleteTree(aside);
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            // Another process was faster: its copy is as good.
        }
        return new PostgresBinaries(folder);
    }

    private static URL archive() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system = os.contains("mac") ? "darwin" : os.contains("linux") ? "linux" : "";
        String machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "";
        };
        URL url = PostgresBinaries.class.getResource("/postgres-" + system + "-" + machine + ".txz");
        if (url == null) {
            throw new DatabaseUnavailableException("There is no embedded PostgreSQL for "
                    + System.getProperty("os.name") + " on " + System.getProperty("os.arch")
                    + " (there is for Linux and macOS on x86-64 and arm64): set YTQ_DATABASE_URL to use your own.");
        }
        return url;
    }

    // The archive's checksum stands in the jar's directory: another version gets another folder at no cost.
    private static String name(URL archive) throws IOException {
        String file = archive.getPath().substring(archive.getPath().lastIndexOf('/') + 1);
        URLConnection connection = archive.openConnection();
        long mark = connection instanceof JarURLConnection jar
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
        return file.replace(".txz", "-") + Long.toHexString(mark);
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream raw = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive has an entry outside itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.getParent());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    static void deleteTree(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
