package io.yitaiqing.simulator.bench.fanout;

import io.yitaiqing.node.journal.bench.Figure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;

/** One row told to many sockets so many times a second, by each contender in turn. */
public final class FanoutBench {

    private static final double NANOS_A_MILLI = 1e6;
    private static final double BYTES_A_MEBIBYTE = 1024 * 1024;

    private final FanoutLoad load;
    private final Brokers brokers;
    private final Consumer<String> remarks;

    /** {@code remarks} is told what could not be measured, and why. */
    public FanoutBench(FanoutLoad load, Brokers brokers, Consumer<String> remarks) {
        this.load = load;
        this.brokers = brokers;
        this.remarks = remarks;
    }

    /** Runs the contenders with these names and returns their figures. */
    public List<Figure> run(List<String> contenders) throws IOException {
        Map<FanoutWire, FanoutResult> results = new EnumMap<>(FanoutWire.class);
        List<Figure> figures = new ArrayList<>();
        for (FanoutWire wire : FanoutWire.values()) {
            if (!contenders.contains(wire.name().toLowerCase(Locale.ROOT))) {
                continue;
            }
            if (!Contestant.builtIn().contains(wire) && brokers.program(wire).isEmpty()) {
                remarks.accept(wire.title() + " was not found, so it is not measured; "
                        + "name the folder with usr/sbin with --programs.");
                continue;
            }
            try {
                FanoutResult result = measure(wire, 0);
                results.put(wire, result);
                figures.addAll(figures(result, ""));
                // Beside the run it is compared with, for a machine may change within minutes.
                if (wire == FanoutWire.HUB && load.stalled() > 0) {
                    figures.addAll(withStalled(result));
                }
            } catch (IOException failure) {
                if (Contestant.builtIn().contains(wire)) {
                    throw failure;
                }
                // What the others did is worth telling all the same.
                remarks.accept(wire.title() + " is not measured: " + failure.getMessage());
            }
        }
        compare(results, figures);
        return figures;
    }

    private List<Figure> withStalled(FanoutResult noneStalled) throws IOException {
        FanoutResult result = measure(FanoutWire.HUB, load.stalled());
        List<Figure> figures = figures(result, ", " + load.stalled() + " stalled");
        figures.add(Figure.against(
                "node: p99 of the others beside none stalled", result.p99Millis(), "ms", noneStalled.p99Millis()));
        return figures;
    }

    private FanoutResult measure(FanoutWire wire, int stalled) throws IOException {
        try (Contestant server = Contestant.builtIn().contains(wire)
                        ? Contestant.java(wire, load.bytes(), load.hz())
                        : Contestant.broker(wire, brokers, load.bytes(), load.hz());
                FanoutReaders readers = new FanoutReaders(wire)) {
            readers.connect(server.port(), load.sockets(), stalled);
            readers.read(load.warmUp());
            Duration before = server.processorTime();
            long began = System.nanoTime();
            Histogram late = readers.read(load.time());
            double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1e3;
            double cores = server.processorTime().minus(before).toMillis() / 1e3 / seconds;
            long resident = server.residentBytes();
            if (readers.lost() > 0) {
                remarks.accept(wire.title() + " lost " + readers.lost() + " of " + load.sockets() + " sockets.");
            }
            return new FanoutResult(
                    wire,
                    stalled,
                    late.getTotalCount() / seconds,
                    late.getValueAtPercentile(50) / NANOS_A_MILLI,
                    late.getValueAtPercentile(99) / NANOS_A_MILLI,
                    cores,
                    resident,
                    server.heapBytes(wire),
                    readers.lost());
        }
    }

    private static List<Figure> figures(FanoutResult r, String suffix) {
        String title = r.wire().title() + suffix;
        List<Figure> figures = new ArrayList<>(List.of(
                Figure.of(title + ": messages delivered", r.messagesPerSecond(), "1/s"),
                Figure.of(title + ": p50", r.p50Millis(), "ms"),
                Figure.of(title + ": p99", r.p99Millis(), "ms"),
                Figure.of(title + ": processor", r.cores() * 100, "% of a core"),
                Figure.of(title + ": processor of a message", r.microsOfMessage(), "us"),
                Figure.of(title + ": resident memory", r.residentBytes() / BYTES_A_MEBIBYTE, "MiB")));
        r.heapBytes()
                .ifPresent(bytes -> figures.add(Figure.of(title + ": heap in use", bytes / BYTES_A_MEBIBYTE, "MiB")));
        return figures;
    }

    private static void compare(Map<FanoutWire, FanoutResult> results, List<Figure> figures) {
        FanoutResult ours = results.get(FanoutWire.HUB);
        if (ours == null) {
            return;
        }
        results.forEach((wire, other) -> {
            if (wire != FanoutWire.HUB) {
                figures.add(Figure.against(
                        "node: processor beside " + wire.title(),
                        ours.cores() * 100,
                        "% of a core",
                        other.cores() * 100));
                figures.add(Figure.against(
                        "node: processor of a message beside " + wire.title(),
                        ours.microsOfMessage(),
                        "us",
                        other.microsOfMessage()));
                figures.add(
                        Figure.against("node: p99 beside " + wire.title(), ours.p99Millis(), "ms", other.p99Millis()));
            }
        });
    }
}
