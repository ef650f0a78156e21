package io.yitaiqing.node.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Says whether the process runs, and whether the node can serve its halls. */
public final class Health {

    private static final Duration CHECK_WITHIN = Duration.ofSeconds(3);
    private static final int RETRY_AFTER_SECONDS = 2;

    private final Supplier<Future<List<String>>> check;

    /** {@code check} gives the reasons why the node is not ready, each a clause; none when it is. */
    public Health(Supplier<Future<List<String>>> check) {
        this.check = check;
    }

    void live(RoutingContext context) {
        up(context);
    }

    void ready(RoutingContext context) {
        check.get()
                .timeout(CHECK_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .recover(failure -> Future.succeededFuture(List.of("the check failed: " + failure.getMessage())))
                .onSuccess(reasons -> {
                    if (reasons.isEmpty()) {
                        up(context);
                    } else {
                        Answers.problem(context, down(reasons));
                    }
                })
                .onFailure(context::fail);
    }

    private static void up(RoutingContext context) {
        Answers.json(context, 200, new JsonObject().put("status", "up"));
    }

    private static Problem down(List<String> reasons) {
        return Problem.unavailable(
                        "Expected the node to be ready, but " + String.join("; ", reasons) + ".", RETRY_AFTER_SECONDS)
                .withMember("reasons", new JsonArray(reasons));
    }
}
