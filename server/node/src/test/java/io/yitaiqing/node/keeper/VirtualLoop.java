package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * An event loop in virtual time: what is due at one moment runs in the order it was scheduled.
 *
 * <p>Its {@link #vertx()} knows timers and {@code runOnContext}, which is all that a keeper uses.
 */
final class VirtualLoop implements Later {

    private record Task(long atMillis, long number, Runnable work) {}

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::atMillis).thenComparingLong(Task::number));
    private final Set<Long> cancelled = new HashSet<>();
    private final Instant start;
    private long nowMillis;
    private long scheduled;

    VirtualLoop(Instant start) {
        this.start = start;
    }

    @Override
    public void later(long millis, Runnable work) {
        tasks.add(new Task(nowMillis + millis, ++scheduled, work));
    }

    InstantSource clock() {
        return () -> start.plusMillis(nowMillis);
    }

    /** Lets time pass, and with it all that becomes due. */
    void advance(Duration time) {
        long until = nowMillis + time.toMillis();
        while (!tasks.isEmpty() && tasks.peek().atMillis() <= until) {
            Task task = tasks.remove();
            nowMillis = task.atMillis();
            if (!cancelled.remove(task.number())) {
                task.work().run();
            }
        }
        nowMillis = until;
    }

    /** Does what is due now. */
    void run() {
        advance(Duration.ZERO);
    }

    Vertx vertx() {
        return (Vertx) Proxy.newProxyInstance(
                Vertx.class.getClassLoader(),
                new Class<?>[] {Vertx.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "runOnContext" -> {
                        Handler<Void> handler = handler(arguments[0]);
                        later(0, () -> handler.handle(null));
                        yield null;
                    }
                    case "setTimer" -> {
                        Handler<Long> handler = handler(arguments[1]);
                        long id = scheduled + 1;
                        later((Long) arguments[0], () -> handler.handle(id));
                        yield id;
                    }
                    case "executeBlocking" -> result((Callable<?>) arguments[0]);
                    case "cancelTimer" -> cancelled.add((Long) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.toString());
                });
    }

    private static Future<?> result(Callable<?> work) {
        try {
            return Future.succeededFuture(work.call());
        } catch (Exception | AssertionError e) {
            return Future.failedFuture(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> Handler<T> handler(Object argument) {
        return (Handler<T>) argument;
    }
}
