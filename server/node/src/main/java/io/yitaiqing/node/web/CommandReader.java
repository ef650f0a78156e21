package io.yitaiqing.node.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.yitaiqing.hall.HallCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What each operation of the contract asks of a hall. */
final class CommandReader {

    /** The channel of a ticket whose request names none. */
    static final String CHANNEL = "api";

    /** The outcome of a service whose end names none. */
    static final String OUTCOME = "done";

    private CommandReader() {}

    static void fill(Map<String, Function<CheckedRequest, HallCommand>> commands) {
        commands.put("leaveVisit", r -> new HallCommand.Leave(r.path("visit")));
        commands.put("cancelVisit", r -> new HallCommand.Cancel(r.path("visit")));
        commands.put(
                "openCounter",
                r -> new HallCommand.OpenCounter(
                        counter(r), Optional.ofNullable(r.body().getString("clerk"))));
        commands.put("closeCounter", r -> new HallCommand.CloseCounter(counter(r)));
        commands.put(
                "pauseCounter",
                r -> new HallCommand.PauseCounter(
                        counter(r), r.body().getString("reason"), instant(r.body(), "until")));
        commands.put("resumeCounter", r -> new HallCommand.ResumeCounter(counter(r)));
        commands.put("callNext", r -> new HallCommand.CallNext(counter(r)));
        commands.put(
                "callVisit",
                r -> new HallCommand.CallVisit(
                        counter(r), r.body().getString("visit"), r.body().getString("reason")));
        commands.put("recallVisit", r -> new HallCommand.Recall(counter(r)));
        commands.put("startService", r -> new HallCommand.StartService(counter(r)));
        commands.put(
                "finishService",
                r -> new HallCommand.FinishService(
                        counter(r),
                        r.body().getString("outcome", OUTCOME),
                        texts(r.body(), "delivered"),
                        Optional.ofNullable(r.body().getString("reason"))));
        commands.put("reportNoShow", r -> new HallCommand.ReportNoShow(counter(r)));
        commands.put("closeDay", r -> new HallCommand.CloseDay());
    }

    private static List<String> texts(JsonObject body, String field) {
        return body.getJsonArray(field, new JsonArray()).stream()
                .map(String.class::cast)
                .toList();
    }

    static HallCommand issueTicket(CheckedRequest request, String token) {
        return new HallCommand.IssueTicket(
                texts(request.body(), "services"), request.body().getString("channel", CHANNEL), token);
    }

    static Optional<LocalDate> day(JsonObject body) {
        return Optional.ofNullable(body.getString("day")).map(text -> day(text, "field 'day' of the body"));
    }

    /** The contract's format lets through days that no calendar has. */
    static LocalDate day(String text, String subject) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong(subject, "a date such as 2027-02-01", text);
        }
    }

    private static Optional<Instant> instant(JsonObject body, String field) {
        return Optional.ofNullable(body.getString(field)).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
            } catch (DateTimeParseException e) {
                throw wrong(
                        "field '" + field + "' of the body", "an RFC 3339 instant such as 2027-02-01T04:30:00Z", text);
            }
        });
    }

    private static String counter(CheckedRequest request) {
        return request.path("counter");
    }

    private static ProblemException wrong(String subject, String allowed, String text) {
        return Problem.of(
                        EdgeCode.BAD_REQUEST,
                        "Expected " + subject + " to be " + allowed + ", but got " + Quote.value(text) + ".")
                .toException();
    }
}
