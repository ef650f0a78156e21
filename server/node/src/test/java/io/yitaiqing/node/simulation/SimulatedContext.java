package io.yitaiqing.node.simulation;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.Promise;
import io.vertx.core.impl.future.PromiseImpl;
import io.vertx.core.internal.ContextInternal;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.TimeUnit;

/** What a Vert.x future asks of the context it belongs to, so that its timeout runs in virtual time too. */
final class SimulatedContext {

    private final SimulatedLoop loop;
    private final ContextInternal context;

    SimulatedContext(SimulatedLoop loop) {
        this.loop = loop;
        EventLoop eventLoop = proxy(EventLoop.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "schedule" -> schedule((Runnable) arguments[0], (Long) arguments[1], (TimeUnit) arguments[2]);
            default -> throw new UnsupportedOperationException(method.toString());
        });
        context = proxy(ContextInternal.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "isRunningOnContext", "isEventLoopContext" -> true;
            case "nettyEventLoop" -> eventLoop;
            case "promise" -> new PromiseImpl<>((ContextInternal) proxy);
            case "reportException" -> {
                loop.bug((Throwable) arguments[0]);
                yield null;
            }
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    /** A promise whose future belongs to the loop; to be completed on it. */
    <T> Promise<T> promise() {
        return new PromiseImpl<>(context);
    }

    private ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
        SimulatedLoop.Task task = loop.later(unit.toMillis(delay), work);
        return proxy(ScheduledFuture.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "cancel" -> task.cancel();
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
