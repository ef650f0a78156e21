package io.yitaiqing.simulator.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * A run of drawn faults on a cluster of real processes that is in use all the time.
 *
 * <p>Customers and clerks send commands to all nodes in turn, with idempotency keys and retries; followers watch by the
 * live protocol. After each fault commands must pass again between every pair of nodes before the next one comes. At
 * the end the journal is held against everything that anybody was told.
 */
public final class FaultRun {

    private static final Duration HALLS_WITHIN = Duration.ofSeconds(90);
    private static final Duration CALM = Duration.ofSeconds(60);
    private static final int FOLLOWERS_PER_HALL = 2;

    private final FaultOptions options;
    private final Installation installation;
    private final Consumer<String> say;
    private final Courses courses;
    private final Answers answers = new Answers();
    private final List<FaultOutcome> outcomes = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private final List<Told> told;
    private final List<Sightings> sightings;

    /** A run of drawn faults that says one sentence a fault. */
    public FaultRun(FaultOptions options, Installation installation, Consumer<String> say) {
        this(options, installation, say, (seed, kinds) -> new FaultDraw(seed, options.nodes(), kinds));
    }

    /** Makes the course of a run from its seed and from the kinds of faults that can be done. */
    interface Courses {
        FaultCourse course(long seed, Set<FaultKind> kinds);
    }

    FaultRun(FaultOptions options, Installation installation, Consumer<String> say, Courses courses) {
        this.courses = courses;
        this.options = options;
        this.installation = installation;
        this.say = say;
        List<String> halls = ClusterPlan.halls(options.halls());
        this.told = halls.stream().map(Told::new).toList();
        this.sightings = halls.stream().map(Sightings::new).toList();
    }

    /** Runs it to its end. */
    public FaultReport run() throws IOException, InterruptedException {
        long began = System.nanoTime();
        Network network = PrivateNetwork.isInside() ? Namespaces.of(options.nodes()) : new Loopback();
        try (LocalCluster cluster = LocalCluster.of(
                options.folder(), installation, network, options.nodes(), ClusterPlan.halls(options.halls()))) {
            Duration start = cluster.startAll();
            say.accept(String.format(
                    "%d nodes and %d halls, started in %.1f s; seed %d.",
                    options.nodes(), options.halls(), start.toMillis() / 1e3, options.seed()));
            Set<FaultKind> kinds = possible(cluster.network());
            Caller caller = new Caller(cluster.nodes(), answers, options.deadline());
            try (Followers followers = new Followers(cluster.nodes(), sightings, FOLLOWERS_PER_HALL)) {
                live(cluster, caller, new LastRows(cluster), kinds);
                calm(new LastRows(cluster), followers);
            }
            // Only now: a database that came back listens at another port than before.
            Verdict verdict = new Judge(cluster, caller.http()).judge(told, sightings);
            caller.close();
            return report(Duration.ofNanos(System.nanoTime() - began), kinds, verdict);
        }
    }

    private Set<FaultKind> possible(Network network) {
        Set<FaultKind> kinds = EnumSet.copyOf(options.kinds());
        if (!network.canCut()) {
            kinds.removeIf(FaultKind::ofNetwork);
        }
        if (kinds.isEmpty()) {
            throw new ClusterFailure("Expected a kind of fault that can be done here, but all of them cut the network "
                    + "between nodes, which needs Linux and root.");
        }
        return kinds;
    }

    private void live(LocalCluster cluster, Caller caller, LastRows heads, Set<FaultKind> kinds)
            throws InterruptedException {
        List<HallCrowd> crowds = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            crowds.add(new HallCrowd(caller, told.get(i), options.arrivalMillis(), options.seed() + i));
        }
        Prober prober = new Prober(cluster, caller, told);
        require(prober.everyHall(HALLS_WITHIN).join().isPresent(), "Not every hall answered before the first fault.");
        crowds.forEach(HallCrowd::open);
        FaultCourse course = courses.course(options.seed(), kinds);
        for (int done = 0; done < options.faults(); ) {
            List<Fault> faults = course.next(options.faults() - done);
            done += faults.size();
            FaultOutcome outcome = befall(cluster, prober, heads, faults);
            outcomes.add(outcome);
            say.accept(String.format("%3d  %s", done, outcome.sentence()));
            if (outcome.pairsPassed().isEmpty()) {
                troubles.add("Commands did not pass between every pair of nodes within "
                        + options.healedWithin().toSeconds() + " s of the end of fault " + done + ".");
            }
            if (outcome.hallsAnswered().isEmpty()) {
                troubles.add(
                        "Not every hall answered within " + HALLS_WITHIN.toSeconds() + " s of fault " + done + ".");
                break;
            }
            died(cluster);
        }
        crowds.forEach(HallCrowd::close);
        for (HallCrowd crowd : crowds) {
            crowd.join();
        }
    }

    private FaultOutcome befall(LocalCluster cluster, Prober prober, LastRows heads, List<Fault> faults)
            throws InterruptedException {
        Saboteur saboteur = new Saboteur(cluster);
        List<CompletableFuture<Void>> suffered = new ArrayList<>();
        long offset = 0;
        for (Fault fault : faults) {
            long waits = offset;
            suffered.add(CompletableFuture.runAsync(() -> suffer(saboteur, fault, waits), Thread::startVirtualThread));
            offset += fault.lastsMillis() / 2;
        }
        // The first blow has fallen when a command is lost to it; until then the halls answer as before.
        Thread.sleep(50);
        CompletableFuture<Optional<Duration>> halls = prober.everyHall(HALLS_WITHIN);
        suffered.forEach(CompletableFuture::join);
        long ended = System.nanoTime();
        Optional<Duration> pairs = pairs(prober, heads, ended);
        try {
            return new FaultOutcome(faults, halls.get(), pairs);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    private static void suffer(Saboteur saboteur, Fault fault, long waitsMillis) {
        try {
            Thread.sleep(waitsMillis);
            saboteur.begin(fault);
            Thread.sleep(fault.lastsMillis());
            saboteur.end(fault);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From the end of the fault until commands have passed between every pair of nodes. */
    private Optional<Duration> pairs(Prober prober, LastRows heads, long ended) {
        Map<String, String> writers = heads.writers();
        Duration passed = Duration.ofNanos(System.nanoTime() - ended);
        List<Prober.Probe> probes =
                prober.everyPair(writers, options.healedWithin().minus(passed));
        probes.stream()
                .filter(probe -> probe.took().isEmpty())
                .forEach(probe -> troubles.add("No command: " + probe + "."));
        return Prober.slowest(probes).map(slowest -> slowest.plus(passed));
    }

    private void died(LocalCluster cluster) throws InterruptedException {
        for (int node = 0; node < options.nodes(); node++) {
            if (cluster.node(node).diedByItself()) {
                troubles.add("The process of node " + (node + 1) + " ended by itself; see its log in "
                        + cluster.folder() + ".");
                cluster.node(node).startAgain();
            }
        }
    }

    /** Nobody asks any more: every follower must come to the journal's end. */
    private void calm(LastRows heads, Followers followers) throws InterruptedException {
        long end = System.nanoTime() + CALM.toNanos();
        Optional<String> behind = followers.behind(heads.positions());
        while (behind.isPresent() && System.nanoTime() < end) {
            Thread.sleep(500);
            behind = followers.behind(heads.positions());
        }
        behind.ifPresent(troubles::add);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ClusterFailure(otherwise);
        }
    }

    private FaultReport report(Duration took, Set<FaultKind> kinds, Verdict verdict) {
        List<FaultKind> skipped = Arrays.stream(FaultKind.values())
                .filter(kind -> options.kinds().contains(kind) && !kinds.contains(kind))
                .toList();
        int faults =
                outcomes.stream().mapToInt(outcome -> outcome.faults().size()).sum();
        return new FaultReport(
                options.seed(), faults, took, skipped, Recoveries.of(outcomes), counts(), verdict, troubles);
    }

    private FaultReport.Counts counts() {
        return new FaultReport.Counts(
                answers.attempts(),
                answers.acceptedCount(),
                answers.refusedCount(),
                answers.unavailableCount(),
                answers.lostCount(),
                answers.brokenOffCount(),
                answers.failedCount(),
                answers.silentCount(),
                answers.wrongCount(),
                answers.longestNanos() / 1_000_000,
                sightings.stream().mapToLong(Sightings::frames).sum(),
                sightings.stream().mapToLong(Sightings::resumedCount).sum(),
                sightings.stream().mapToLong(Sightings::anewCount).sum(),
                sightings.stream().mapToLong(Sightings::steppedBackCount).sum(),
                answers.listed());
    }
}
