package io.yitaiqing.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a copy of the repository where Maven, Java and Node.js are small scripts that tell what they did. */
@Timeout(60)
class LauncherTest {

    private static final String PROGRAM = "printf '%s\\n' \"$@\" >\"$(dirname \"$0\")/../args\"\nexit 7\n";

    @TempDir
    private Path temp;

    private Path root;

    @BeforeEach
    void copyTheRepository() throws IOException {
        root = temp.resolve("a house");
        for (String path : List.of("hall", ".mvn/find-jdk", "config/java.options", "pom.xml")) {
            write(path, Repository.text(path));
        }
        write("server/engine/src/Hall.java", "");
        write("simulator/src/Main.java", "");
        write("mvnw", """
                #!/bin/sh
                [ -f fail ] && echo 'it broke' && exit 1
                echo "$@" >>mvnw.calls
                sleep 0.5
                mkdir -p simulator/target/lib && : >simulator/target/yitaiqing.jar
                """);
        write("jdk/release", "JAVA_VERSION=\"25.0.3\"\n");
        write("jdk/bin/javac", "");
        write("jdk/bin/java", "#!/bin/sh\n" + PROGRAM);
        write("bin/node", "#!/bin/sh\necho v20.19.0\n");
    }

    @Test
    void itBuildsWhatIsMissingOnceAndBecomesTheProgram() throws Exception {
        var first = hall("walk", "two words");
        assertThat(first.output()).isEqualTo("Building (first time takes about a minute) ...\n");
        assertThat(first.exitCode()).isEqualTo(7);
        assertThat(args()).startsWith("@" + root.toRealPath().resolve("config/java.options"));
        assertThat(args()).contains("--sun-misc-unsafe-memory-access=allow").endsWith("walk", "two words");
        assertThat(hall("walk").output()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void itBuildsAgainWhenASourceChangedOrWentAway() throws Exception {
        hall();
        write("server/engine/src/Hall.java", "changed");
        hall();
        assertThat(builds()).isEqualTo(2);
        hall();
        assertThat(builds()).isEqualTo(2);
        Files.delete(root.resolve("server/engine/src/Hall.java"));
        hall();
        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void itKeepsTheClassesOfAServerWhereThatCanBeDone() throws Exception {
        hall("walk");
        assertThat(args()).noneMatch(arg -> arg.startsWith("-XX:AOTCache="));

        letJavaKeepClasses("-XX:AOTCacheOutput");
        hall("walk");
        assertThat(args()).contains("-XX:AOTCache=" + built("hall.aot")).endsWith("walk");
    }

    @Test
    void anOlderJdkKeepsTheClassesAsItCan() throws Exception {
        write("jdk/release", "JAVA_VERSION=\"24.0.2\"\n");
        letJavaKeepClasses("-XX:ArchiveClassesAtExit");
        hall("walk");
        assertThat(args())
                .contains("-XX:SharedArchiveFile=" + built("hall.jsa"))
                .noneMatch(arg -> arg.toLowerCase(Locale.ROOT).contains("aot"));
    }

    /** A JDK that writes what it keeps into the file which a flag names. */
    private void letJavaKeepClasses(String flag) throws IOException {
        write("jdk/bin/java", """
                #!/bin/sh
                for arg; do case $arg in %s=*) : >"${arg#*=}"; exit 0 ;; esac; done
                """.formatted(flag) + PROGRAM);
        write("server/engine/src/Hall.java", "changed");
    }

    private String built(String file) throws IOException {
        return root.toRealPath().resolve("simulator/target").resolve(file).toString();
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        var both = List.of(start(), start());
        for (Process process : both) {
            process.getInputStream().readAllBytes();
            assertThat(process.waitFor()).isEqualTo(7);
        }
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void aFailedBuildIsShownAndNotTakenForDone() throws Exception {
        write("fail", "");
        var failed = hall();
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.output()).contains("it broke", "The build failed; all of its output is in ");
        Files.delete(root.resolve("fail"));
        assertThat(hall().exitCode()).isEqualTo(7);
    }

    @Test
    void itRunsThroughALinkFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(temp.resolve("link"), Path.of("a house/hall"));
        assertThat(run(start(link)).exitCode()).isEqualTo(7);
    }

    @Test
    void anOlderJdkGetsNoFlagItDoesNotKnow() throws Exception {
        write("jdk/release", "JAVA_VERSION=\"21.0.1\"\n");
        assertThat(hall().exitCode()).isEqualTo(7);
        assertThat(args()).doesNotContain("--sun-misc-unsafe-memory-access=allow");
    }

    @Test
    void onlyAProvinceIsCompiledOnce() throws Exception {
        hall("simulate", "province", "--replications", "1");
        assertThat(args()).contains("-XX:-TieredCompilation");
        hall("simulate", "laoyue-25", "--out", "province");
        assertThat(args()).doesNotContain("-XX:-TieredCompilation");
        hall("check", "province");
        assertThat(args()).doesNotContain("-XX:-TieredCompilation");
    }

    @Test
    void onFewCoresTheHallsOfAProvinceStepBackBehindTheirCompilers() throws Exception {
        String back = "-XX:JavaPriority5_To_OSPriority=10";
        write("bin/getconf", "#!/bin/sh\necho 4\n");
        hall("simulate", "province");
        assertThat(args()).contains("-XX:-TieredCompilation", "-XX:CICompilerCount=2", back);
        hall("simulate", "laoyue-25");
        assertThat(args()).doesNotContain(back);

        write("bin/getconf", "#!/bin/sh\necho 5\n");
        hall("simulate", "province");
        assertThat(args()).contains("-XX:-TieredCompilation").doesNotContain("-XX:CICompilerCount=2", back);
    }

    @Test
    void whatSimulatesGetsThePlainestCollectorOnFewCores() throws Exception {
        String serial = "-XX:+UseSerialGC";
        write("bin/getconf", "#!/bin/sh\necho 8\n");
        hall("simulate", "laoyue-25");
        assertThat(args()).contains(serial);
        hall("bench", "engine");
        assertThat(args()).contains(serial);
        hall("bench", "turn");
        assertThat(args()).doesNotContain(serial);
        hall("serve", "simulate");
        assertThat(args()).doesNotContain(serial);
        hallWith("-XX:+UseParallelGC", "simulate", "laoyue-25");
        assertThat(args()).contains("-XX:+UseParallelGC").doesNotContain(serial);

        write("bin/getconf", "#!/bin/sh\necho 9\n");
        hall("simulate", "laoyue-25");
        assertThat(args()).doesNotContain(serial);
    }

    @Test
    void anOldNodeIsRefusedInOneSentence() throws Exception {
        write("bin/node", "#!/bin/sh\necho v20.18.3\n");
        var refused = hall();
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output())
                .startsWith("Yitaiqing needs Node.js 20.19 or newer")
                .hasLineCount(1);
    }

    @Test
    void aJdkThatIsTooOldIsNotTaken() throws Exception {
        write("jdk/release", "JAVA_VERSION=\"17.0.15\"\n");
        var found = run(start(root.resolve(".mvn/find-jdk")));
        assertThat(found.output()).doesNotContain(root.toString());
        assertThat(found.exitCode()).isEqualTo(found.output().isEmpty() ? 1 : 0);
    }

    private Ended hall(String... args) throws Exception {
        return run(start(args));
    }

    /** With flags for the JVM. */
    private void hallWith(String flags, String... args) throws Exception {
        var builder = builder(root.resolve("hall"), args);
        builder.environment().put("YTQ_JAVA_OPTS", flags);
        run(builder.start());
    }

    private Process start(String... args) throws IOException {
        return start(root.resolve("hall"), args);
    }

    private Process start(Path script, String... args) throws IOException {
        return builder(script, args).start();
    }

    private ProcessBuilder builder(Path script, String... args) {
        var command =
                Stream.concat(Stream.of(script.toString()), Stream.of(args)).toList();
        var builder = new ProcessBuilder(command).directory(temp.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        builder.environment().merge("PATH", root.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        builder.environment().remove("YTQ_JAVA_OPTS");
        return builder;
    }

    private static Ended run(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes());
        return new Ended(process.waitFor(), output);
    }

    private List<String> args() throws IOException {
        return Files.readAllLines(root.resolve("jdk/args"));
    }

    private int builds() throws IOException {
        return Files.readAllLines(root.resolve("mvnw.calls")).size();
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Ended(int exitCode, String output) {}
}
