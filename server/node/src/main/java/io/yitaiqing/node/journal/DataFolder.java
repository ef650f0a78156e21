package io.yitaiqing.node.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The folder of one embedded database, locked for this process from {@link #lock} to {@link #close}. */
final class DataFolder implements AutoCloseable {

    static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Creates the folder where it is missing and takes its lock, which the system lets go when the process ends. */
    static DataFolder lock(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        FileChannel channel = null;
        try {
            Files.createDirectories(path);
            channel = FileChannel.open(
                    path.resolve("node.lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    OWNER_ONLY);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String owner = Files.readString(path.resolve("node.lock")).strip();
                channel.close();
                throw new DatabaseUnavailableException(
                        "Data folder " + path + " is already used by process " + owner + ".");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(UTF_8)), 0);
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new DatabaseUnavailableException("Data folder " + path + " cannot be written: " + reason(e) + ".", e);
        }
    }

    Path path() {
        return path;
    }

    /** PostgreSQL's own folder; it exists only as a whole. */
    Path cluster() {
        return path.resolve("postgres");
    }

    /** Where a cluster is made before it gets its name. */
    Path unfinishedCluster() {
        return path.resolve("postgres.unfinished");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    /** The database's generated password, which only the folder's owner may read. */
    String password() throws IOException {
        Path file = path.resolve("postgres.password");
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            writeSecret(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        }
        return Files.readString(file).strip();
    }

    /** Writes a file that only its owner may ever read. */
    static void writeSecret(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, OWNER_ONLY);
        Files.writeString(file, text + "\n");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this very process
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "access to " + denied.getFile() + " is denied";
            case FileAlreadyExistsException exists -> exists.getFile() + " is not a folder";
            case FileSystemException failed
            when failed.getReason() != null -> failed.getFile() + ": " + failed.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}
