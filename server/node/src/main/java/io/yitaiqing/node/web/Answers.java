package io.yitaiqing.node.web;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.yitaiqing.node.live.Snapshot;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** Writes responses; one that was ended meanwhile, by a timeout or because its caller went away, is left alone. */
final class Answers {

    private Answers() {}

    static Future<Void> json(RoutingContext context, int status, Object body) {
        return end(context, status, "application/json", Json.encodeToBuffer(body));
    }

    /** A live document at its position, which is also its tag: who knows it already is told so, while it is fresh. */
    static Future<Void> document(RoutingContext context, Snapshot snapshot, boolean fresh) {
        if (!isOpen(context)) {
            return Future.succeededFuture();
        }
        String tag = "\"" + PathText.encode(snapshot.stream()) + "@" + snapshot.position() + "\"";
        context.response().putHeader(HttpHeaders.ETAG, tag).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        String known = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (fresh
                && known != null
                && Arrays.stream(known.split(",")).map(String::strip).anyMatch(tag::equals)) {
            return context.response().setStatusCode(304).end().otherwiseEmpty();
        }
        JsonObject body = new JsonObject()
                .put("stream", snapshot.stream())
                .put("position", snapshot.position())
                .put("at", snapshot.at().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("document", snapshot.document());
        snapshot.confirmedAt()
                .ifPresent(at -> body.put(
                        "confirmedAt", at.truncatedTo(ChronoUnit.MILLIS).toString()));
        return json(context, 200, body);
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
