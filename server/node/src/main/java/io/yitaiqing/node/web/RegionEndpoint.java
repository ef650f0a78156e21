package io.yitaiqing.node.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.yitaiqing.node.live.Snapshot;
import io.yitaiqing.node.region.Region;
import io.yitaiqing.node.region.Regions;
import java.util.Optional;

/** Answers what the regions look like. */
final class RegionEndpoint {

    private final Regions regions;

    RegionEndpoint(Regions regions) {
        this.regions = regions;
    }

    void list(RoutingContext context) {
        JsonArray rows = new JsonArray();
        regions.tree().all().forEach(region -> rows.add(row(region)));
        Answers.json(context, 200, new JsonObject().put("regions", rows));
    }

    private static JsonObject row(Region region) {
        JsonObject row = new JsonObject()
                .put("id", region.id())
                .put("name", region.name())
                .put("nameEn", region.nameEn())
                .put("kind", region.kind());
        region.parent().ifPresent(parent -> row.put("parent", parent));
        return row;
    }

    void region(RoutingContext context) {
        String id = CheckedRequest.of(context).path("region");
        Optional<Snapshot> snapshot = regions.read(id);
        if (snapshot.isEmpty()) {
            throw Problem.of(
                            EdgeCode.UNKNOWN_REGION,
                            "Expected a region that holds halls, but got " + Quote.value(id) + ".")
                    .toException();
        }
        Answers.document(context, snapshot.get(), true);
    }
}
