package io.yitaiqing.node.web;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.yitaiqing.node.keeper.Halls;

/** Answers what somebody finds who comes to a hall now, how its kiosks print, and whether one may give a number. */
record Entrance(Halls halls, Kiosks kiosks) {

    void handle(RoutingContext context) {
        halls.entrance(CheckedRequest.of(context).hall())
                .map(JsonObject::new)
                .map(view -> {
                    view.put("identification", kiosks.pseudonyms().isPresent());
                    kiosks.printer().ifPresent(address -> view.put("printer", address));
                    return view;
                })
                .compose(view -> Answers.json(context, 200, view))
                .onFailure(context::fail);
    }
}
