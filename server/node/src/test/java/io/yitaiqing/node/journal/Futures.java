package io.yitaiqing.node.journal;

import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waiting for futures in tests. */
public final class Futures {

    private Futures() {}

    /** The result, or the failure as it was. */
    public static <T> T await(Future<T> future) {
        try {
            return future.await(30, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("Nothing came of it within 30 seconds.", e);
        }
    }
}
