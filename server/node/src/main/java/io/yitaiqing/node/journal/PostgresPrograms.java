package io.yitaiqing.node.journal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's programs together with the user who is able to run them on one data folder. */
record PostgresPrograms(PostgresBinaries binaries, ServerUser user, int majorVersion) {

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
    private static final String PROBE = "cd \"$1\" && exec \"$2\" --version";

    /** Finds a user who can reach the folder and run the server. */
    static PostgresPrograms on(DataFolder folder) throws IOException {
        PostgresBinaries cached = PostgresBinaries.unpacked(folder.path());
        for (ServerUser user : ServerUser.candidates(folder)) {
            Optional<PostgresPrograms> found = probe(folder, cached, user);
            if (found.isEmpty() && canEnter(folder, user)) {
                found = probe(folder, PostgresBinaries.belowDataFolder(folder.path()), user);
            }
            if (found.isPresent()) {
                return found.get();
            }
        }
        if (!ServerUser.isRoot()) {
            throw new DatabaseUnavailableException("The embedded PostgreSQL does not run on this machine (its programs,"
                    + " for example " + cached.program("postgres") + ", need glibc): set YTQ_DATABASE_URL.");
        }
        throw new DatabaseUnavailableException("PostgreSQL cannot run on data folder " + folder.path()
                + ": it refuses to run as root, and neither 'unshare -U' nor 'setpriv' to an ordinary user works there;"
                + " start the node as an ordinary user or set YTQ_DATABASE_URL.");
    }

    /** A process of the server's user in the data folder, without PostgreSQL settings from our environment. */
    ProcessBuilder process(DataFolder folder, String... command) {
        return process(folder, user, command);
    }

    String program(String name) {
        return binaries.program(name).toString();
    }

    private static Optional<PostgresPrograms> probe(DataFolder folder, PostgresBinaries binaries, ServerUser user)
            throws IOException {
        String postgres = binaries.program("postgres").toString();
        Optional<String> version = output(
                process(folder, user, "sh", "-c", PROBE, "sh", folder.path().toString(), postgres));
        return version.map(VERSION::matcher)
                .filter(Matcher::find)
                .map(matcher -> new PostgresPrograms(binaries, user, Integer.parseInt(matcher.group(1))));
    }

    private static boolean canEnter(DataFolder folder, ServerUser user) throws IOException {
        return output(process(
                        folder,
                        user,
                        "sh",
                        "-c",
                        "cd \"$1\"",
                        "sh",
                        folder.path().toString()))
                .isPresent();
    }

    private static ProcessBuilder process(DataFolder folder, ServerUser user, String... command) {
        List<String> line = user.command(command);
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(folder.path().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static Optional<String> output(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes());
            return process.waitFor() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // no such command on this system
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
