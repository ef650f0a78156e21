package io.yitaiqing.node.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.keeper.DayCurves;
import io.yitaiqing.node.keeper.Halls;
import io.yitaiqing.node.keeper.UnknownHallException;
import java.time.LocalDate;

/** Answers how a hall's business day went, today's or a past one's. */
final class DayCurveEndpoint {

    /** Each holds a day's rows in memory and plays them again. */
    private static final int PLAYED_MAX = 4;

    private static final int RETRY_AFTER_SECONDS = 2;

    private final Halls halls;
    private final DayCurves curves;
    private final RetiredDays retired;
    private int played;

    DayCurveEndpoint(Halls halls, DayCurves curves, Journal journal) {
        this.halls = halls;
        this.curves = curves;
        this.retired = new RetiredDays(journal);
    }

    void handle(RoutingContext context) {
        CheckedRequest request = CheckedRequest.of(context);
        LocalDate day = BodyFields.day(request.path("date"), "path parameter 'date'");
        if (!halls.has(request.hall())) {
            context.fail(new UnknownHallException(request.hall()));
            return;
        }
        if (played >= PLAYED_MAX) {
            throw Problem.unavailable(
                            "Expected fewer than " + PLAYED_MAX + " days to be played at once, but " + played + " are.",
                            RETRY_AFTER_SECONDS)
                    .toException();
        }
        played++;
        Future<Void> answered = retired.expectPresent(request.hall(), day)
                .compose(present -> curves.curve(request.hall(), day))
                .onComplete(done -> played--)
                .compose(view -> Answers.json(context, 200, new JsonObject(view)));
        answered.onFailure(context::fail);
    }
}
