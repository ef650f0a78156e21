package io.yitaiqing.node.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.node.keeper.Halls;
import io.yitaiqing.node.keeper.Reply;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Hands commands to the halls and says what they answered. */
final class CommandEndpoint {

    private static final String TAKE_TICKET = "takeTicket";
    private static final String OPEN_DAY = "openDay";

    private final Halls halls;
    private final DayOpening dayOpening;
    private final Supplier<String> draw;
    private final Map<String, Function<CheckedRequest, HallCommand>> commands = new LinkedHashMap<>();

    /** {@code draw} makes the unguessable part of a ticket's token. */
    CommandEndpoint(Halls halls, DayOpening dayOpening, Supplier<String> draw) {
        this.halls = halls;
        this.dayOpening = dayOpening;
        this.draw = draw;
        CommandReader.fill(commands);
        commands.put(
                TAKE_TICKET, request -> CommandReader.issueTicket(request, request.hall() + "." + this.draw.get()));
    }

    /** The ids of the operations this endpoint answers. */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>(commands.keySet());
        operations.add(OPEN_DAY);
        return operations;
    }

    void handle(RoutingContext context) {
        CheckedRequest request = CheckedRequest.of(context);
        ask(request).onSuccess(reply -> answer(request, reply)).onFailure(context::fail);
    }

    private Future<Reply> ask(CheckedRequest request) {
        if (request.operation().equals(OPEN_DAY)) {
            Optional<LocalDate> day = CommandReader.day(request.body());
            return dayOpening.open(request.hall(), day, request.key(), request.hash(), CheckedRequest.ACTOR);
        }
        return halls.submit(request.asking(commands.get(request.operation()).apply(request)));
    }

    private static void answer(CheckedRequest request, Reply reply) {
        RoutingContext context = request.context();
        switch (reply) {
            case Reply.Accepted accepted -> accept(request, accepted.answer());
            case Reply.Rejected rejected -> Answers.problem(context, Problem.of(rejected.rejection()));
            case Reply.KeyReused reused ->
                Answers.problem(
                        context,
                        Problem.of(
                                EdgeCode.IDEMPOTENCY_KEY_REUSED,
                                "Expected a new Idempotency-Key for a new request, but " + Quote.value(reused.key())
                                        + " was used before for a different one."));
        }
    }

    private static void accept(CheckedRequest request, Map<String, Object> answer) {
        boolean created = request.operation().equals(TAKE_TICKET);
        if (created && answer.get("token") instanceof String token && Answers.isOpen(request.context())) {
            request.context().response().putHeader("Location", "/api/v1/visits/" + PathText.encode(token));
        }
        Answers.json(request.context(), created ? 201 : 200, new JsonObject(answer));
    }
}
