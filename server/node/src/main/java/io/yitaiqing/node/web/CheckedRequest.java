package io.yitaiqing.node.web;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.node.keeper.HallRequest;
import java.util.Optional;

/**
 * A request that is to the contract.
 *
 * @param operation the operation's id in the contract
 * @param key the idempotency key, where one came
 * @param body the body; empty for operations without one
 */
record CheckedRequest(RoutingContext context, String operation, Optional<String> key, JsonObject body) {

    /** Until sign-in exists, every caller on loopback is the administrator. */
    static final String ACTOR = "administrator";

    private static final String IDENTIFICATION = "identification";
    private static final String PSEUDONYM = "pseudonym";
    private static final String IN_CONTEXT = CheckedRequest.class.getName();

    /** The request as its check left it. */
    static CheckedRequest of(RoutingContext context) {
        return context.get(IN_CONTEXT);
    }

    /**
     * The same request with what stands for the number that came with it, if one did; nothing behind this point sees
     * the number, not even the hash of the request, from which it could be guessed.
     */
    CheckedRequest unidentified(Optional<Pseudonyms> pseudonyms) {
        if (!body.containsKey(IDENTIFICATION)) {
            return this;
        }
        Identification number =
                Identification.of(fields().object(IDENTIFICATION).orElseThrow());
        String pseudonym = pseudonyms
                .orElseThrow(() -> Problem.of(
                                EdgeCode.NO_IDENTIFICATION,
                                "Expected a request without an identification, but the node has no secret to hide it.")
                        .toException())
                .of(hall(), number);
        JsonObject hidden = body.copy().put(PSEUDONYM, pseudonym);
        hidden.remove(IDENTIFICATION);
        return new CheckedRequest(context, operation, key, hidden);
    }

    /** What stands for the number that came with the request. */
    Optional<String> pseudonym() {
        return fields().optional(PSEUDONYM);
    }

    void handOn() {
        context.put(IN_CONTEXT, this);
        context.next();
    }

    String path(String parameter) {
        return context.pathParam(parameter);
    }

    BodyFields fields() {
        return new BodyFields(body);
    }

    String hall() {
        return path("hall");
    }

    /** What an idempotency key stands for: the same method, path and body, however the body was written. */
    String hash() {
        return RequestHash.of(context.request().method().name(), context.normalizedPath(), body);
    }

    HallRequest asking(HallCommand command) {
        return new HallRequest(hall(), command, key, hash(), ACTOR);
    }
}
