package io.yitaiqing.node.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings come from the environment before the file, and from the file before the defaults. */
class NodeConfigTest {

    @TempDir
    Path folder;

    private NodeConfig read(String yaml, Map<String, String> environment) throws IOException {
        return NodeConfig.read(Files.writeString(folder.resolve("server.yaml"), yaml + "\n"), environment);
    }

    @Test
    void theShippedFileHoldsEveryDefault() throws IOException {
        Path shipped = Path.of("../../config/server.yaml");
        NodeConfig config = NodeConfig.read(shipped, Map.of());
        NodeConfig standard = read("{}", Map.of());

        assertThat(config.httpHost()).isEqualTo(standard.httpHost()).isEqualTo(Setting.HTTP_HOST.standard());
        assertThat(config.httpPort()).isEqualTo(standard.httpPort());
        assertThat(config.data()).isEqualTo(standard.data());
        assertThat(config.databaseUrl()).isEqualTo(standard.databaseUrl()).isEmpty();
        assertThat(config.halls()).isEqualTo(standard.halls());
        assertThat(config.cluster()).isEqualTo(standard.cluster()).isEqualTo(ClusterSettings.ALONE);
        assertThat(config.audit()).isEqualTo(standard.audit());
        assertThat(Files.readString(shipped))
                .contains("host:", "port:", "data:", "url:", "halls:", "members:", "dns:", "audit:");
    }

    @Test
    void theEnvironmentComesFirst() throws IOException {
        NodeConfig config = read(
                "{http: {port: 8081}, cluster: {members: ['a:5701']}}",
                Map.of("YTQ_HTTP_PORT", "8082", "YTQ_AUDIT", "true", "PATH", "/bin"));

        assertThat(config.httpPort()).isEqualTo(8082);
        assertThat(config.audit()).isTrue();
        assertThat(config.cluster().members()).isEqualTo(List.of("a:5701"));
    }

    @Test
    void kiosksPrintOnTheirOwnPrinterWhereOneIsNamed() throws IOException {
        assertThat(read("{}", Map.of()).printer()).isEmpty();
        assertThat(read("{http: {printer: 'http://127.0.0.1:9101'}}", Map.of()).printer())
                .contains("http://127.0.0.1:9101");
    }

    @Test
    void aWrongValueIsNamed() {
        assertThatThrownBy(() -> read("{}", Map.of("YTQ_HTTP_PORT", "high")))
                .hasMessageEndingWith("Expected a port from 0 to 65535 for http.port (YTQ_HTTP_PORT), but got 'high'.");
        assertThatThrownBy(() -> read("{http: {printer: 'http://printer.example'}}", Map.of()))
                .hasMessageContaining("expected an address on the kiosk itself such as http://127.0.0.1:9101");
        assertThatThrownBy(() -> read("{}", Map.of("YTQ_AUDIT", "yes")))
                .hasMessageEndingWith("Expected true or false for audit (YTQ_AUDIT), but got 'yes'.");
        assertThatThrownBy(() -> read("{cluster: {members: [foo]}}", Map.of()))
                .hasMessageContaining("server.yaml, line 1, cluster.members: expected members as host:port")
                .hasMessageEndingWith("but got 'foo'.");
        assertThatThrownBy(() -> read("{cluster: {members: ['a:1'], dns: 'b:2'}}", Map.of()))
                .hasMessageContaining("cluster.dns: expected no DNS name, for there are cluster.members,");
        assertThatThrownBy(() -> read("{cluster: {dns: nodes}}", Map.of()))
                .hasMessageEndingWith("cluster.dns: expected a DNS name as name:port, but got 'nodes'.");
        assertThatThrownBy(() -> read("{cluster: {name: 'a b'}}", Map.of())).hasMessageEndingWith("but got 'a b'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.3", "10.1.2.3", "172.16.0.1", "192.168.1.1", "::1", "fd00::1"})
    void aMemberMayBindAPrivateAddress(String host) throws IOException {
        assertThat(read("{}", Map.of("YTQ_CLUSTER_HOST", host)).cluster().host())
                .isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "8.8.8.8", "::", "2001:db8::1", "localhost", "300.1.1.1"})
    void whereTheWorldCouldReachItAMemberBindsNothing(String host) {
        assertThatThrownBy(() -> read("{}", Map.of("YTQ_CLUSTER_HOST", host)))
                .hasMessageContaining("of a private network for cluster.host (YTQ_CLUSTER_HOST)")
                .hasMessageEndingWith("but got '" + host + "'.");
    }

    @Test
    void aMisspeltVariableIsNotIgnored() {
        assertThatThrownBy(() -> read("{}", Map.of("YTQ_DATABASE_ULR", "postgresql://x")))
                .hasMessageContaining("YTQ_DATABASE_URL")
                .hasMessageEndingWith("but YTQ_DATABASE_ULR is set.");
    }
}
