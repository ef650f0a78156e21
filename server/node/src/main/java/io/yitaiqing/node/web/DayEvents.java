package io.yitaiqing.node.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.keeper.Halls;
import io.yitaiqing.node.keeper.UnknownHallException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.List;

/** Streams a day's rows as they are stored, one a line, as fast as the reader takes them. */
final class DayEvents {

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** Each holds a day in memory while its reader reads. */
    private static final int STREAMS_MAX = 8;

    private static final int RETRY_AFTER_SECONDS = 5;

    private final Halls halls;
    private final Journal journal;
    private int streams;

    DayEvents(Halls halls, Journal journal) {
        this.halls = halls;
        this.journal = journal;
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
                .compose(days -> link(context, request.hall(), day, days))
                .compose(linked -> journal.rows(request.hall(), day, day))
                .compose(rows -> stream(context, rows))
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

    private static Future<Void> stream(RoutingContext context, List<JournalRow> rows) {
        if (!Answers.isOpen(context)) {
            return Future.succeededFuture();
        }
        rows.stream().filter(row -> hasLineBreak(row.body())).findFirst().ifPresent(row -> {
            throw new IllegalStateException(
                    "Expected a body of one line, but the row after " + row.after() + " has more.");
        });
        HttpServerResponse response = context.response();
        response.setChunked(true).putHeader("Content-Type", "application/x-ndjson");
        Iterator<JournalRow> left = rows.iterator();
        response.drainHandler(drained -> write(response, left));
        write(response, left);
        return Future.succeededFuture();
    }

    private static void write(HttpServerResponse response, Iterator<JournalRow> left) {
        if (response.ended() || response.closed()) {
            return;
        }
        while (left.hasNext()) {
            response.write(line(left.next()));
            if (response.writeQueueFull()) {
                return;
            }
        }
        response.end();
    }

    private static boolean hasLineBreak(String body) {
        return body.indexOf('\n') >= 0 || body.indexOf('\r') >= 0;
    }

    static String line(JournalRow row) {
        return "{\"hall\":" + Json.encode(row.hall())
                + ",\"day\":\"" + row.day()
                + "\",\"after\":" + row.after()
                + ",\"position\":" + row.position()
                + ",\"at\":\"" + AT.format(row.at())
                + "\",\"writer\":" + Json.encode(row.writer())
                + ",\"turn\":\"" + row.turn()
                + "\",\"body\":" + row.body()
                + ",\"hash\":\"" + row.hash() + "\"}\n";
    }
}
