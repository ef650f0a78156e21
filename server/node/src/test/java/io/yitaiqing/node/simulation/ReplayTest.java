package io.yitaiqing.node.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A seed replays exactly: its log is the same byte for byte, in this process and in another. */
class ReplayTest {

    private static final long SEED = 7;

    @Test
    void aSeedHasOneLog(@TempDir Path folder) throws IOException, InterruptedException {
        List<String> log = log();

        assertThat(log).as("the log").hasSizeGreaterThan(200).isEqualTo(log());
        Path other = folder.resolve("log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        ReplayTest.class.getName(),
                        other.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        assertThat(process.waitFor()).as(() -> output(folder)).isZero();
        assertThat(Files.readAllLines(other)).as("the log of another process").isEqualTo(log);
    }

    /** What runs in the other process: args are the file for the log. */
    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), log());
    }

    private static List<String> log() {
        return ClusterSimulation.run(SEED, Mutation.NONE, true).trace();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static String output(Path folder) {
        try {
            return Files.readString(folder.resolve("output"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
