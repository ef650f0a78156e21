package io.yitaiqing.simulator;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is either as it was before or whole: it is written beside its place and then moved there. */
public final class WholeFile {

    private WholeFile() {}

    /** Writes a text as UTF-8; nothing is left beside the file, whatever happens. */
    public static void write(Path file, String text) throws IOException {
        // A move would take the place of a device such as /dev/null, or of an empty folder.
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "Not a regular file");
        }
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    /** Why a file could not be written, as the end of a sentence. */
    public static String reason(IOException e) {
        if (e instanceof FileSystemException inFile && inFile.getReason() != null) {
            return "the system says: " + inFile.getReason();
        }
        String kind = e.getClass().getSimpleName().replaceFirst("Exception$", "");
        return "the system says: "
                + (e instanceof FileSystemException || e.getMessage() == null ? kind : e.getMessage());
    }
}
