package io.yitaiqing.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The working copy the tests run in: its root and its own files, without what was built or downloaded.
 */
final class Repository {

    private static final Set<String> NOT_OURS =
            Set.of(".git", ".idea", ".vscode", "target", "node_modules", "dist", "data", "test-results");
    private static final Set<String> GENERATED = Set.of("mvnw", "mvnw.cmd", "package-lock.json", "LICENSE");

    static final Path ROOT = root();

    private Repository() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !(Files.exists(folder.resolve("hall")) && Files.exists(folder.resolve("mvnw")))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("Expected the folder with hall and mvnw above "
                    + Path.of("").toAbsolutePath() + ".");
        }
        return folder;
    }

    /** All files we wrote whose name matches one of the globs, in a fixed order. */
    static List<SourceFile> files(String... globs) {
        var matchers = List.of(globs).stream()
                .map(glob -> ROOT.getFileSystem().getPathMatcher("glob:" + glob))
                .toList();
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean skip = NOT_OURS.contains(folder.getFileName().toString());
                    return skip && !folder.equals(ROOT) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    boolean ours = attributes.isRegularFile()
                            && !GENERATED.contains(file.getFileName().toString());
                    if (ours && matchers.stream().anyMatch(matcher -> matcher.matches(ROOT.relativize(file)))) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().sorted().map(SourceFile::read).toList();
    }

    static String text(String path) {
        return SourceFile.read(ROOT.resolve(path)).text();
    }
}
