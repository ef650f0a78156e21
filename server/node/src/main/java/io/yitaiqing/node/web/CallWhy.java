package io.yitaiqing.node.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.yitaiqing.node.keeper.Halls;
import io.yitaiqing.node.keeper.JournaledCalls;
import io.yitaiqing.node.keeper.WhyView;
import java.util.Map;
import java.util.Optional;

/** Answers why a ticket was called: from the hall while the call is among its last, else from the journal. */
final class CallWhy {

    /** Each plays a day again. */
    private static final int SEARCHES_MAX = 4;

    private static final int RETRY_AFTER_SECONDS = 2;

    private final Halls halls;
    private final JournaledCalls journaled;
    private int searches;

    CallWhy(Halls halls, JournaledCalls journaled) {
        this.halls = halls;
        this.journaled = journaled;
    }

    void handle(RoutingContext context) {
        CheckedRequest request = CheckedRequest.of(context);
        long call = Long.parseLong(request.path("call"));
        halls.why(request.hall(), call)
                .compose(view -> WhyView.isEmpty(view)
                        ? older(request.hall(), call, ((Number) view.get(WhyView.LAST_CALL)).longValue())
                        : Future.succeededFuture(view))
                .compose(view -> Answers.json(context, 200, new JsonObject(view)))
                .onFailure(context::fail);
    }

    private Future<Map<String, Object>> older(String hall, long call, long last) {
        if (call > last) {
            return Future.failedFuture(unknown(hall, call, last));
        }
        if (searches >= SEARCHES_MAX) {
            return Future.failedFuture(Problem.unavailable(
                            "Expected fewer than " + SEARCHES_MAX + " older calls to be looked up at once, but "
                                    + searches + " are.",
                            RETRY_AFTER_SECONDS)
                    .toException());
        }
        searches++;
        return journaled
                .why(hall, call)
                .onComplete(done -> searches--)
                .compose((Optional<Map<String, Object>> found) -> found.map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture(unknown(hall, call, last))));
    }

    private static ProblemException unknown(String hall, long call, long last) {
        return Problem.of(
                        EdgeCode.UNKNOWN_CALL,
                        "Expected the number of a call of hall " + hall + ", which has made " + last + ", but got "
                                + call + ".")
                .toException();
    }
}
