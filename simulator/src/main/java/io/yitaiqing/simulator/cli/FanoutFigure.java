package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.bench.fanout.Brokers;
import io.yitaiqing.simulator.bench.fanout.FanoutBench;
import io.yitaiqing.simulator.bench.fanout.FanoutLoad;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hall bench fanout}: one changing row told to many sockets, beside what others would use. */
@Command(
        name = "fanout",
        description = "One changing row told to many WebSockets by a node, beside a bare Vert.x broadcast, nats-server"
                + " and mosquitto where these are installed.",
        mixinStandardHelpOptions = true)
final class FanoutFigure implements Callable<Integer> {

    private static final List<String> CONTENDERS = List.of("hub", "vertx", "nats", "mosquitto");
    private static final int MOST_SOCKETS = 20_000;
    private static final int LEAST_BYTES = 300;
    private static final int MOST_BYTES = 16_000;
    private static final int MOST_HZ = 20;
    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Spec
    private CommandSpec spec;

    @Mixin
    private FigureOutput output;

    @Option(names = "--sockets", paramLabel = "N", defaultValue = "10000", description = "How many (default 10000).")
    private int sockets;

    @Option(
            names = "--stalled",
            paramLabel = "N",
            defaultValue = "1000",
            description = "How many of them never read, in a second run of the node (default 1000).")
    private int stalled;

    @Option(names = "--hz", paramLabel = "N", defaultValue = "10", description = "Messages a second (default 10).")
    private int hz;

    @Option(names = "--bytes", paramLabel = "N", defaultValue = "500", description = "Of a message (default 500).")
    private int bytes;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = DurationOption.class,
            defaultValue = "10s",
            description = "How long to measure each (default 10s).")
    private Duration time;

    @Option(
            names = "--contenders",
            paramLabel = "NAME",
            split = ",",
            description = "Of hub, vertx, nats and mosquitto (default all).")
    private List<String> contenders = CONTENDERS;

    @Option(
            names = "--programs",
            paramLabel = "DIR",
            description = "A folder with usr/sbin and usr/lib in which the brokers lie that are not installed.")
    private Path programs;

    @Override
    public Integer call() throws IOException {
        FigureOutput.expect("--sockets", sockets, 1, MOST_SOCKETS);
        FigureOutput.expect("--stalled", stalled, 0, sockets - 1);
        FigureOutput.expect("--hz", hz, 1, MOST_HZ);
        FigureOutput.expect("--bytes", bytes, LEAST_BYTES, MOST_BYTES);
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
            throw new UserError("Expected --for from 200ms to 10m, but got " + time.toMillis() + " ms.");
        }
        contenders.stream()
                .filter(name -> !CONTENDERS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new UserError(
                            "Expected --contenders of " + String.join(", ", CONTENDERS) + ", but got '" + name + "'.");
                });
        Duration warmUp = time.dividedBy(2);
        FanoutBench bench = new FanoutBench(
                new FanoutLoad(sockets, hz, bytes, stalled, warmUp, time),
                new Brokers(Optional.ofNullable(programs)),
                remark -> spec.commandLine().getErr().println(remark));
        return output.print(bench.run(contenders));
    }
}
