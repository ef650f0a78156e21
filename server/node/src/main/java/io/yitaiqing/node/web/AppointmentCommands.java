package io.yitaiqing.node.web;

import io.yitaiqing.hall.HallCommand;
import java.util.Map;
import java.util.function.Function;

/** What may be asked of bookings and of what goes on after a visit. */
final class AppointmentCommands {

    private AppointmentCommands() {}

    static void fill(
            Map<String, Function<CheckedRequest, HallCommand>> commands, Function<CheckedRequest, String> token) {
        commands.put("bookAppointment", r -> book(r, r.fields(), token.apply(r)));
        commands.put(
                "moveAppointment",
                r -> new HallCommand.MoveAppointment(
                        r.path("appointment"), r.fields().instant("start")));
        commands.put("cancelAppointment", r -> new HallCommand.CancelAppointment(r.path("appointment")));
        commands.put(
                "tellProgress",
                r -> new HallCommand.TellProgress(
                        r.path("case"), r.fields().text("note"), r.fields().flag("closes")));
    }

    private static HallCommand book(CheckedRequest request, BodyFields body, String token) {
        return new HallCommand.BookAppointment(
                body.requests(),
                body.instant("start"),
                token,
                body.optional("segment"),
                body.optional("language"),
                request.pseudonym());
    }
}
