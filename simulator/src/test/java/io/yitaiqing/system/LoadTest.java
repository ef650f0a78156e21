package io.yitaiqing.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.simulator.cli.Hall;
import io.yitaiqing.simulator.load.Account;
import io.yitaiqing.simulator.load.LiveEvent;
import io.yitaiqing.simulator.load.Load;
import io.yitaiqing.simulator.load.LoadOptions;
import io.yitaiqing.simulator.load.LoadOptions.Devices;
import io.yitaiqing.simulator.load.LoadOptions.Means;
import io.yitaiqing.simulator.load.LoadOptions.Pace;
import io.yitaiqing.simulator.load.LoadReport;
import io.yitaiqing.simulator.load.LoadText;
import io.yitaiqing.simulator.load.ScenarioCast;
import io.yitaiqing.simulator.load.Spectator;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A load on a real server in a JVM of its own: every ticket accounted for, whatever happens to the server. */
class LoadTest {

    private static final int HALLS = 6;
    private static final int SPEED = 60;
    private static final String MORNING = "2027-02-01T09:00:00+08:00";

    @TempDir
    Path folder;

    private final ScenarioFile scenario =
            ScenarioFile.read(ServerProcess.home().resolve("config/scenarios/laoyue-25.yaml"));
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    @Test
    void everybodyDoesTheirPartAndEveryTicketIsAccountedFor() throws Exception {
        try (ServerProcess server = start(0)) {
            LoadReport report = load(server.address(), 8).run();
            assertThat(report.counts().errors()).isEmpty();
            assertThat(report.operations())
                    .containsKeys("take-ticket", "call-next", "start", "finish", "look-at-ticket");
            assertThat(report.operations().get("take-ticket").quantiles().count())
                    .isGreaterThan(20);
            assertThat(report.counts().live(LiveEvent.DELTA)).isGreaterThan(50);
            assertThat(report.counts().live(LiveEvent.GAP)).isZero();
            assertThat(report.sentAge().count()).isPositive();
            assertThat(report.generator().late().count()).isGreaterThan(100);
            balanced(report);
            assertThat(report.account().orElseThrow().resolvedNotDone()).isZero();
            assertThat(text(report)).contains("take-ticket", "load generator: fires late", "age of a delta");
        }
    }

    @Test
    void aServerKilledUnderLoadAndStartedAgainHasLostNothingItAcknowledged() throws Exception {
        ServerProcess first = start(0);
        int port = first.address().getPort();
        try {
            CompletableFuture<LoadReport> running = inBackground(load(first.address(), 14));
            Thread.sleep(6_000);
            first.kill();
            try (ServerProcess second = start(port)) {
                assertThat(second.address().getPort()).isEqualTo(port);
                LoadReport report = running.join();
                assertThat(report.counts().errors()).isNotEmpty();
                assertThat(report.counts().live(LiveEvent.RECONNECT)).isPositive();
                assertThat(report.generator().outages()).isPositive();
                assertThat(said).anyMatch(line -> line.startsWith("The server does not answer"));
                assertThat(said).anyMatch(line -> line.startsWith("The server answers again after"));
                balanced(report);
            }
        } finally {
            first.close();
        }
    }

    @Test
    void aStallOfTheServerStandsInTheLatenciesOfAllThatWasDueMeanwhile() throws Exception {
        try (ServerProcess server = start(0)) {
            CompletableFuture<LoadReport> running = inBackground(load(server.address(), 10));
            Thread.sleep(6_000);
            signal("STOP", server);
            Thread.sleep(2_000);
            signal("CONT", server);
            LoadReport report = running.join();
            // Two seconds of ten were a stall: the arrivals of half of them waited a second or more.
            assertThat(report.operations().get("take-ticket").quantiles().maxMicros())
                    .isBetween(1_500_000L, 6_000_000L);
            assertThat(report.operations().get("take-ticket").quantiles().p90Micros())
                    .as("a closed loop would have sent next to nothing and hidden the stall")
                    .isGreaterThan(300_000);
            assertThat(report.generator().late().p99Micros())
                    .as("what the generator adds is told apart")
                    .isLessThan(
                            report.operations().get("take-ticket").quantiles().maxMicros() / 2);
            balanced(report);
        }
    }

    @Test
    void aServerThatStaysAwayLeavesWhatWasFoundAndAnOpenAccount() throws Exception {
        try (ServerProcess server = start(0)) {
            Load load = load(server.address(), 60);
            CompletableFuture<LoadReport> running = inBackground(load);
            Thread.sleep(6_000);
            server.kill();
            Thread.sleep(1_000);
            load.stop();
            LoadReport report = running.join();
            assertThat(report.operations().get("take-ticket").quantiles().count())
                    .isPositive();
            assertThat(report.account().orElseThrow().balanced()).isFalse();
            assertThat(text(report)).contains("The account could not be closed: Expected http");
        }
    }

    @Test
    void aSearchForWhatNoServerKeepsEnds() throws Exception {
        try (ServerProcess server = start(0)) {
            StringWriter out = new StringWriter();
            String[] call = {
                "load",
                scenario.file().toString(),
                "--url=" + server.address(),
                "--halls=2",
                "--find-limit",
                "--objective=p99<1us",
                "--for=1s",
                "--warm-up=0s"
            };
            assertThat(Hall.run(new PrintWriter(out), new PrintWriter(out), call))
                    .isZero();
            assertThat(out.toString())
                    .contains("speed 60.0: asked", "broken, p99", "speed 1.9:")
                    .contains("No speed that was tried keeps the objective.");
        }
    }

    private ServerProcess start(int port) throws Exception {
        return ServerProcess.start(
                folder.resolve("server.log"),
                "serve",
                "--port=" + port,
                "--data=" + folder.resolve("data"),
                "--scenario=laoyue-25",
                "--halls=" + HALLS,
                "--clock-start=" + MORNING,
                "--clock-speed=" + SPEED);
    }

    private Load load(URI server, int seconds) {
        LoadOptions options = new LoadOptions(
                server,
                new Pace(Optional.empty(), Optional.empty(), Duration.ofSeconds(3), Duration.ofSeconds(seconds)),
                new Devices(1, 2, 0.5, 60),
                new Means(64, 2, Duration.ofSeconds(5)),
                1);
        return new Load(new ScenarioCast(scenario, HALLS, 1), options, "laoyue-25", new Listener());
    }

    private static CompletableFuture<LoadReport> inBackground(Load load) {
        CompletableFuture<LoadReport> report = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                report.complete(load.run());
            } catch (Throwable failed) {
                report.completeExceptionally(failed);
            }
        });
        return report;
    }

    private static void signal(String name, ServerProcess server) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(server.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static void balanced(LoadReport report) {
        Account account = report.account().orElseThrow();
        assertThat(account.mismatches()).isEmpty();
        assertThat(account.notRead()).isEmpty();
        assertThat(account.ticketsAcknowledged()).isPositive();
        assertThat(account.commandsInJournal()).isEqualTo(account.commandsAcknowledged() + account.resolvedDone());
    }

    private static String text(LoadReport report) {
        StringWriter text = new StringWriter();
        LoadText.print(report, new PrintWriter(text));
        return text.toString();
    }

    private final class Listener implements Spectator {
        @Override
        public void second(Second second) {}

        @Override
        public void measured() {}

        @Override
        public void say(String sentence) {
            said.add(sentence);
        }
    }
}
