package io.yitaiqing.simulator.live;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallCommand.CheckMaterials.IfMissing;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The command that a request of a crowd asks for. */
final class RequestedCommand {

    private static final String TOKEN = "token";

    private RequestedCommand() {}

    static HallCommand of(String[] path, JsonObject body) {
        if (path.length == 6) {
            return ofHall(path[5], body);
        }
        return switch (path[5]) {
            case "visits" -> ofVisit(path[6], path[7], body);
            case "equipment" ->
                path[7].equals("fault")
                        ? new HallCommand.ReportFault(path[6], body.getString("note"))
                        : new HallCommand.ReportRepair(path[6]);
            default -> ofCounter(path[6], path[7], body);
        };
    }

    private static HallCommand ofHall(String collection, JsonObject body) {
        return switch (collection) {
            case "balks" ->
                new HallCommand.RecordBalk(
                        body.getString("service"), body.getString("channel"), body.getString("reason"));
            case "appointments" ->
                new HallCommand.BookAppointment(
                        requests(body),
                        instant(body, "start").orElseThrow(),
                        TOKEN,
                        segment(body),
                        Optional.empty(),
                        Optional.empty());
            default ->
                new HallCommand.IssueTicket(
                        requests(body),
                        body.getString("channel"),
                        TOKEN,
                        segment(body),
                        Optional.empty(),
                        body.getBoolean("remote", false));
        };
    }

    private static HallCommand ofVisit(String id, String verb, JsonObject body) {
        return switch (verb) {
            case "leave" -> new HallCommand.Leave(id);
            case "check-in" -> new HallCommand.CheckIn(id);
            case "return" -> new HallCommand.Return(id);
            case "keep-place" ->
                new HallCommand.KeepPlace(id, instant(body, "until").orElseThrow());
            case "check-materials" ->
                new HallCommand.CheckMaterials(
                        id,
                        body.getString("service"),
                        texts(body, "missing"),
                        IfMissing.valueOf(body.getString("ifMissing").toUpperCase(Locale.ROOT)));
            default -> throw new IllegalArgumentException(verb);
        };
    }

    private static HallCommand ofCounter(String id, String verb, JsonObject body) {
        return switch (verb) {
            case "open" -> new HallCommand.OpenCounter(id, Optional.ofNullable(body.getString("clerk")));
            case "close" -> new HallCommand.CloseCounter(id);
            case "pause" -> new HallCommand.PauseCounter(id, body.getString("reason"), instant(body, "until"));
            case "resume" -> new HallCommand.ResumeCounter(id);
            case "call-next" -> new HallCommand.CallNext(id);
            case "accept" -> new HallCommand.AcceptOffer(id);
            case "refuse" -> new HallCommand.RefuseOffer(id, body.getString("reason"));
            case "send" -> new HallCommand.SendVisit(id, body.getString("visit"), body.getString("note"));
            case "serve-without-ticket" -> new HallCommand.ServeWithoutTicket(id, requests(body), TOKEN);
            case "recall" -> new HallCommand.Recall(id);
            case "start" -> new HallCommand.StartService(id);
            case "finish" ->
                new HallCommand.FinishService(
                        id, body.getString("outcome"), texts(body, "delivered"), Optional.empty());
            case "no-show" -> new HallCommand.ReportNoShow(id);
            default -> throw new IllegalArgumentException(verb);
        };
    }

    private static List<HallCommand.Request> requests(JsonObject body) {
        return texts(body, "services").stream()
                .map(service -> new HallCommand.Request(service, 1))
                .toList();
    }

    private static List<String> texts(JsonObject body, String key) {
        return body.getJsonArray(key, new JsonArray()).stream()
                .map(String.class::cast)
                .toList();
    }

    private static Optional<String> segment(JsonObject body) {
        return Optional.ofNullable(body.getString("segment"));
    }

    private static Optional<Instant> instant(JsonObject body, String key) {
        return Optional.ofNullable(body.getString(key))
                .map(text -> OffsetDateTime.parse(text).toInstant());
    }
}
