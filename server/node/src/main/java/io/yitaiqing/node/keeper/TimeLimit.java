package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.concurrent.TimeoutException;

/**
 * Limits how long a future may take, on the event loop.
 *
 * <p>{@link Future#timeout} of a future that belongs to no context fires on a thread of Netty's, and with it all that
 * follows would run beside the loop.
 */
final class TimeLimit {

    private TimeLimit() {}

    /** The same future, failed with a {@link TimeoutException} unless it completes within so many milliseconds. */
    static <T> Future<T> of(Vertx vertx, long millis, Future<T> future) {
        if (future.isComplete()) {
            return future;
        }
        Promise<T> limited = Promise.promise();
        long timer = vertx.setTimer(
                millis, late -> limited.tryFail(new TimeoutException("nothing came within " + millis + " ms")));
        future.onComplete(done -> {
            vertx.cancelTimer(timer);
            if (done.succeeded()) {
                limited.tryComplete(done.result());
            } else {
                limited.tryFail(done.cause());
            }
        });
        return limited.future();
    }
}
