package io.yitaiqing.node.web;

import io.yitaiqing.hall.HallCommand;
import java.util.Map;
import java.util.function.Function;

/** What may be asked of alerts and for those who wait. */
final class AlertCommands {

    private AlertCommands() {}

    static void fill(Map<String, Function<CheckedRequest, HallCommand>> commands) {
        commands.put(
                "raisePanic",
                r -> new HallCommand.RaisePanic(r.path("counter"), r.fields().text("note", "")));
        commands.put("callGuide", r -> new HallCommand.CallGuide(r.fields().text("place")));
        commands.put(
                "acknowledgeAlert",
                r -> new HallCommand.AcknowledgeAlert(
                        r.path("alert"), r.fields().text("by"), r.fields().optional("note")));
        commands.put(
                "shelveAlert",
                r -> new HallCommand.ShelveAlert(
                        r.path("alert"),
                        r.fields().text("by"),
                        r.fields().instant("until"),
                        r.fields().optional("note")));
        commands.put(
                "resolveAlert",
                r -> new HallCommand.ResolveAlert(r.path("alert"), r.fields().text("by")));
        commands.put("recordCare", r -> care(r.fields()));
    }

    private static HallCommand care(BodyFields body) {
        return new HallCommand.RecordCare(
                body.text("action"), body.text("by"), body.optional("alert"), body.optional("note"));
    }
}
