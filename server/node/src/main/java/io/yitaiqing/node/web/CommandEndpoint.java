package io.yitaiqing.node.web;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.node.keeper.Halls;
import io.yitaiqing.node.keeper.Reply;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Hands commands to the halls and says what they answered. */
final class CommandEndpoint {

    private static final String OPEN_DAY = "openDay";

    private static final String REISSUED = io.yitaiqing.node.keeper.Answers.REISSUED;

    private final Halls halls;
    private final DayOpening dayOpening;
    private final Optional<Pseudonyms> pseudonyms;
    private final Map<String, Function<CheckedRequest, HallCommand>> commands;

    /**
     * The commands of some halls.
     *
     * @param pseudonyms what stands for the numbers customers give, where they may
     * @param draw makes the unguessable part of a customer's token
     */
    CommandEndpoint(Halls halls, DayOpening dayOpening, Optional<Pseudonyms> pseudonyms, Supplier<String> draw) {
        this.halls = halls;
        this.dayOpening = dayOpening;
        this.pseudonyms = pseudonyms;
        this.commands = CommandTable.of(request -> request.hall() + "." + draw.get());
    }

    /** The ids of the operations this endpoint answers. */
    Set<String> operations() {
        Set<String> operations = new TreeSet<>(commands.keySet());
        operations.add(OPEN_DAY);
        operations.addAll(CustomerCommands.OPERATIONS);
        return operations;
    }

    void handle(RoutingContext context) {
        CheckedRequest request = CheckedRequest.of(context).unidentified(pseudonyms);
        ask(request).compose(reply -> answer(request, reply)).onFailure(context::fail);
    }

    private Future<Reply> ask(CheckedRequest request) {
        if (request.operation().equals(OPEN_DAY)) {
            Optional<LocalDate> day = request.fields().day();
            return dayOpening.open(request.hall(), day, request.key(), request.hash(), CheckedRequest.ACTOR);
        }
        if (CustomerCommands.OPERATIONS.contains(request.operation())) {
            return halls.visit(request.path("token"))
                    .compose(view -> halls.submit(CustomerCommands.request(request, view)));
        }
        return halls.submit(request.asking(commands.get(request.operation()).apply(request)));
    }

    private static Future<Void> answer(CheckedRequest request, Reply reply) {
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
        return Future.succeededFuture();
    }

    private static void accept(CheckedRequest request, Map<String, Object> answer) {
        boolean created = CommandTable.CREATING.contains(request.operation());
        boolean known = answer.containsKey(REISSUED);
        if (created && answer.get("token") instanceof String token && Answers.isOpen(request.context())) {
            request.context().response().putHeader("Location", "/api/v1/visits/" + PathText.encode(token));
        }
        Answers.json(request.context(), created && !known ? 201 : 200, new JsonObject(answer));
    }
}
