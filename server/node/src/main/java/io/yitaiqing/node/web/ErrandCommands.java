package io.yitaiqing.node.web;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallCommand.CheckMaterials.IfMissing;
import java.util.Map;
import java.util.function.Function;

/** What may be asked of the errands of a visit and their papers. */
final class ErrandCommands {

    /** What happens to a visit with missing papers whose request says nothing of it. */
    static final IfMissing IF_MISSING = IfMissing.NOTE;

    private ErrandCommands() {}

    static void fill(Map<String, Function<CheckedRequest, HallCommand>> commands) {
        commands.put(
                "changeNeed",
                r -> new HallCommand.ChangeNeed(visit(r), r.fields().requests()));
        commands.put(
                "addErrand", r -> new HallCommand.AddErrand(visit(r), r.fields().request()));
        commands.put(
                "dropErrand",
                r -> new HallCommand.DropErrand(visit(r), r.fields().text("service")));
        commands.put("checkMaterials", r -> materials(visit(r), r.fields()));
        commands.put(
                "returnPaper",
                r -> new HallCommand.ReturnPaper(
                        visit(r), r.fields().text("service"), r.fields().text("note")));
    }

    private static HallCommand materials(String visit, BodyFields body) {
        return new HallCommand.CheckMaterials(
                visit,
                body.text("service"),
                body.texts("missing"),
                BodyFields.constant(IfMissing.values(), body.text("ifMissing", IF_MISSING.toString())));
    }

    private static String visit(CheckedRequest request) {
        return request.path("visit");
    }
}
