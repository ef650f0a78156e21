package io.yitaiqing.node.web;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Hands requests to the {@link Operations} of another module and writes what they answer. */
final class OperationsEndpoint {

    private OperationsEndpoint() {}

    /** The endpoints by operation. */
    static Map<String, Handler<RoutingContext>> of(Operations operations) {
        Map<String, Handler<RoutingContext>> endpoints = new LinkedHashMap<>();
        operations.byId().forEach((operation, answer) -> endpoints.put(operation, context -> handle(context, answer)));
        return endpoints;
    }

    private static void handle(RoutingContext context, Function<Asked, Future<Answered>> answer) {
        Future.succeededFuture(Asked.of(CheckedRequest.of(context)))
                .compose(answer)
                .compose(answered -> write(context, answered))
                .onFailure(context::fail);
    }

    private static Future<Void> write(RoutingContext context, Answered answered) {
        if (!Answers.isOpen(context)) {
            return Future.succeededFuture();
        }
        answered.headers().forEach((name, value) -> context.response().putHeader(name, value));
        return Answers.end(context, answered.status(), answered.mediaType(), answered.body());
    }
}
