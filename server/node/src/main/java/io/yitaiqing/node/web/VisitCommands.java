package io.yitaiqing.node.web;

import io.yitaiqing.hall.HallCommand;
import java.util.Map;
import java.util.function.Function;

/** What may be asked of a visit that is not at a counter. */
final class VisitCommands {

    private VisitCommands() {}

    static void fill(
            Map<String, Function<CheckedRequest, HallCommand>> commands, Function<CheckedRequest, String> token) {
        commands.put("takeTicket", r -> ticket(r, r.fields(), token.apply(r)));
        commands.put("checkIn", r -> new HallCommand.CheckIn(visit(r)));
        commands.put(
                "greetVisit",
                r -> new HallCommand.Greet(
                        visit(r), r.fields().optional("segment"), r.fields().optional("language")));
        commands.put(
                "keepPlace", r -> new HallCommand.KeepPlace(visit(r), r.fields().instant("until")));
        commands.put("returnVisit", r -> new HallCommand.Return(visit(r)));
        commands.put("reactivateVisit", r -> new HallCommand.Reactivate(visit(r)));
        commands.put("leaveVisit", r -> new HallCommand.Leave(visit(r)));
        commands.put("cancelVisit", r -> new HallCommand.Cancel(visit(r)));
        commands.put("rateVisit", r -> rating(visit(r), r.fields()));
        commands.put("recordBalk", r -> balk(r.fields()));
    }

    private static HallCommand ticket(CheckedRequest request, BodyFields body, String token) {
        return new HallCommand.IssueTicket(
                body.requests(),
                body.text("channel", CommandTable.CHANNEL),
                token,
                body.optional("segment"),
                body.optional("language"),
                body.optional("preferredClerk"),
                request.pseudonym(),
                body.flag("remote"));
    }

    static HallCommand rating(String visit, BodyFields body) {
        return new HallCommand.RateVisit(visit, body.number("score").orElseThrow(), body.optional("comment"));
    }

    private static HallCommand balk(BodyFields body) {
        return new HallCommand.RecordBalk(
                body.text("service"), body.text("channel", CommandTable.CHANNEL), body.text("reason"));
    }

    private static String visit(CheckedRequest request) {
        return request.path("visit");
    }
}
