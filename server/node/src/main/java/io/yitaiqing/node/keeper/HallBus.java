package io.yitaiqing.node.keeper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.node.journal.CommandCodec;
import io.yitaiqing.node.journal.StoredNames;
import io.yitaiqing.node.live.Snapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries requests to the keepers of other nodes over the event bus, as JSON text.
 *
 * <p>An answer that does not come within {@link #DEADLINE_MILLIS} is {@link UnavailableException}; the idempotency key
 * makes a retry safe.
 */
public final class HallBus {

    static final long DEADLINE_MILLIS = 2_000;

    private static final int UNAVAILABLE = 1;
    private static final int BUG = 2;

    private static final Logger LOG = LoggerFactory.getLogger(HallBus.class);
    private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};
    private static final TypeReference<Map<String, Map<String, Map<String, Object>>>> DOCUMENT =
            new TypeReference<>() {};

    private final Vertx vertx;

    /** A bus between the nodes of a cluster. */
    public HallBus(Vertx vertx) {
        this.vertx = vertx;
    }

    private static String address(String node) {
        return "halls." + node;
    }

    /** Answers what other nodes ask of this one. */
    void serve(String self, HallPort halls) {
        vertx.eventBus().<String>consumer(address(self), message -> answer(message, halls));
    }

    private static void answer(Message<String> message, HallPort halls) {
        JsonNode question = parse(message.body());
        String hall = question.path("hall").asText();
        Future<?> answer;
        try {
            answer = asked(question, hall, halls);
        } catch (RuntimeException bug) {
            answer = Future.failedFuture(bug);
        }
        answer.onSuccess(value ->
                        message.reply(StoredNames.JSON.valueToTree(value).toString()))
                .onFailure(failure -> {
                    if (!(failure instanceof UnavailableException) && !(failure instanceof HallBugException)) {
                        LOG.error("A question of another node about hall {} failed.", hall, failure);
                    }
                    message.fail(failure instanceof UnavailableException ? UNAVAILABLE : BUG, failure.getMessage());
                });
    }

    private static Future<?> asked(JsonNode question, String hall, HallPort halls) {
        return switch (question.path("ask").asText()) {
            case "submit" -> halls.submit(request(question)).map(HallBus::reply);
            case "document" -> halls.document(hall);
            case "visit" -> halls.visit(hall, question.path("token").asText());
            case "slots" ->
                halls.slots(
                        hall,
                        question.path("service").asText(),
                        LocalDate.parse(question.path("day").asText()));
            case "policy" -> halls.policy(hall);
            case "shadow" -> halls.shadow(hall);
            case "why" -> halls.why(hall, question.path("call").asLong());
            case "summary" -> halls.summary(hall);
            default -> Future.failedFuture("Unknown question " + question.path("ask") + ".");
        };
    }

    /** The keepers of another node. */
    HallPort to(String node) {
        return new Remote(node);
    }

    private final class Remote implements HallPort {

        private final String node;

        Remote(String node) {
            this.node = node;
        }

        private Future<JsonNode> ask(ObjectNode question) {
            DeliveryOptions options = new DeliveryOptions().setSendTimeout(DEADLINE_MILLIS);
            return vertx.eventBus()
                    .<String>request(address(node), question.toString(), options)
                    .map(message -> parse(message.body()))
                    .recover(failure ->
                            Future.failedFuture(told(question.path("hall").asText(), failure)));
        }

        private static RuntimeException told(String hall, Throwable failure) {
            return failure instanceof ReplyException reply && reply.failureCode() == BUG
                    ? new HallBugException(hall)
                    : new UnavailableException(
                            "Hall " + hall + " cannot answer now: its node does not (" + failure.getMessage() + ").",
                            1);
        }

        @Override
        public Future<Reply> submit(HallRequest request) {
            ObjectNode question = question("submit", request.hall());
            question.set("command", CommandCodec.COMMANDS.toJson(request.command()));
            question.put("key", request.key().orElseThrow());
            question.put("requestHash", request.requestHash());
            question.put("actor", request.actor());
            return ask(question).map(HallBus::reply);
        }

        @Override
        public Future<Snapshot> document(String hall) {
            return ask(question("document", hall))
                    .map(json -> new Snapshot(
                            json.path("stream").asText(),
                            json.path("position").asLong(),
                            Instant.parse(json.path("at").asText()),
                            StoredNames.JSON.convertValue(json.path("document"), DOCUMENT)));
        }

        @Override
        public Future<Map<String, Object>> visit(String hall, String token) {
            return ask(question("visit", hall).put("token", token))
                    .map(json -> StoredNames.JSON.convertValue(json, ROW));
        }

        @Override
        public Future<Map<String, Object>> slots(String hall, String service, LocalDate day) {
            return ask(question("slots", hall).put("service", service).put("day", day.toString()))
                    .map(json -> StoredNames.JSON.convertValue(json, ROW));
        }

        @Override
        public Future<Map<String, Object>> policy(String hall) {
            return ask(question("policy", hall)).map(json -> StoredNames.JSON.convertValue(json, ROW));
        }

        @Override
        public Future<Map<String, Object>> shadow(String hall) {
            return ask(question("shadow", hall)).map(json -> StoredNames.JSON.convertValue(json, ROW));
        }

        @Override
        public Future<Map<String, Object>> why(String hall, long call) {
            return ask(question("why", hall).put("call", call)).map(json -> StoredNames.JSON.convertValue(json, ROW));
        }

        @Override
        public Future<Map<String, Object>> summary(String hall) {
            return ask(question("summary", hall)).map(json -> StoredNames.JSON.convertValue(json, ROW));
        }
    }

    private static ObjectNode question(String ask, String hall) {
        return StoredNames.JSON.createObjectNode().put("ask", ask).put("hall", hall);
    }

    private static HallRequest request(JsonNode question) {
        return new HallRequest(
                question.path("hall").asText(),
                CommandCodec.COMMANDS.fromJson(question.path("command")),
                Optional.of(question.path("key").asText()),
                question.path("requestHash").asText(),
                question.path("actor").asText());
    }

    private static ObjectNode reply(Reply reply) {
        ObjectNode json = StoredNames.JSON.createObjectNode();
        return switch (reply) {
            case Reply.Accepted accepted -> json.set("answer", StoredNames.JSON.valueToTree(accepted.answer()));
            case Reply.Rejected(Rejection rejection) ->
                json.put("rejection", rejection.code().name()).put("sentence", rejection.sentence());
            case Reply.KeyReused reused -> json.put("keyReused", reused.key());
        };
    }

    private static Reply reply(JsonNode json) {
        if (json.has("answer")) {
            return new Reply.Accepted(StoredNames.JSON.convertValue(json.path("answer"), ROW));
        }
        if (json.has("rejection")) {
            Rejection.Code code = Rejection.Code.valueOf(json.path("rejection").asText());
            return new Reply.Rejected(new Rejection(code, json.path("sentence").asText()));
        }
        return new Reply.KeyReused(json.path("keyReused").asText());
    }

    private static JsonNode parse(String text) {
        try {
            return StoredNames.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected JSON from another node, but: " + e.getOriginalMessage(), e);
        }
    }
}
