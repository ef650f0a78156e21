package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.load.LoadOptions;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of a load that say what it is like. */
final class LoadCall {

    private static final double FASTEST = 10_000;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "The server, on this machine.")
    private URI url;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description =
                    "Scenario seconds in a real one; where not given the speed of the server's hall clock, or 60 to "
                            + "begin with for --find-limit.")
    private Optional<Double> speed;

    @Option(
            names = "--start",
            paramLabel = "TIME",
            description = "Where the scenario's clock starts, RFC 3339; the server's hall clock where that shows a day "
                    + "of the scenario, else the opening of its first day.")
    private Optional<OffsetDateTime> start;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            defaultValue = "60s",
            converter = DurationOption.class,
            description = "Real time in which figures are taken.")
    private Duration length;

    @Option(
            names = "--warm-up",
            paramLabel = "TIME",
            defaultValue = "5s",
            converter = DurationOption.class,
            description = "Real time before that, in which sockets open and halls fill up.")
    private Duration warmUp;

    @Option(
            names = "--halls",
            paramLabel = "N",
            description = "So many halls, copies of the scenario's under new ids, as hall serve --halls has them.")
    private Optional<Integer> halls;

    @Option(names = "--displays", paramLabel = "N", defaultValue = "1", description = "Displays that follow each hall.")
    private int displays;

    @Option(
            names = "--dashboards",
            paramLabel = "N",
            defaultValue = "1",
            description = "Dashboards, each of which follows a hall.")
    private int dashboards;

    @Option(
            names = "--phones",
            paramLabel = "SHARE",
            defaultValue = "0.3",
            description = "Share of the ticket holders whose phone looks at the ticket once a scenario minute.")
    private double phones;

    @Option(names = "--connections", paramLabel = "N", defaultValue = "256", description = "HTTP connections at most.")
    private int connections;

    @Option(names = "--lanes", paramLabel = "N", defaultValue = "1", description = "Event loops of the generator.")
    private int lanes;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            defaultValue = "10s",
            converter = DurationOption.class,
            description = "After which a command is sent again under the same key.")
    private Duration timeout;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed than the scenario's.")
    private Optional<Long> seed;

    Optional<Integer> halls() {
        return halls;
    }

    LoadOptions options(long standardSeed) {
        speed.ifPresent(value -> Bounds.expect("--speed", value, 0.01, FASTEST));
        Bounds.expect("--for", length.toSeconds(), 1, 86_400);
        Bounds.expect("--warm-up", warmUp.toSeconds(), 0, 3_600);
        Bounds.expect("--displays", displays, 0, 20);
        Bounds.expect("--dashboards", dashboards, 0, 5_000);
        Bounds.expect("--phones", phones, 0, 1);
        Bounds.expect("--connections", connections, 1, 10_000);
        Bounds.expect("--lanes", lanes, 1, Math.min(64, connections));
        Bounds.expect("--timeout", timeout.toMillis() / 1e3, 0.1, 120);
        if (!isLoopback(url)) {
            throw new UserError("Expected --url http://HOST:PORT of this machine, but got " + url + ".");
        }
        return new LoadOptions(
                url,
                new LoadOptions.Pace(start.map(OffsetDateTime::toInstant), speed, warmUp, length),
                new LoadOptions.Devices(displays, dashboards, phones, LoadOptions.Devices.USUAL.lookSeconds()),
                new LoadOptions.Means(connections, lanes, timeout),
                seed.orElse(standardSeed));
    }

    /** There is no sign-in yet, so no server listens anywhere else. */
    private static boolean isLoopback(URI url) {
        try {
            return "http".equals(url.getScheme())
                    && url.getHost() != null
                    && url.getPort() > 0
                    && InetAddress.getByName(url.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
