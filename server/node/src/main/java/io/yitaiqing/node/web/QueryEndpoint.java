package io.yitaiqing.node.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.yitaiqing.node.keeper.Halls;
import io.yitaiqing.node.live.Snapshot;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** Answers what the halls look like, between two turns. */
final class QueryEndpoint {

    private final Halls halls;

    QueryEndpoint(Halls halls) {
        this.halls = halls;
    }

    void list(RoutingContext context) {
        halls.list()
                .onSuccess(rows -> Answers.json(context, 200, new JsonObject().put("halls", new JsonArray(rows))))
                .onFailure(context::fail);
    }

    void hall(RoutingContext context) {
        halls.document(CheckedRequest.of(context).hall())
                .onSuccess(snapshot -> answer(context, snapshot))
                .onFailure(context::fail);
    }

    void visit(RoutingContext context) {
        halls.visit(CheckedRequest.of(context).path("token"))
                .onSuccess(view -> Answers.json(context, 200, new JsonObject(view)))
                .onFailure(context::fail);
    }

    private static void answer(RoutingContext context, Snapshot snapshot) {
        if (!Answers.isOpen(context)) {
            return;
        }
        String tag = "\"" + PathText.encode(snapshot.stream()) + "@" + snapshot.position() + "\"";
        context.response().putHeader(HttpHeaders.ETAG, tag).putHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        String known = context.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && Arrays.stream(known.split(",")).map(String::strip).anyMatch(tag::equals)) {
            context.response().setStatusCode(304).end();
            return;
        }
        JsonObject body = new JsonObject()
                .put("stream", snapshot.stream())
                .put("position", snapshot.position())
                .put("at", snapshot.at().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("document", snapshot.document());
        Answers.json(context, 200, body);
    }
}
