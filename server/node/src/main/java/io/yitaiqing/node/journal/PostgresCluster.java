package io.yitaiqing.node.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The files of one PostgreSQL database cluster: made once, checked at every start. */
final class PostgresCluster {

    static final String USER = "hall";
    private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(5);

    // A new piece of the log is filled with zeros and flushed while all who append wait: with the usual 16 MB for 10 to
    // 50 ms, with 4 MB for up to 25 ms; still smaller ones cost throughput. Later on pieces are used again.
    private static final int LOG_SEGMENT_MEGABYTES = 4;

    private final DataFolder folder;
    private final PostgresPrograms programs;

    PostgresCluster(DataFolder folder, PostgresPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /** Makes the cluster where there is none, and makes sure that it is ours to start. */
    void prepare(String password) throws IOException, InterruptedException {
        if (Files.exists(folder.cluster())) {
            requireSameMajorVersion();
            awaitOrphan();
        } else {
            make(password);
        }
    }

    // Made under another name and renamed: a cluster that exists is whole, even if we are killed meanwhile.
    private void make(String password) throws IOException, InterruptedException {
        Path unfinished = folder.unfinishedCluster();
        PostgresBinaries.deleteTree(unfinished);
        Files.createDirectory(unfinished);
        programs.user().own(unfinished);
        Path passwordFile = folder.path().resolve("postgres.password.once");
        DataFolder.writeSecret(passwordFile, password);
        programs.user().own(passwordFile);
        try {
            Process initdb = programs.process(
                            folder,
                            programs.program("initdb"),
                            "--pgdata=" + unfinished.getFileName(),
                            "--username=" + USER,
                            "--pwfile=" + passwordFile.getFileName(),
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--wal-segsize=" + LOG_SEGMENT_MEGABYTES,
                            "--no-instructions")
                    .redirectErrorStream(true)
                    .start();
            initdb.getOutputStream().close();
            String output = new String(initdb.getInputStream().readAllBytes()).strip();
            if (initdb.waitFor() != 0) {
                throw new DatabaseUnavailableException("PostgreSQL cannot make its files in " + folder.path() + ": "
                        + output.substring(output.lastIndexOf('\n') + 1) + ".");
            }
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(unfinished, folder.cluster());
    }

    private void requireSameMajorVersion() throws IOException {
        String made;
        try {
            made = Files.readString(folder.cluster().resolve("PG_VERSION")).strip();
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "Data folder " + folder.path() + " holds no PostgreSQL files that this user can read.", e);
        }
        if (!made.equals(Integer.toString(programs.majorVersion()))) {
            throw new DatabaseUnavailableException("Data folder " + folder.path() + " was made by PostgreSQL " + made
                    + ", but this is PostgreSQL " + programs.majorVersion()
                    + ": use the release that made it, or another data folder.");
        }
    }

    // A server outlives a killed node by the moment its watcher needs to stop it.
    private void awaitOrphan() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + ORPHAN_PATIENCE.toNanos();
        Optional<ProcessHandle> orphan = orphan();
        while (orphan.isPresent() && System.nanoTime() < deadline) {
            Thread.sleep(20);
            orphan = orphan();
        }
        if (orphan.isPresent()) {
            throw new DatabaseUnavailableException("A PostgreSQL server without a node, process "
                    + orphan.get().pid() + ", still runs on data folder " + folder.path() + ": stop it first.");
        }
        // PostgreSQL itself would take any live process with the old id, ours for instance, for its postmaster.
        Files.deleteIfExists(folder.cluster().resolve("postmaster.pid"));
    }

    private Optional<ProcessHandle> orphan() throws IOException {
        Path file = folder.cluster().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .limit(1)
                .map(line -> Long.parseLong(line.strip()))
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .command() // unknown for a zombie or a stranger's process, which cannot be in our way
                        .map(command -> command.endsWith("postgres"))
                        .orElse(false))
                .findFirst();
    }
}
