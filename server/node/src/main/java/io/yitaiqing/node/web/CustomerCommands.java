package io.yitaiqing.node.web;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.node.keeper.HallRequest;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What a customer may ask about the visit whose token they hold: that is the only right they have, so the token says
 * which visit is meant.
 */
final class CustomerCommands {

    private static final String ACTOR = "customer";
    private static final String CANCEL = "cancelOwnVisit";

    private static final Map<String, BiFunction<String, BodyFields, HallCommand>> OF_VISIT = Map.of(
            "leaveOwnVisit",
            (visit, body) -> new HallCommand.Leave(visit),
            CANCEL,
            (visit, body) -> new HallCommand.Cancel(visit),
            "keepOwnPlace",
            (visit, body) -> new HallCommand.KeepPlace(visit, body.instant("until")),
            "returnToOwnPlace",
            (visit, body) -> new HallCommand.Return(visit),
            "checkInOwnVisit",
            (visit, body) -> new HallCommand.CheckIn(visit),
            "rateOwnVisit",
            VisitCommands::rating);

    /** The ids of the operations. */
    static final Set<String> OPERATIONS = OF_VISIT.keySet();

    private CustomerCommands() {}

    /** What a hall is asked; {@code view} is what the token stands for now. */
    static HallRequest request(CheckedRequest request, Map<String, Object> view) {
        String hall = (String) view.get("hall");
        return new HallRequest(hall, command(request, view), request.key(), request.hash(), ACTOR);
    }

    private static HallCommand command(CheckedRequest request, Map<String, Object> view) {
        if (view.get("visit") instanceof String visit) {
            return OF_VISIT.get(request.operation()).apply(visit, request.fields());
        }
        if (request.operation().equals(CANCEL) && view.get("appointment") instanceof String appointment) {
            return new HallCommand.CancelAppointment(appointment);
        }
        String but = view.containsKey("appointment") ? "it is booked for " + view.get("start") : "it is over";
        throw Problem.of(new Rejection(Rejection.Code.UNKNOWN_VISIT, "Expected a visit of today, but " + but + "."))
                .toException();
    }
}
