package io.yitaiqing.node.web;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan.Place;
import java.util.Map;
import java.util.function.Function;

/** What may be asked of a counter and of what it works with. */
final class CounterCommands {

    private CounterCommands() {}

    static void fill(Map<String, Function<CheckedRequest, HallCommand>> commands) {
        commands.put(
                "openCounter",
                r -> new HallCommand.OpenCounter(counter(r), r.fields().optional("clerk")));
        commands.put("closeCounter", r -> new HallCommand.CloseCounter(counter(r)));
        commands.put(
                "pauseCounter",
                r -> new HallCommand.PauseCounter(
                        counter(r), r.fields().text("reason"), r.fields().optionalInstant("until")));
        commands.put("resumeCounter", r -> new HallCommand.ResumeCounter(counter(r)));
        commands.put("setUpCounter", r -> new HallCommand.SetUpCounter(place(r.fields())));
        commands.put("takeDownCounter", r -> new HallCommand.TakeDownCounter(counter(r)));
        commands.put(
                "reportFault",
                r -> new HallCommand.ReportFault(r.path("equipment"), r.fields().text("note")));
        commands.put("reportRepair", r -> new HallCommand.ReportRepair(r.path("equipment")));
    }

    private static Place place(BodyFields body) {
        return new Place(
                body.text("id"),
                body.text("name"),
                body.texts("services"),
                body.optional("zone"),
                body.texts("equipment"),
                BodyFields.constant(Place.Kind.values(), body.text("kind", Place.Kind.STAFFED.toString())),
                body.flag("tidal"));
    }

    private static String counter(CheckedRequest request) {
        return request.path("counter");
    }
}
