package io.yitaiqing.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yitaiqing.node.config.ClusterSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The secret under which numbers are hashed")
class InstallationSecretTest {

    @TempDir
    Path folder;

    private NodeSettings alone() {
        return NodeSettings.of(folder, Map.of());
    }

    private NodeSettings given(Path file) {
        return alone().withDatabaseUrl(Optional.of("postgresql://hall@db:5432/halls"))
                .withKiosks(new KioskSettings(Optional.empty(), Optional.of(file)));
    }

    @Test
    @DisplayName("is drawn once by a node with its own database, for its owner's eyes only")
    void isDrawnOnce() throws IOException {
        byte[] first = InstallationSecret.of(alone()).orElseThrow();

        assertThat(first).hasSizeGreaterThanOrEqualTo(32);
        assertThat(InstallationSecret.of(alone()))
                .hasValueSatisfying(again -> assertThat(again).isEqualTo(first));
        assertThat(Files.getPosixFilePermissions(folder.resolve(InstallationSecret.FILE)))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    @DisplayName("is none where other nodes would need the same and no file is named")
    void isNoneWhereOthersWouldNeedIt() {
        ClusterSettings ours = ClusterSettings.ALONE;
        NodeSettings shared = alone().withDatabaseUrl(Optional.of("postgresql://hall@db:5432/halls"));
        NodeSettings member = alone().withCluster(new ClusterSettings(
                ours.name(), ours.host(), ours.port(), List.of("10.0.0.2:5701"), ours.dns()));

        assertThat(InstallationSecret.of(shared)).isEmpty();
        assertThat(InstallationSecret.of(member)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @DisplayName("is what the file says that all nodes share")
    void isGiven() throws IOException {
        Path file = Files.writeString(folder.resolve("shared"), "0123456789abcdef0123456789abcdef\n");

        assertThat(InstallationSecret.of(given(file)))
                .hasValueSatisfying(secret -> assertThat(secret).hasSize(32));
    }

    @Test
    @DisplayName("is refused where its file is missing or says too little, without being repeated")
    void isRefused() throws IOException {
        Path shortOne = Files.writeString(folder.resolve("short"), "hunter2");

        assertThatThrownBy(() -> InstallationSecret.of(given(folder.resolve("none"))))
                .isInstanceOf(NodeFailure.class)
                .hasMessageStartingWith("Expected a secret in " + folder.resolve("none") + ", but it cannot be read");
        assertThatThrownBy(() -> InstallationSecret.of(given(shortOne)))
                .isInstanceOf(NodeFailure.class)
                .hasMessage("Expected a secret of 32 to 1000 characters in " + shortOne + ", but it has 7.");
    }
}
