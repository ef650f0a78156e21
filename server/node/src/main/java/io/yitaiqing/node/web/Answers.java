package io.yitaiqing.node.web;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;

/** Writes responses; one that was ended meanwhile, by a timeout or because its caller went away, is left alone. */
final class Answers {

    private Answers() {}

    static Future<Void> json(RoutingContext context, int status, Object body) {
        return end(context, status, "application/json", Json.encodeToBuffer(body));
    }

    static void problem(RoutingContext context, Problem problem) {
        if (!isOpen(context)) {
            return;
        }
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.headers().forEach((name, value) -> context.response().putHeader(name, value));
        Buffer body = problem.toJson(context.request().path()).toBuffer();
        end(context, problem.status(), Problem.MEDIA_TYPE, body);
    }

    static Future<Void> end(RoutingContext context, int status, String mediaType, Buffer body) {
        if (!isOpen(context)) {
            return Future.succeededFuture();
        }
        context.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, mediaType);
        // A caller that went away meanwhile is no failure of ours.
        Future<Void> written = context.request().method() == HttpMethod.HEAD
                ? context.response().end()
                : context.response().end(body);
        return written.otherwiseEmpty();
    }

    static boolean isOpen(RoutingContext context) {
        return !context.response().headWritten()
                && !context.response().ended()
                && !context.response().closed();
    }
}
