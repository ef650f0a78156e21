package io.yitaiqing.node.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.node.keeper.Halls;
import io.yitaiqing.node.live.Snapshot;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;

/** Answers what the halls look like, between two turns. */
final class QueryEndpoint {

    private static final Duration OLD_AFTER = Duration.ofSeconds(5);

    private final Halls halls;
    private final InstantSource realClock = InstantSource.system();

    QueryEndpoint(Halls halls) {
        this.halls = halls;
    }

    void list(RoutingContext context) {
        halls.list()
                .compose(rows -> Answers.json(context, 200, new JsonObject().put("halls", new JsonArray(rows))))
                .onFailure(context::fail);
    }

    void hall(RoutingContext context) {
        halls.document(CheckedRequest.of(context).hall())
                .compose(snapshot -> Answers.document(context, snapshot, !isOld(snapshot)))
                .onFailure(context::fail);
    }

    void slots(RoutingContext context) {
        CheckedRequest request = CheckedRequest.of(context);
        String service = request.path("service");
        LocalDate day = BodyFields.day(request.path("date"), "path parameter 'date'");
        halls.slots(request.hall(), service, day)
                .compose(view -> view.isEmpty()
                        ? Future.failedFuture(Problem.of(new Rejection(
                                        Rejection.Code.UNKNOWN_SERVICE,
                                        "Expected a service of hall " + request.hall() + ", but got "
                                                + Quote.value(service) + "."))
                                .toException())
                        : Answers.json(context, 200, new JsonObject(view)))
                .onFailure(context::fail);
    }

    void policy(RoutingContext context) {
        halls.policy(CheckedRequest.of(context).hall())
                .compose(view -> Answers.json(context, 200, new JsonObject(view)))
                .onFailure(context::fail);
    }

    void shadow(RoutingContext context) {
        halls.shadow(CheckedRequest.of(context).hall())
                .compose(view -> Answers.json(context, 200, new JsonObject(view)))
                .onFailure(context::fail);
    }

    void visit(RoutingContext context) {
        halls.visit(CheckedRequest.of(context).path("token"))
                .compose(view -> Answers.json(context, 200, new JsonObject(view)))
                .onFailure(context::fail);
    }

    /** Whether what is shown may have been overtaken: who has it is told so, rather than that nothing has changed. */
    private boolean isOld(Snapshot snapshot) {
        return snapshot.confirmedAt()
                .filter(at -> at.plus(OLD_AFTER).isBefore(realClock.instant()))
                .isPresent();
    }
}
