package io.yitaiqing.simulator.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.node.journal.CommandCodec;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Whom and what a command speaks of, read from its stored form. */
final class Commands {

    private Commands() {}

    static Optional<String> visit(HallCommand command) {
        return named("visit", command);
    }

    static Optional<String> counter(HallCommand command) {
        return named("counter", command);
    }

    /** The visit or booking that a command speaks of. */
    static Optional<String> about(HallCommand command) {
        return visit(command).or(() -> named("appointment", command));
    }

    private static Optional<String> named(String field, HallCommand command) {
        return Optional.ofNullable(
                CommandCodec.COMMANDS.toJson(command).path(field).textValue());
    }

    /** The same command of another counter. */
    static HallCommand at(String counter, HallCommand command) {
        return renamed(CommandCodec.COMMANDS.toJson(command), "counter", any -> counter);
    }

    /** The same command of the visit and booking that go by these names now. */
    static HallCommand renamed(HallCommand command, UnaryOperator<String> names) {
        ObjectNode json = CommandCodec.COMMANDS.toJson(command);
        if (!json.has("visit") && !json.has("appointment")) {
            return command;
        }
        renamed(json, "appointment", names);
        return renamed(json, "visit", names);
    }

    private static HallCommand renamed(ObjectNode json, String field, UnaryOperator<String> names) {
        if (json.path(field).isTextual()) {
            json.put(field, names.apply(json.path(field).textValue()));
        }
        return CommandCodec.COMMANDS.fromJson(json);
    }

    /** What a command that begins a visit or a booking asks first. */
    static Optional<String> asked(HallCommand command) {
        return Optional.ofNullable(CommandCodec.COMMANDS
                .toJson(command)
                .path("requests")
                .path(0)
                .path("service")
                .textValue());
    }

    /** The visit or booking that began by some events. */
    static Optional<String> begun(List<HallEvent> events) {
        return events.stream()
                .flatMap(event -> event instanceof HallEvent.TicketIssued e
                        ? Stream.of(e.visit())
                        : event instanceof HallEvent.VisitBooked e
                                ? Stream.of(e.visit())
                                : event instanceof HallEvent.AppointmentBooked e
                                        ? Stream.of(e.appointment().id())
                                        : Stream.empty())
                .findFirst();
    }
}
