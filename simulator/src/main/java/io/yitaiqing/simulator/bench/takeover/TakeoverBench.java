package io.yitaiqing.simulator.bench.takeover;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.Takeover;
import io.yitaiqing.node.journal.DatabaseAddress;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.PostgresJournal;
import io.yitaiqing.node.journal.bench.Figure;
import io.yitaiqing.simulator.scenario.CrowdPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Halls in mid-day whose node is gone, and how long another one takes until they answer: first from their whole days,
 * then from the checkpoints that were written meanwhile. Meant for a database of its own.
 */
public final class TakeoverBench {

    private static final int HALLS_UNDER_WAY = 100;
    private static final int DAYS = 10;

    private final Vertx vertx;
    private final Context context;
    private final Map<String, HallPlan> plans;
    private long rows;
    private long events;
    private Instant last = Instant.EPOCH;

    private TakeoverBench(Vertx vertx, Map<String, HallPlan> plans) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.plans = plans;
    }

    /**
     * Measures on a database that is up and migrated; blocks.
     *
     * @param people the crowd of each hall
     * @param eventsEach how many events each hall's journal holds at least
     */
    public static List<Figure> run(
            DatabaseAddress address,
            Map<String, HallPlan> plans,
            Map<String, CrowdPlan> people,
            LocalDate day,
            int eventsEach) {
        Vertx vertx = Vertx.vertx();
        try {
            TakeoverBench bench = new TakeoverBench(vertx, plans);
            bench.write(address, people, day, eventsEach);
            return bench.measure(address);
        } finally {
            await(vertx.close());
        }
    }

    private void write(DatabaseAddress address, Map<String, CrowdPlan> people, LocalDate day, int eventsEach) {
        PostgresJournal journal = open(address);
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        Semaphore room = new Semaphore(HALLS_UNDER_WAY);
        for (int i = -1; i < DAYS; i++) {
            await(journal.prepareDay(day.plusDays(i)));
        }
        try (ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<java.util.concurrent.Future<?>> lives = new ArrayList<>();
            plans.values()
                    .forEach(plan -> lives.add(threads.submit(() -> {
                        room.acquire();
                        List<JournalRow> all = MorningRows.of(plan, people.get(plan.id()), day, eventsEach, "gone");
                        count(all);
                        store(journal, all.iterator()).onFailure(failures::add).onComplete(done -> room.release());
                        return null;
                    })));
            for (var life : lives) {
                life.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The bench was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A hall's rows were not stored: " + e.getMessage(), e);
        }
        room.acquireUninterruptibly(HALLS_UNDER_WAY);
        await(journal.close());
        if (!failures.isEmpty()) {
            throw new IllegalStateException("The rows of a hall were not stored.", failures.peek());
        }
    }

    /** One row after the other, as a hall's keeper would. */
    private static Future<Void> store(Journal journal, Iterator<JournalRow> rest) {
        return rest.hasNext()
                ? journal.append(rest.next()).compose(stored -> store(journal, rest))
                : Future.succeededFuture();
    }

    private synchronized void count(List<JournalRow> all) {
        rows += all.size();
        events += all.getLast().position();
        last = all.getLast().at().isAfter(last) ? all.getLast().at() : last;
    }

    private List<Figure> measure(DatabaseAddress address) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("takeover.halls", plans.size(), "halls"));
        figures.add(Figure.of("takeover.rows", rows, "rows"));
        figures.add(Figure.of("takeover.events", events, "events"));
        for (String from : List.of("wholeDays", "checkpoints")) {
            PostgresJournal journal = open(address);
            Takeover.Times times = await(Takeover.measure(vertx, context, journal, plans, last, from));
            await(journal.checkpointsSettled());
            await(journal.close());
            figures.add(Figure.of("takeover." + from + ".firstAsked", times.firstAskedMillis(), "ms"));
            figures.add(Figure.of("takeover." + from + ".median", times.medianMillis(), "ms"));
            figures.add(Figure.of("takeover." + from + ".all", times.allMillis(), "ms"));
            figures.add(Figure.of("takeover." + from + ".longestPause", times.longestPauseMillis(), "ms"));
        }
        return figures;
    }

    private PostgresJournal open(DatabaseAddress address) {
        return await(on(context, () -> PostgresJournal.open(vertx, address)));
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }

    private static <T> Future<T> on(Context context, Supplier<Future<T>> work) {
        Promise<T> done = Promise.promise();
        context.runOnContext(now -> work.get().onComplete(done));
        return done.future();
    }
}
