package io.yitaiqing.node.web;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallCommand.Transfer;
import java.util.Map;
import java.util.function.Function;

/** What may be asked of a visit at a counter. */
final class CallCommands {

    /** The outcome of a service whose end names none. */
    static final String OUTCOME = "done";

    /** Where in the line a transferred visit waits whose request says nothing of it. */
    static final Transfer.Position PLACE = Transfer.Position.BY_WAIT;

    private CallCommands() {}

    static void fill(
            Map<String, Function<CheckedRequest, HallCommand>> commands, Function<CheckedRequest, String> token) {
        commands.put("callNext", r -> new HallCommand.CallNext(counter(r)));
        commands.put(
                "callVisit",
                r -> new HallCommand.CallVisit(
                        counter(r), r.fields().text("visit"), r.fields().text("reason")));
        commands.put(
                "sendVisit",
                r -> new HallCommand.SendVisit(
                        counter(r), r.fields().text("visit"), r.fields().text("note")));
        commands.put(
                "serveWithoutTicket",
                r -> new HallCommand.ServeWithoutTicket(counter(r), r.fields().requests(), token.apply(r)));
        commands.put("acceptOffer", r -> new HallCommand.AcceptOffer(counter(r)));
        commands.put(
                "refuseOffer",
                r -> new HallCommand.RefuseOffer(counter(r), r.fields().text("reason")));
        commands.put(
                "rescindOffer",
                r -> new HallCommand.RescindOffer(counter(r), r.fields().text("reason")));
        commands.put("recallVisit", r -> new HallCommand.Recall(counter(r)));
        commands.put("startService", r -> new HallCommand.StartService(counter(r)));
        commands.put(
                "markStep", r -> new HallCommand.MarkStep(counter(r), r.fields().text("step")));
        commands.put("handOverPaper", r -> handOver(counter(r), r.fields()));
        commands.put("finishService", r -> finish(counter(r), r.fields()));
        commands.put("transferVisit", r -> transfer(counter(r), r.fields()));
        commands.put(
                "parkVisit",
                r -> new HallCommand.Park(counter(r), r.fields().text("reason"), delaySeconds(r.fields())));
        commands.put("reportNoShow", r -> new HallCommand.ReportNoShow(counter(r)));
        commands.put("undoAction", r -> new HallCommand.Undo(counter(r)));
    }

    private static HallCommand handOver(String counter, BodyFields body) {
        return new HallCommand.HandOverPaper(counter, body.text("service"), body.text("clerk"), body.text("note"));
    }

    private static HallCommand finish(String counter, BodyFields body) {
        return new HallCommand.FinishService(
                counter, body.text("outcome", OUTCOME), body.texts("delivered"), body.optional("reason"));
    }

    private static HallCommand transfer(String counter, BodyFields body) {
        BodyFields to = new BodyFields(body.body().getJsonObject("to"));
        return new Transfer(
                counter,
                new Transfer.Target(to.optional("service"), to.optional("counter"), to.optional("clerk")),
                BodyFields.constant(Transfer.Position.values(), body.text("place", PLACE.toString())),
                delaySeconds(body));
    }

    private static long delaySeconds(BodyFields body) {
        return body.number("delaySeconds").orElse(0);
    }

    private static String counter(CheckedRequest request) {
        return request.path("counter");
    }
}
