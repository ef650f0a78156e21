package io.yitaiqing.node.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.HostAndPort;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "http://hall.example, hall.example, true",
        "http://hall.example, HALL.example:80, true",
        "https://hall.example, hall.example, true",
        "https://hall.example, hall.example:443, true",
        "https://hall.example, hall.example:80, false",
        "http://localhost:8080, localhost:8080, true",
        "http://localhost:5173, localhost:8080, false",
        "http://[::1]:8080, [::1]:8080, true",
        "http://hall.example.evil.example, hall.example, false",
        "null, hall.example, false",
        "file://, hall.example, false",
        "http://a b, hall.example, false"
    })
    void isTheSameOnlyIfHostAndPortAre(String origin, String host, boolean same) {
        assertThat(Origin.isSame(origin, HostAndPort.parseAuthority(host, -1))).isEqualTo(same);
    }
}
