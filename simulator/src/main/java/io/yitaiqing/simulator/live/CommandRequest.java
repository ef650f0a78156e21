package io.yitaiqing.simulator.live;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.Rejection;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command as the public API takes it. */
public record CommandRequest(String path, String body) {

    private static final String ROOT = "/api/v1/halls/";
    private static final CommandRequest NONE = new CommandRequest("", "");
    private static final Pattern COUNTER = Pattern.compile("/counters/([^/]+)/");

    /** What the command does, in one word of the API's paths. */
    public String operation() {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.equals("visits") ? "take-ticket" : last;
    }

    /** The counter the command is about, if it is about one. */
    public Optional<String> counter() {
        Matcher counter = COUNTER.matcher(path);
        return counter.find() ? Optional.of(counter.group(1)) : Optional.empty();
    }

    /** The rejection that a problem's name tells of; empty where it is another kind of failure. */
    public static Optional<Rejection.Code> rejection(String problem) {
        return Arrays.stream(Rejection.Code.values())
                .filter(known -> known.name().equals(problem))
                .findFirst();
    }

    /** The request for what people of a hall do. */
    public static CommandRequest of(String hall, HallCommand command) {
        return find(hall, command)
                .orElseThrow(() ->
                        new IllegalArgumentException("Expected something that people do, but got " + command + "."));
    }

    /** The request for a command; empty where it is none of those that people of a load give. */
    public static Optional<CommandRequest> find(String hall, HallCommand command) {
        return Optional.of(request(hall, command)).filter(request -> request != NONE);
    }

    private static CommandRequest request(String hall, HallCommand command) {
        return switch (command) {
            case HallCommand.OfVisit c -> ofVisit(hall, c);
            case HallCommand.OfCounter c -> ofCounter(hall, c);
            case HallCommand.OfCall c -> ofCall(hall, c);
            case HallCommand.AcceptOffer c -> counter(hall, c.counter(), "accept", json());
            case HallCommand.RefuseOffer c -> counter(hall, c.counter(), "refuse", json().put("reason", c.reason()));
            case HallCommand.BookAppointment c -> booking(hall, c);
            case HallCommand.CloseDay c -> of(hall, "/day/close", json());
            case HallCommand.OfDay c -> NONE;
            case HallCommand.OfDispatch c -> NONE;
            case HallCommand.OfClerk c -> NONE;
            case HallCommand.OfAppointment c -> NONE;
            case HallCommand.OfCase c -> NONE;
            case HallCommand.OfAlert c -> NONE;
        };
    }

    private static CommandRequest ofVisit(String hall, HallCommand.OfVisit command) {
        return switch (command) {
            case HallCommand.IssueTicket c -> ticket(hall, c);
            case HallCommand.CheckIn c -> visit(hall, c.visit(), "check-in", json());
            case HallCommand.KeepPlace c ->
                visit(
                        hall,
                        c.visit(),
                        "keep-place",
                        json().put("until", c.until().toString()));
            case HallCommand.Return c -> visit(hall, c.visit(), "return", json());
            case HallCommand.CheckMaterials c -> papers(hall, c);
            case HallCommand.Leave c -> visit(hall, c.visit(), "leave", json());
            case HallCommand.Cancel c -> visit(hall, c.visit(), "cancel", json());
            case HallCommand.RecordBalk c ->
                of(
                        hall,
                        "/balks",
                        json().put("service", c.service())
                                .put("channel", c.channel())
                                .put("reason", c.reason()));
            case HallCommand.OfVisit c -> NONE;
        };
    }

    private static CommandRequest ofCounter(String hall, HallCommand.OfCounter command) {
        return switch (command) {
            case HallCommand.OpenCounter c -> {
                ObjectNode body = json();
                c.clerk().ifPresent(clerk -> body.put("clerk", clerk));
                yield counter(hall, c.counter(), "open", body);
            }
            case HallCommand.CloseCounter c -> counter(hall, c.counter(), "close", json());
            case HallCommand.PauseCounter c -> {
                ObjectNode body = json().put("reason", c.reason());
                c.until().ifPresent(until -> body.put("until", until.toString()));
                yield counter(hall, c.counter(), "pause", body);
            }
            case HallCommand.ResumeCounter c -> counter(hall, c.counter(), "resume", json());
            case HallCommand.ReportFault c ->
                of(hall, "/equipment/" + c.equipment() + "/fault", json().put("note", c.note()));
            case HallCommand.ReportRepair c -> of(hall, "/equipment/" + c.equipment() + "/repair", json());
            case HallCommand.OfCounter c -> NONE;
        };
    }

    private static CommandRequest ofCall(String hall, HallCommand.OfCall command) {
        return switch (command) {
            case HallCommand.CallNext c -> counter(hall, c.counter(), "call-next", json());
            case HallCommand.CallVisit c ->
                counter(
                        hall,
                        c.counter(),
                        "call",
                        json().put("visit", c.visit()).put("reason", c.reason()));
            case HallCommand.Recall c -> counter(hall, c.counter(), "recall", json());
            case HallCommand.StartService c -> counter(hall, c.counter(), "start", json());
            case HallCommand.FinishService c -> {
                ObjectNode body = json().put("outcome", c.outcome());
                c.delivered().forEach(body.withArray("delivered")::add);
                c.reason().ifPresent(reason -> body.put("reason", reason));
                yield counter(hall, c.counter(), "finish", body);
            }
            case HallCommand.ReportNoShow c -> counter(hall, c.counter(), "no-show", json());
            case HallCommand.SendVisit c ->
                counter(
                        hall,
                        c.counter(),
                        "send",
                        json().put("visit", c.visit()).put("note", c.note()));
            case HallCommand.ServeWithoutTicket c ->
                counter(hall, c.counter(), "serve-without-ticket", asked(json(), c.requests()));
            case HallCommand.OfCall c -> NONE;
        };
    }

    /** The token of the command is the server's to draw. */
    private static CommandRequest ticket(String hall, HallCommand.IssueTicket c) {
        ObjectNode body = asked(json(), c.requests());
        body.put("channel", c.channel());
        c.segment().ifPresent(segment -> body.put("segment", segment));
        c.language().ifPresent(language -> body.put("language", language));
        if (c.remote()) {
            body.put("remote", true);
        }
        return of(hall, "/visits", body);
    }

    private static CommandRequest booking(String hall, HallCommand.BookAppointment c) {
        ObjectNode body = asked(json(), c.requests()).put("start", c.start().toString());
        c.segment().ifPresent(segment -> body.put("segment", segment));
        c.language().ifPresent(language -> body.put("language", language));
        return of(hall, "/appointments", body);
    }

    private static CommandRequest papers(String hall, HallCommand.CheckMaterials c) {
        ObjectNode body = json().put("service", c.service());
        c.missing().forEach(body.withArray("missing")::add);
        return visit(
                hall,
                c.visit(),
                "check-materials",
                body.put("ifMissing", c.ifMissing().toString()));
    }

    private static ObjectNode asked(ObjectNode body, List<HallCommand.Request> requests) {
        if (requests.stream().allMatch(request -> request.quantity() == 1)) {
            requests.forEach(request -> body.withArray("services").add(request.service()));
        } else {
            requests.forEach(request -> body.withArray("requests")
                    .addObject()
                    .put("service", request.service())
                    .put("quantity", request.quantity()));
        }
        return body;
    }

    private static CommandRequest visit(String hall, String visit, String verb, ObjectNode body) {
        return of(hall, "/visits/" + visit + "/" + verb, body);
    }

    private static CommandRequest of(String hall, String path, ObjectNode body) {
        return new CommandRequest(ROOT + hall + path, body.toString());
    }

    private static CommandRequest counter(String hall, String counter, String verb, ObjectNode body) {
        return new CommandRequest(ROOT + hall + "/counters/" + counter + "/" + verb, body.toString());
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
