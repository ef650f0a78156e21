package io.yitaiqing.node.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;

/** Writes responses; a response that was ended meanwhile, by a timeout or because its caller went away, is left alone. */
final class Answers {

    private Answers() {}

    static void json(RoutingContext context, int status, Object body) {
        end(context, status, "application/json", Json.encodeToBuffer(body));
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

    static void end(RoutingContext context, int status, String mediaType, Buffer body) {
        if (!isOpen(context)) {
            return;
        }
        context.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, mediaType);
        if (context.request().method() == HttpMethod.HEAD) {
            context.response().end();
        } else {
            context.response().end(body);
        }
    }

    static boolean isOpen(RoutingContext context) {
        return !context.response().headWritten()
                && !context.response().ended()
                && !context.response().closed();
    }
}
