package io.yitaiqing.simulator.cluster;

import io.yitaiqing.node.journal.bench.Figure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Measures clusters of several sizes: how fast nodes start and join, how evenly halls are placed, how many commands
 * pass, and what a rolling restart costs those who use it.
 */
public final class ClusterRun {

    private static final int CLIENTS_PER_NODE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Options options;
    private final Installation installation;
    private final Consumer<String> say;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    /**
     * How it is to be measured.
     *
     * @param load how long each cluster is under full load
     * @param starts how often each start is measured
     */
    public record Options(List<Integer> sizes, int halls, Duration load, int starts, Path folder) {}

    /** A measurement that says what it is at. */
    public ClusterRun(Options options, Installation installation, Consumer<String> say) {
        this.options = options;
        this.installation = installation;
        this.say = say;
    }

    /** Measures all. */
    public List<Figure> run() throws IOException, InterruptedException {
        starts();
        for (int size : options.sizes()) {
            throughput(size);
        }
        for (int size : options.sizes()) {
            rollingRestart(size);
        }
        return figures;
    }

    /** What should not have been; a sentence each. */
    public List<String> troubles() {
        return troubles;
    }

    private LocalCluster cluster(String folder, int nodes) {
        return LocalCluster.of(
                options.folder().resolve(folder),
                installation,
                new Loopback(),
                nodes,
                ClusterPlan.halls(options.halls()));
    }

    private void starts() throws InterruptedException {
        try (LocalCluster cluster = cluster("alone", 1)) {
            firstStarts(cluster, "one node, start to ready");
        }
        try (LocalCluster cluster = cluster("starts", 3)) {
            firstStarts(cluster, "first of three nodes, start to ready");
            cluster.node(0).startAndAwaitReady();
            cluster.node(1).startAndAwaitReady();
            List<Duration> joining = new ArrayList<>();
            for (int i = 0; i < options.starts(); i++) {
                joining.add(cluster.node(2).startAndAwaitReady());
                cluster.node(2).terminate();
            }
            start("joining a running cluster of two, start to ready", joining);
        }
    }

    /** The starts of a node that finds no other; it waits a second for those it is told of. */
    private void firstStarts(LocalCluster cluster, String name) throws InterruptedException {
        List<Duration> times = new ArrayList<>();
        // The first one makes the tables.
        for (int i = 0; i <= options.starts(); i++) {
            times.add(cluster.node(0).startAndAwaitReady());
            cluster.node(0).terminate();
        }
        start(name, times.subList(1, times.size()));
    }

    private void start(String name, List<Duration> times) {
        List<Long> millis = times.stream().map(Duration::toMillis).sorted().toList();
        figure(name + ", median", millis.get(millis.size() / 2) / 1e3, "s");
        figure(name + ", worst", millis.getLast() / 1e3, "s");
    }

    private void figure(String name, double value, String unit) {
        figures.add(Figure.of(name, value, unit));
        say.accept(String.format("%s: %.2f %s", name, value, unit));
    }

    private void throughput(int size) throws InterruptedException {
        try (LocalCluster cluster = cluster("load-" + size, size)) {
            figure(
                    size + " nodes started at once, all ready",
                    cluster.startAll().toMillis() / 1e3,
                    "s");
            Answers answers = new Answers();
            Caller caller = new Caller(cluster.nodes(), answers, Duration.ofSeconds(10));
            List<Told> told = cluster.halls().stream().map(Told::new).toList();
            new Prober(cluster, caller, told).everyHall(PATIENCE).join();
            ClosedLoop loop = new ClosedLoop(caller, told, CLIENTS_PER_NODE * size);
            loop.run(options.load().dividedBy(3));
            figure(size + " nodes, commands done", loop.run(options.load()), "commands/s");
            balance(size, new LastRows(cluster).writers());
            caller.close();
            complain(size, answers);
        }
    }

    /** How evenly; asked after the load, for the first rows are written before all halls have moved to their nodes. */
    private void balance(int size, Map<String, String> writers) {
        Map<String, Long> halls =
                writers.values().stream().collect(Collectors.groupingBy(writer -> writer, Collectors.counting()));
        say.accept(
                size + " nodes keep halls: " + halls.values().stream().sorted().toList());
        long most = halls.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        figure(size + " nodes, fullest against an even share", most * (double) size / options.halls(), "");
    }

    private void complain(int size, Answers answers) {
        answers.listed().forEach(sentence -> troubles.add(size + " nodes: " + sentence));
    }

    private void rollingRestart(int size) throws IOException, InterruptedException {
        AtomicInteger next = new AtomicInteger();
        FaultOptions rolling = new FaultOptions(
                size,
                1,
                size,
                options.halls(),
                EnumSet.of(FaultKind.NODE_RESTARTED),
                Duration.ofSeconds(10),
                FaultOptions.HEALED_WITHIN,
                FaultOptions.ARRIVAL_MILLIS,
                options.folder().resolve("rolling-" + size));
        FaultReport report = new FaultRun(
                        rolling,
                        installation,
                        say,
                        (seed, kinds) -> most ->
                                List.of(new Fault(FaultKind.NODE_RESTARTED, next.getAndIncrement(), 0, true, 0)))
                .run();
        FaultReport.Counts counts = report.counts();
        figure(size + " nodes, rolling restart, commands", report.verdict().commands(), "commands");
        figure(size + " nodes, rolling restart, answered 503 once", counts.unavailable(), "requests");
        figure(size + " nodes, rolling restart, connections broken off", counts.brokenOff(), "requests");
        figure(size + " nodes, rolling restart, commands that failed", counts.failed(), "commands");
        if (!report.clean() || counts.failed() > 0) {
            troubles.add(size + " nodes: the rolling restart was not clean: "
                    + report.verdict().findings() + report.troubles() + counts.listed() + ".");
        }
    }
}
