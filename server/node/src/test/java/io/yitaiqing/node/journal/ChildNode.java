package io.yitaiqing.node.journal;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of its own that runs an embedded database until it is killed or its input ends. */
final class ChildNode implements AutoCloseable {

    // A process group of its own, as a terminal would give it, so that the whole group can be killed.
    private static final List<String> OWN_GROUP =
            Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();

    private final Process process;
    private final long serverProcessId;

    private ChildNode(Process process, long serverProcessId) {
        this.process = process;
        this.serverProcessId = serverProcessId;
    }

    /** What runs in the child: args are the data folder. */
    public static void main(String[] args) throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(args[0]))) {
            System.out.println("server " + server.processId());
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (DatabaseUnavailableException e) {
            System.out.println(e.getMessage());
        }
    }

    static ChildNode start(Path dataFolder) throws IOException {
        return start(OWN_GROUP, classPath(), dataFolder);
    }

    /** {@code prefix} is a command in front of {@code java}. */
    static ChildNode start(List<String> prefix, String classPath, Path dataFolder) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", classPath, ChildNode.class.getName(), dataFolder.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader output = process.inputReader();
        List<String> lines = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("server ")) {
                return new ChildNode(process, Long.parseLong(line.substring("server ".length())));
            }
            lines.add(line);
        }
        throw new AssertionError("The child has not started a server, but said: " + lines);
    }

    /** Only the entries that the database needs, copied to a folder that everybody can read. */
    static String copyOfClassPath(Path target) throws IOException {
        List<String> copies = new ArrayList<>();
        for (String entry : classPath().split(File.pathSeparator)) {
            Path source = Path.of(entry);
            String name = source.getFileName().toString();
            if (Files.isDirectory(source)) {
                Path copy = target.resolve("classes" + copies.size());
                try (var files = Files.walk(source)) {
                    for (Path file : files.toList()) {
                        Files.copy(file, copy.resolve(source.relativize(file).toString()));
                    }
                }
                copies.add(copy.toString());
            } else if (!name.contains("darwin") && !name.contains("dashboard") && !name.contains("hazelcast")) {
                copies.add(Files.copy(source, target.resolve(name)).toString());
            }
        }
        return String.join(File.pathSeparator, copies);
    }

    long processId() {
        return process.pid();
    }

    ProcessHandle server() {
        return ProcessHandle.of(serverProcessId).orElseThrow();
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** kill -9 to the node and all of its process group. */
    void killGroup() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-KILL", "--", "-" + process.pid()).start().waitFor();
        process.waitFor();
    }

    /** kill -9 to the node and, first, to the shell that watches over the server. */
    void killWithWatcher() throws InterruptedException {
        process.children().forEach(ProcessHandle::destroyForcibly);
        kill();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException | InterruptedException e) {
            process.destroyForcibly();
        }
    }

    private static String classPath() {
        String surefire = System.getProperty("surefire.test.class.path");
        return String.join(
                File.pathSeparator,
                Arrays.stream((surefire == null ? System.getProperty("java.class.path") : surefire)
                                .split(File.pathSeparator))
                        .filter(entry -> Files.exists(Path.of(entry)))
                        .toList());
    }
}
