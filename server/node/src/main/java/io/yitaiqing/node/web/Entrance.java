package io.yitaiqing.node.web;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.yitaiqing.node.keeper.Halls;
import java.util.Optional;

/** Answers what somebody finds who comes to a hall now, and how its kiosks print. */
record Entrance(Halls halls, Optional<String> printer) {

    void handle(RoutingContext context) {
        halls.entrance(CheckedRequest.of(context).hall())
                .map(JsonObject::new)
                .map(view -> {
                    printer.ifPresent(address -> view.put("printer", address));
                    return view;
                })
                .compose(view -> Answers.json(context, 200, view))
                .onFailure(context::fail);
    }
}
