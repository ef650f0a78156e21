package io.yitaiqing.node.simulation;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.EventBus;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** As much of a Vert.x as the keepers, the gate and the hub of one node use. */
final class SimulatedVertx {

    private final SimulatedLoop loop;
    private final SimulatedContext context;
    private final EventBus bus;
    private final Map<Long, SimulatedLoop.Task> timers = new HashMap<>();
    private long ids;

    SimulatedVertx(SimulatedLoop loop, SimulatedContext context, EventBus bus) {
        this.loop = loop;
        this.context = context;
        this.bus = bus;
    }

    Vertx vertx() {
        return SimulatedContext.proxy(Vertx.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "runOnContext" -> {
                Handler<Void> handler = handler(arguments[0]);
                loop.later(0, () -> handler.handle(null));
                yield null;
            }
            case "setTimer" -> setTimer((Long) arguments[0], handler(arguments[1]));
            case "setPeriodic" -> setPeriodic((Long) arguments[0], handler(arguments[arguments.length - 1]));
            case "cancelTimer" -> {
                SimulatedLoop.Task task = timers.remove((Long) arguments[0]);
                yield task != null && task.cancel();
            }
            case "executeBlocking" -> executeBlocking((Callable<?>) arguments[0]);
            case "eventBus" -> bus;
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    private long setTimer(long millis, Handler<Long> handler) {
        long id = ++ids;
        timers.put(id, loop.later(millis, () -> {
            timers.remove(id);
            handler.handle(id);
        }));
        return id;
    }

    private long setPeriodic(long millis, Handler<Long> handler) {
        long id = ++ids;
        tick(id, millis, handler);
        return id;
    }

    private void tick(long id, long millis, Handler<Long> handler) {
        timers.put(id, loop.later(millis, () -> {
            tick(id, millis, handler);
            handler.handle(id);
        }));
    }

    /** On another thread it would take a moment. */
    private Future<Object> executeBlocking(Callable<?> work) {
        Promise<Object> done = context.promise();
        loop.later(1, () -> {
            try {
                done.complete(work.call());
            } catch (Exception failure) {
                done.fail(failure);
            }
        });
        return done.future();
    }

    @SuppressWarnings("unchecked")
    private static <T> Handler<T> handler(Object argument) {
        return (Handler<T>) argument;
    }
}
