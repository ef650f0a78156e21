package io.yitaiqing.node.web;

import io.yitaiqing.hall.HallCommand;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What each operation of the contract asks of a hall, group by group. */
final class CommandTable {

    /** The channel of a ticket whose request names none. */
    static final String CHANNEL = "api";

    /** The operations that create something, and so answer 201. */
    static final Set<String> CREATING =
            Set.of("takeTicket", "serveWithoutTicket", "bookAppointment", "setUpCounter", "raisePanic", "callGuide");

    private CommandTable() {}

    /** All of them; {@code token} draws the unguessable key of a customer. */
    static Map<String, Function<CheckedRequest, HallCommand>> of(Function<CheckedRequest, String> token) {
        Map<String, Function<CheckedRequest, HallCommand>> commands = new LinkedHashMap<>();
        commands.put("closeDay", r -> new HallCommand.CloseDay());
        VisitCommands.fill(commands, token);
        ErrandCommands.fill(commands);
        CounterCommands.fill(commands);
        CallCommands.fill(commands, token);
        ClerkCommands.fill(commands);
        AppointmentCommands.fill(commands, token);
        AlertCommands.fill(commands);
        DispatchCommands.fill(commands);
        return commands;
    }
}
