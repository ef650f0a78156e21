package io.yitaiqing.simulator;

import io.yitaiqing.simulator.Experiment.HallRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/**
 * Several experiments lived side by side, replication by replication and hall by hall, by the same people.
 *
 * <p>What it gives depends on the replications it made, never on the threads that made them: a replication counts once
 * every experiment has lived it and all before it.
 */
public final class Study {

    private final List<Experiment> experiments;
    private final int threads;
    private final IntConsumer progress;
    private volatile boolean stopped;

    /** A study on so many threads. */
    public Study(List<Experiment> experiments, int threads) {
        this(experiments, threads, replications -> {});
    }

    /** A study that tells, from one thread, how many replications are complete. */
    public Study(List<Experiment> experiments, int threads, IntConsumer progress) {
        this.experiments = List.copyOf(experiments);
        this.threads = threads;
        this.progress = progress;
    }

    /** Ends it early: whoever waits for its results gets those of the replications that are complete. */
    public void stop() {
        stopped = true;
    }

    /** Whether it was ended early. */
    public boolean stopped() {
        return stopped;
    }

    /** Makes so many replications; the results are in the order of the experiments. */
    public List<Results> run(int replications) {
        List<List<Map<String, HallRun>>> done = nothing();
        live(replications, done);
        return results(done);
    }

    /** Makes replications until the mean wait of every hall in every experiment is exact enough, or there are most. */
    public List<Results> run(Precision precision, double confidence, int least, int most) {
        List<List<Map<String, HallRun>>> done = nothing();
        for (int next = Math.min(Math.max(least, Precision.LEAST), most);
                ;
                next = Math.min(Precision.after(next), most)) {
            live(next, done);
            List<Results> results = results(done);
            boolean exact = results.stream().allMatch(result -> result.exact(precision, confidence));
            if (stopped || exact || next == most) {
                return results;
            }
        }
    }

    private List<List<Map<String, HallRun>>> nothing() {
        List<List<Map<String, HallRun>>> done = new ArrayList<>();
        experiments.forEach(experiment -> done.add(new ArrayList<>()));
        return done;
    }

    private List<Results> results(List<List<Map<String, HallRun>>> done) {
        List<Results> results = new ArrayList<>();
        for (int i = 0; i < experiments.size(); i++) {
            results.add(experiments.get(i).results(List.copyOf(done.get(i))));
        }
        return results;
    }

    private void live(int replications, List<List<Map<String, HallRun>>> done) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<List<Map<String, Future<Optional<HallRun>>>>> coming = new ArrayList<>();
            int begun = done.getFirst().size();
            for (int number = begun; number < replications && !stopped; number++) {
                // Only a few ahead, so that little is lost when it ends early.
                while (begun < replications && begun <= number + threads) {
                    coming.add(begin(begun++, pool));
                }
                List<Map<String, HallRun>> complete = new ArrayList<>();
                for (Map<String, Future<Optional<HallRun>>> run : coming.removeFirst()) {
                    complete.add(whole(run));
                }
                if (complete.stream().noneMatch(Map::isEmpty)) {
                    for (int i = 0; i < done.size(); i++) {
                        done.get(i).add(complete.get(i));
                    }
                    progress.accept(number + 1);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The study was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A replication failed.", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** One replication of every experiment by hall; no hall is begun after the study was ended. */
    private List<Map<String, Future<Optional<HallRun>>>> begin(int number, ExecutorService pool) {
        List<Map<String, Future<Optional<HallRun>>>> runs = new ArrayList<>();
        for (Experiment experiment : experiments) {
            Map<String, Future<Optional<HallRun>>> halls = new LinkedHashMap<>();
            for (String hall : experiment.halls()) {
                Callable<Optional<HallRun>> one =
                        () -> stopped ? Optional.empty() : Optional.of(experiment.replicate(number, hall));
                halls.put(hall, pool.submit(one));
            }
            runs.add(halls);
        }
        return runs;
    }

    /** A replication in all its halls; nothing where one of them was not lived in. */
    private static Map<String, HallRun> whole(Map<String, Future<Optional<HallRun>>> coming)
            throws InterruptedException, ExecutionException {
        Map<String, HallRun> runs = new LinkedHashMap<>();
        for (Map.Entry<String, Future<Optional<HallRun>>> hall : coming.entrySet()) {
            hall.getValue().get().ifPresent(run -> runs.put(hall.getKey(), run));
        }
        return runs.size() == coming.size() ? runs : Map.of();
    }
}
