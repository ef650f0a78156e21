package io.yitaiqing.simulator.load;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.Histogram;

/** One load on one server, from the first socket to the account of every ticket. */
public final class Load {

    private static final long SECOND = 1_000_000_000L;
    private static final Duration DRAIN_MOST = Duration.ofSeconds(30);

    private final Cast cast;
    private final LoadOptions options;
    private final String what;
    private final Spectator spectator;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicReference<Throwable> bug = new AtomicReference<>();
    private final List<String> notes = new ArrayList<>();
    private final Outage outage;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Meters> meters = new ArrayList<>();

    /** A load that has not begun; {@code what} names it in its report. */
    public Load(Cast cast, LoadOptions options, String what, Spectator spectator) {
        this.cast = cast;
        this.options = options;
        this.what = what;
        this.spectator = spectator;
        this.outage = new Outage(spectator::say);
    }

    /** Ends the load soon, from any thread; what it found until then is reported. */
    public void stop() {
        stop.countDown();
    }

    /** Runs it to its end and accounts for every ticket; a {@link LoadFailure} where it cannot begin. */
    public LoadReport run() throws InterruptedException {
        return run(true);
    }

    /** Runs it to its end and leaves the journal unread. */
    public LoadReport runUnaccounted() throws InterruptedException {
        return run(false);
    }

    private LoadReport run(boolean accounted) throws InterruptedException {
        ServerFacts facts = ServerFacts.of(options.server());
        facts.require(cast.halls());
        ScenarioClock clock = clock(facts.clock());
        try {
            open(clock, facts.clock());
            long measureFrom = clock.startNanos() + options.pace().warmUp().toNanos();
            watch(new Tally(1), measureFrom, Duration.ZERO);
            Tally tally = new Tally(options.pace().length().toSeconds());
            Counts before = counts();
            long cpuBefore = cpuNanos();
            long began = System.nanoTime();
            Duration length = options.pace().length();
            watch(tally, measureFrom + length.toNanos(), length);
            long measured = System.nanoTime() - began;
            Counts counts = counts().since(before);
            double cores = (cpuNanos() - cpuBefore) / (double) measured;
            long notFired = hold();
            note(measured);
            spectator.measured();
            drain(tally);
            Counts all = counts.withErrorsOf(counts().since(before));
            LoadReport.Generator generator = new LoadReport.Generator(
                    tally.late(), tally.loopDelay(), cores, notFired, mostWaiting(), outage.times());
            Optional<Account> account =
                    accounted ? Optional.of(new Accounting(options.server()).of(ledgers())) : Optional.empty();
            return new LoadReport(
                    Instant.now().minusNanos(System.nanoTime() - began),
                    what,
                    cast.halls().size(),
                    clock.speed(),
                    Duration.ofNanos(measured),
                    all,
                    tally.operations(),
                    tally.all(),
                    tally.sentAge(),
                    tally.changeAge(),
                    generator,
                    account,
                    List.copyOf(notes));
        } finally {
            lanes.forEach(Lane::close);
        }
    }

    /** The first thing that went wrong in the generator itself; a bug. */
    public Optional<Throwable> bug() {
        return Optional.ofNullable(bug.get());
    }

    private ScenarioClock clock(ServerClock server) {
        double speed = options.pace().speed().orElse(server.speed());
        Instant start = options.pace().start().orElseGet(() -> cast.covers(server.now()) ? server.now() : cast.start());
        return new ScenarioClock(start, speed, System.nanoTime());
    }

    private void open(ScenarioClock clock, ServerClock server) {
        String run = UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < options.means().lanes(); i++) {
            lanes.add(new Lane(i, options, outage, this::bug));
        }
        lanes.forEach(lane -> meters.add(lane.meters()));
        for (int i = 0; i < lanes.size(); i++) {
            int number = i;
            Lane lane = lanes.get(i);
            lane.call(() -> {
                        begin(lane, number, run, clock, server);
                        return null;
                    })
                    .join();
        }
    }

    private void begin(Lane lane, int number, String run, ScenarioClock clock, ServerClock server) {
        List<LoadWorld> worlds = new ArrayList<>();
        List<HallStream> watchers = new ArrayList<>();
        List<String> halls = cast.halls();
        for (int i = number; i < halls.size(); i += lanes.size()) {
            worlds.add(new LoadWorld(lane, new Ledger(run, i, halls.get(i)), cast));
            for (int display = 0; display < options.devices().displays(); display++) {
                watchers.add(new HallStream(lane, halls.get(i), HallStream.DISPLAY_HZ, null));
            }
        }
        for (int i = number; i < options.devices().dashboards(); i += lanes.size()) {
            watchers.add(new HallStream(lane, halls.get(i % halls.size()), HallStream.DASHBOARD_HZ, null));
        }
        lane.begin(clock, server, worlds, watchers);
    }

    /** Shows one second after the other until an instant, or until the load is told to stop. */
    private void watch(Tally tally, long until, Duration length) throws InterruptedException {
        Counts before = counts();
        long last = System.nanoTime();
        while (System.nanoTime() < until && bug.get() == null) {
            long rest = Math.min(SECOND, until - System.nanoTime());
            if (stop.await(rest, TimeUnit.NANOSECONDS)) {
                break;
            }
            Histogram second = tally.collect(meters);
            Counts now = counts();
            double seconds = (System.nanoTime() - last) / 1e9;
            last = System.nanoTime();
            Counts since = now.since(before);
            spectator.second(new Spectator.Second(
                    length.minusNanos(until - last),
                    since.intended() / seconds,
                    since.answered() / seconds,
                    second.getValueAtPercentile(99),
                    now.waiting(),
                    since.errorsInAll(),
                    tally.late()));
            before = now;
        }
    }

    private void note(long measuredNanos) {
        if (stop.getCount() == 0) {
            notes.add(String.format(Locale.ROOT, "The load was stopped after %.1f s.", measuredNanos / 1e9));
        }
        long unseen = lanes.stream()
                .mapToLong(lane -> lane.call(lane::hallsNotBegun).join())
                .sum();
        if (unseen > 0) {
            notes.add("In " + unseen + " halls nobody came, for the server never showed them.");
        }
    }

    private Counts counts() {
        Counts counts = new Counts();
        meters.forEach(lane -> lane.addTo(counts));
        return counts;
    }

    private long hold() {
        return lanes.stream().mapToLong(lane -> lane.call(lane::hold).join()).sum();
    }

    /** Waits for what is under way; what the server never answers is given up, and the journal will tell. */
    private void drain(Tally tally) throws InterruptedException {
        long deadline = System.nanoTime()
                + Math.min(
                        DRAIN_MOST.toNanos(),
                        options.means().timeout().multipliedBy(2).toNanos());
        while (anyBusy() && System.nanoTime() < deadline) {
            Thread.sleep(20);
        }
        lanes.forEach(lane -> lane.call(() -> {
                    lane.api().end();
                    return null;
                })
                .join());
        tally.collect(meters);
    }

    private boolean anyBusy() {
        return lanes.stream()
                .anyMatch(lane -> lane.call(() -> lane.api().busy()).join());
    }

    private int mostWaiting() {
        return lanes.stream()
                .mapToInt(lane -> lane.call(() -> lane.api().mostWaiting()).join())
                .sum();
    }

    private List<Ledger> ledgers() {
        return lanes.stream()
                .flatMap(lane -> lane
                        .call(() -> lane.halls().stream().map(LoadWorld::ledger).toList())
                        .join()
                        .stream())
                .toList();
    }

    private static long cpuNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private void bug(Throwable thrown) {
        bug.compareAndSet(null, thrown);
    }
}
