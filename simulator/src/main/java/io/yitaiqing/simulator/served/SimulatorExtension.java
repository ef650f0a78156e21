package io.yitaiqing.simulator.served;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.yitaiqing.node.Extension;
import io.yitaiqing.node.live.PlacedSource;
import io.yitaiqing.node.web.Operations;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Adds the simulator to a node: runs to watch and studies that compare, with the scenarios of a folder. */
public final class SimulatorExtension implements Extension {

    /** Below which all its operations are. */
    static final String PATH = "/api/v1/simulator";

    private static final int THREADS = 4;
    private static final int MINUTES_MOST = 6;
    private static final long TICK_MILLIS = 200;

    private final Path scenarios;

    /** {@code scenarios} is a folder such as {@code config/scenarios}. */
    public SimulatorExtension(Path scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public List<String> contracts() {
        return List.of(SimulatorOperations.CONTRACT);
    }

    @Override
    public Parts start(Host host) {
        WorkerExecutor worker =
                host.vertx().createSharedWorkerExecutor("simulator", THREADS, MINUTES_MOST, TimeUnit.MINUTES);
        Shelf shelf = new Shelf(scenarios);
        Runs runs = new Runs(host, shelf, worker);
        Studies studies = new Studies(host, runs, shelf, worker);
        long ticking = host.vertx().setPeriodic(TICK_MILLIS, timer -> {
            Instant now = Instant.now();
            runs.tick(now);
            studies.tick(now);
        });
        return new Served(
                new SimulatorOperations(runs, studies, shelf, worker),
                Map.of(Run.KIND, runs, ServedStudy.KIND, studies),
                () -> {
                    host.vertx().cancelTimer(ticking);
                    studies.stop();
                    runs.stop();
                    return worker.close();
                });
    }

    private interface Ending {
        Future<Void> end();
    }

    private record Served(Operations operations, Map<String, PlacedSource> topics, Ending ending) implements Parts {

        @Override
        public Future<Void> stop() {
            return ending.end();
        }
    }
}
