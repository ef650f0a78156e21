package io.yitaiqing.simulator.live;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.Rejection;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command as the public API takes it. */
public record CommandRequest(String path, String body) {

    private static final String ROOT = "/api/v1/halls/";
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
        return switch (command) {
            case HallCommand.IssueTicket c -> ticket(hall, c);
            case HallCommand.OpenCounter c ->
                counter(
                        hall,
                        c.counter(),
                        "open",
                        c.clerk().map(clerk -> json().put("clerk", clerk)).orElseGet(CommandRequest::json));
            case HallCommand.CloseCounter c -> counter(hall, c.counter(), "close", json());
            case HallCommand.PauseCounter c -> {
                ObjectNode body = json().put("reason", c.reason());
                c.until().ifPresent(until -> body.put("until", until.toString()));
                yield counter(hall, c.counter(), "pause", body);
            }
            case HallCommand.ResumeCounter c -> counter(hall, c.counter(), "resume", json());
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
            case HallCommand.Leave c -> new CommandRequest(ROOT + hall + "/visits/" + c.visit() + "/leave", "{}");
            case HallCommand.Cancel c -> new CommandRequest(ROOT + hall + "/visits/" + c.visit() + "/cancel", "{}");
            case HallCommand.CloseDay c -> new CommandRequest(ROOT + hall + "/day/close", "{}");
            case HallCommand.OfDay c -> throw notForACrowd(c);
            case HallCommand.OfDispatch c -> throw notForACrowd(c);
            case HallCommand.OfCounter c -> throw notForACrowd(c);
            case HallCommand.OfClerk c -> throw notForACrowd(c);
            case HallCommand.OfVisit c -> throw notForACrowd(c);
            case HallCommand.OfCall c -> throw notForACrowd(c);
            case HallCommand.OfAppointment c -> throw notForACrowd(c);
            case HallCommand.OfCase c -> throw notForACrowd(c);
            case HallCommand.OfAlert c -> throw notForACrowd(c);
        };
    }

    /** The token of the command is the server's to draw. */
    private static CommandRequest ticket(String hall, HallCommand.IssueTicket c) {
        ObjectNode body = json();
        if (c.requests().stream().allMatch(request -> request.quantity() == 1)) {
            c.requests().forEach(request -> body.withArray("services").add(request.service()));
        } else {
            c.requests()
                    .forEach(request -> body.withArray("requests")
                            .addObject()
                            .put("service", request.service())
                            .put("quantity", request.quantity()));
        }
        body.put("channel", c.channel());
        c.segment().ifPresent(segment -> body.put("segment", segment));
        c.language().ifPresent(language -> body.put("language", language));
        if (c.remote()) {
            body.put("remote", true);
        }
        return new CommandRequest(ROOT + hall + "/visits", body.toString());
    }

    private static CommandRequest counter(String hall, String counter, String verb, ObjectNode body) {
        return new CommandRequest(ROOT + hall + "/counters/" + counter + "/" + verb, body.toString());
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static IllegalArgumentException notForACrowd(HallCommand command) {
        return new IllegalArgumentException("Expected something that people do, but got " + command + ".");
    }
}
