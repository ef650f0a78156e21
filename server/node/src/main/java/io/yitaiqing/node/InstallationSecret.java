package io.yitaiqing.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The secret of an installation, under which phone and ID numbers are hashed: whoever has a journal but not this file
 * cannot try out all the numbers there are.
 *
 * <p>A node with a database of its own draws it once and keeps it in the data folder. Nodes that share a database need
 * the same one, so they are given a file; without it they take no numbers.
 */
final class InstallationSecret {

    static final String FILE = "identification.secret";

    private static final Logger LOG = LoggerFactory.getLogger(InstallationSecret.class);
    private static final int BYTES = 32;
    private static final int LEAST_CHARACTERS = 32;
    private static final int MOST_CHARACTERS = 1_000;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private InstallationSecret() {}

    /** The secret, drawn first where that is for this node to do; empty where it is not. Blocks. */
    static Optional<byte[]> of(NodeSettings settings) {
        Optional<Path> given = settings.kiosks().secretFile();
        if (given.isPresent()) {
            return Optional.of(read(given.get()));
        }
        if (settings.databaseUrl().isPresent()
                || !settings.cluster().members().isEmpty()
                || settings.cluster().dns().isPresent()) {
            LOG.info("Customers may give no phone or ID number, for identification.secret names no file.");
            return Optional.empty();
        }
        Path own = settings.dataFolder().resolve(FILE);
        if (!Files.exists(own)) {
            draw(own);
        }
        return Optional.of(read(own));
    }

    private static void draw(Path file) {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            Path unfinished = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".unfinished", OWNER_ONLY);
            Files.writeString(unfinished, Base64.getEncoder().encodeToString(bytes) + "\n");
            Files.move(unfinished, file);
        } catch (IOException e) {
            throw new NodeFailure("Expected to write " + file + ", but it cannot be written: " + e.getMessage(), e);
        }
    }

    private static byte[] read(Path file) {
        try {
            String text = Files.readString(file).strip();
            if (text.length() < LEAST_CHARACTERS || text.length() > MOST_CHARACTERS) {
                throw new NodeFailure(
                        "Expected a secret of " + LEAST_CHARACTERS + " to " + MOST_CHARACTERS + " characters in " + file
                                + ", but it has " + text.length() + ".",
                        null);
            }
            return text.getBytes(UTF_8);
        } catch (IOException e) {
            throw new NodeFailure("Expected a secret in " + file + ", but it cannot be read: " + e, e);
        }
    }
}
