package io.yitaiqing.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.simulator.cli.Hall;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stops a node from starting is one sentence that names it, and an exit code. */
class BadStartTest {

    @TempDir
    Path folder;

    private record Run(int exitCode, String err) {}

    @BeforeEach
    void home() {
        System.setProperty("ytq.home", ServerProcess.home().toString());
    }

    private static Run hall(String... arguments) {
        StringWriter err = new StringWriter();
        int exitCode = Hall.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), arguments);
        return new Run(exitCode, err.toString().strip());
    }

    private void isOneSentence(Run run, int exitCode, String... words) {
        assertThat(run.err()).contains(words).doesNotContain("\n", "Exception", "\tat ");
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void aTakenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Run run = hall("serve", "--port=" + taken.getLocalPort(), "--data=" + folder.resolve("data"));
            isOneSentence(run, 1, "Port " + taken.getLocalPort() + " of 127.0.0.1 is taken");
        }
    }

    @Test
    void aPortThatIsNone() {
        isOneSentence(hall("serve", "--port=70000"), 2, "Expected --port from 0 to 65535, but got 70000.");
    }

    @Test
    void aDataFolderThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        isOneSentence(hall("serve", "--port=0", "--data=" + file.resolve("data")), 1, "Data folder", file.toString());
    }

    @Test
    void aDatabaseThatIsNotThere() throws IOException {
        isOneSentence(
                hall(
                        "serve",
                        "--port=0",
                        "--config=" + settings("database: {url: 'postgresql://nobody@127.0.0.1:1/none'}")),
                1,
                "The database at postgresql://nobody@127.0.0.1:1/none cannot be reached");
    }

    @Test
    void aDatabaseUrlThatIsNone() throws IOException {
        isOneSentence(
                hall("serve", "--port=0", "--config=" + settings("database: {url: 'mysql://x'}")),
                1,
                "expected postgresql://user:password@host:port/database");
    }

    @Test
    void aSettingThatDoesNotExist() throws IOException {
        Path file = settings("http: {prot: 8080}");
        isOneSentence(hall("serve", "--config=" + file), 2, file + ", line 1", "prot");
    }

    @Test
    void anAddressThatIsNotLoopback() throws IOException {
        isOneSentence(
                hall("serve", "--port=0", "--config=" + settings("http: {host: 0.0.0.0}")),
                1,
                "Expected a host of the loopback interface such as 127.0.0.1, but got '0.0.0.0'");
    }

    @Test
    void aScenarioThatDoesNotExist() {
        isOneSentence(
                hall("demo", "--scenario=easter", "--data=" + folder.resolve("data")),
                2,
                "Expected a scenario (bank-branch, bank-branch-booked, bank-outage, gas-hall, gas-hall-linked, "
                        + "laoyue-25, laoyue-25-yitaiqing, normal-day, province) or a .yaml file, but got 'easter'.");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private Path settings(String yaml) throws IOException {
        return Files.writeString(folder.resolve("server.yaml"), yaml + "\n");
    }
}
