package io.yitaiqing.simulator.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstallationTest {

    private static final String ARCHIVE = "-XX:SharedArchiveFile=/hall/simulator/target/hall.jsa";

    @Test
    void itsProcessesStartFromTheClassesThatTheBuildKept() {
        List<String> kept = Installation.startFlags(List.of("-Xmx1g", "-Xlog:cds=off", ARCHIVE, "-XX:+UseZGC"));
        assertThat(kept).containsExactly("-Xlog:cds=off", ARCHIVE);

        List<String> command = new Installation(Path.of("/hall"), kept).command(List.of("serve", "--port=0"));
        assertThat(command).contains(ARCHIVE).containsSubsequence("io.yitaiqing.simulator.cli.Hall", "serve");
        assertThat(command.indexOf(ARCHIVE)).isLessThan(command.indexOf("-cp"));
    }
}
