package io.yitaiqing.simulator.bench.fanout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the programs of other people are found: on the path, or in a folder into which packages were unpacked. */
public final class Brokers {

    private final Optional<Path> unpacked;

    /** {@code unpacked}: a folder with {@code usr/sbin} and {@code usr/lib}. */
    public Brokers(Optional<Path> unpacked) {
        this.unpacked = unpacked;
    }

    Optional<Path> program(FanoutWire wire) {
        String name = wire == FanoutWire.NATS ? "nats-server" : "mosquitto";
        Stream<Path> folders = Stream.concat(
                unpacked.stream().flatMap(root -> Stream.of(root.resolve("usr/sbin"), root.resolve("usr/bin"))),
                Stream.concat(
                        Stream.of(System.getenv("PATH").split(":")).map(Path::of), Stream.of(Path.of("/usr/sbin"))));
        return folders.map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Process start(FanoutWire wire, Path configuration) throws IOException {
        Path program = program(wire).orElseThrow();
        // A broker keeps the soft limit of open files it was given, which may be too low.
        List<String> command = new ArrayList<>(
                List.of("/bin/sh", "-c", "ulimit -n $(ulimit -Hn); exec \"$0\" -c \"$1\"", program.toString()));
        command.add(configuration.toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        libraries().ifPresent(folders -> builder.environment().put("LD_LIBRARY_PATH", folders));
        return builder.start();
    }

    static String configuration(FanoutWire wire, int plainPort, int webSocketPort) {
        return wire == FanoutWire.NATS
                ? String.format(
                        Locale.ROOT,
                        "host: 127.0.0.1%nport: %d%nmax_connections: 50000%nwebsocket {%n host: 127.0.0.1%n port: %d%n"
                                + " no_tls: true%n compression: false%n}%n",
                        plainPort,
                        webSocketPort)
                : String.format(
                        Locale.ROOT,
                        "allow_anonymous true%nlog_dest none%nlistener %d 127.0.0.1%nlistener %d 127.0.0.1%n"
                                + "protocol websockets%n",
                        plainPort,
                        webSocketPort);
    }

    private Optional<String> libraries() throws IOException {
        if (unpacked.isEmpty()) {
            return Optional.empty();
        }
        List<Path> folders = new ArrayList<>();
        for (Path library :
                List.of(unpacked.get().resolve("usr/lib"), unpacked.get().resolve("lib"))) {
            if (Files.isDirectory(library)) {
                try (Stream<Path> inside = Files.list(library)) {
                    inside.filter(Files::isDirectory).forEach(folders::add);
                }
            }
        }
        return Optional.of(folders.stream().map(Path::toString).collect(Collectors.joining(":")));
    }
}
