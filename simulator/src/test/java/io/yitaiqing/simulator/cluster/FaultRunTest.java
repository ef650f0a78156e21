package io.yitaiqing.simulator.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small fault run on real processes: a node is stopped, and one is killed, while the cluster is in use. */
class FaultRunTest {

    /** Draws one fault of either kind. */
    private static final long SEED = 1;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostForkedDoubledOrSilentWhenANodeIsStoppedAndOneIsKilled() throws Exception {
        // Generous limits, for the machine may be busy with other tests; the figures proper come from the bench.
        FaultOptions options = new FaultOptions(
                2,
                SEED,
                2,
                4,
                EnumSet.of(FaultKind.NODE_KILLED, FaultKind.NODE_STOPPED),
                Duration.ofSeconds(30),
                Duration.ofSeconds(90),
                1_000,
                folder);
        List<String> said = new ArrayList<>();
        FaultReport report = new FaultRun(options, Installation.in(home()), said::add).run();
        assertThat(report.verdict().findings()).isEmpty();
        assertThat(report.verdict().clean()).isTrue();
        assertThat(report.counts().listed()).isEmpty();
        assertThat(report.troubles()).as("what was said: %s", said).isEmpty();
        assertThat(report.recoveries()).containsOnlyKeys("node killed", "node stopped");
        assertThat(report.verdict().commands()).isGreaterThan(20);
        assertThat(report.counts().frames()).isGreaterThan(20);
    }

    private static Path home() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("hall"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
