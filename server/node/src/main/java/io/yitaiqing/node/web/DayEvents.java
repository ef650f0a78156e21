package io.yitaiqing.node.web;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.keeper.Halls;
import io.yitaiqing.node.keeper.UnknownHallException;
import java.time.LocalDate;
import java.util.List;

/** Streams a day's rows as they are stored, one a line, as fast as the reader takes them. */
final class DayEvents {

    /** Each holds a page of rows in memory while its reader reads. */
    private static final int STREAMS_MAX = 8;

    private static final int RETRY_AFTER_SECONDS = 5;

    private final Halls halls;
    private final Journal journal;
    private final RetiredDays retired;
    private int streams;

    DayEvents(Halls halls, Journal journal) {
        this.halls = halls;
        this.journal = journal;
        this.retired = new RetiredDays(journal);
    }

    void handle(RoutingContext context) {
        CheckedRequest request = CheckedRequest.of(context);
        LocalDate day = BodyFields.day(request.path("date"), "path parameter 'date'");
        if (streams >= STREAMS_MAX) {
            throw Problem.unavailable(
                            "Expected fewer than " + STREAMS_MAX + " days to be read at once, but " + streams + " are.",
                            RETRY_AFTER_SECONDS)
                    .toException();
        }
        streams++;
        context.addEndHandler(ended -> streams--);
        known(request.hall())
                .compose(hall -> journal.days(hall))
                .compose(days -> days.contains(day)
                        ? Future.succeededFuture(days)
                        : retired.expectPresent(request.hall(), day).map(days))
                .compose(days -> link(context, request.hall(), day, days))
                .compose(linked -> Answers.isOpen(context)
                        ? RowStream.send(journal, request.hall(), day, context.response())
                        : Future.succeededFuture())
                .onFailure(context::fail);
    }

    private Future<String> known(String hall) {
        return halls.has(hall) ? Future.succeededFuture(hall) : Future.failedFuture(new UnknownHallException(hall));
    }

    private static Future<Void> link(RoutingContext context, String hall, LocalDate day, List<LocalDate> days) {
        if (Answers.isOpen(context)) {
            days.stream()
                    .filter(other -> other.isBefore(day))
                    .reduce((earlier, later) -> later)
                    .ifPresent(previous -> context.response()
                            .putHeader(
                                    "Link",
                                    "</api/v1/halls/" + PathText.encode(hall) + "/days/" + previous
                                            + "/events>; rel=\"prev\""));
        }
        return Future.succeededFuture();
    }
}
