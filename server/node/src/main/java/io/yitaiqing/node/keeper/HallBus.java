package io.yitaiqing.node.keeper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.yitaiqing.node.journal.StoredNames;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries questions to the keepers of other nodes over the event bus.
 *
 * <p>The bus does not tell a caller that the node it asked is gone: it waits. So a question to a node that has left the
 * cluster is failed by {@link #forgetAllBut}, and whoever asked may ask the next owner under the same idempotency key.
 */
public final class HallBus {

    private static final int BUG = 1;
    private static final int UNAVAILABLE = 2;
    private static final int MOVING = 3;
    private static final int UNSETTLED = 4;
    /** A failure's code carries also after how many seconds to ask again. */
    private static final int SECOND = 10;

    /** How far the clocks of two nodes may be apart. */
    private static final Duration CLOCKS_APART = Keepers.SKEW_MOST.multipliedBy(2);

    /** After this long nobody does any more what a node that is gone was asked. */
    static final Duration SETTLED_AFTER = CommandGate.WITHIN.plus(CLOCKS_APART);

    private static final Logger LOG = LoggerFactory.getLogger(HallBus.class);

    private final Vertx vertx;
    private final InstantSource realClock;
    private final Map<String, Set<Promise<?>>> underWay = new HashMap<>();

    /** A bus between the nodes of a cluster, whose clocks differ by no more than what {@link Keepers} allow. */
    public HallBus(Vertx vertx, InstantSource realClock) {
        this.vertx = vertx;
        this.realClock = realClock;
    }

    /** The event loops that it runs on. */
    Vertx vertx() {
        return vertx;
    }

    private static String address(String node) {
        return "halls." + node;
    }

    /** Answers what other nodes ask of this one. */
    void serve(String self, HallService halls) {
        vertx.eventBus().<String>consumer(address(self), message -> answer(message, halls));
    }

    private void answer(Message<String> message, HallService halls) {
        JsonNode question = BusText.parse(message.body());
        Future<?> answer;
        try {
            answer = asked(question, halls.within(millisLeft(question)));
        } catch (RuntimeException bug) {
            answer = Future.failedFuture(bug);
        }
        answer.onSuccess(value ->
                        message.reply(StoredNames.JSON.valueToTree(value).toString()))
                .onFailure(failure -> fail(message, question.path("hall").asText(), failure));
    }

    private static void fail(Message<String> message, String hall, Throwable failure) {
        if (failure instanceof UnavailableException unavailable) {
            message.fail(unavailable.retryAfterSeconds() * SECOND + kind(unavailable), failure.getMessage());
            return;
        }
        if (!(failure instanceof HallBugException)) {
            LOG.error("A question of another node about hall {} failed.", hall, failure);
        }
        message.fail(BUG, String.valueOf(failure.getMessage()));
    }

    /**
     * Within how many milliseconds a question is to be answered. A command is not done much later than it was asked,
     * however long it was under way: a cut connection delivers what it held back when it heals.
     */
    private long millisLeft(JsonNode question) {
        long within = question.path("withinMillis").asLong();
        if (!question.has("askedAtMillis")) {
            return within;
        }
        Instant until = Instant.ofEpochMilli(question.path("askedAtMillis").asLong() + within)
                .plus(CLOCKS_APART);
        long left = Duration.between(realClock.instant(), until).toMillis();
        if (left <= 0) {
            throw new UnavailableException("The command came too late to be done; send it again.", 1);
        }
        return Math.min(within, left);
    }

    private static int kind(UnavailableException unavailable) {
        return unavailable.isUnsettled() ? UNSETTLED : unavailable.isMoving() ? MOVING : UNAVAILABLE;
    }

    private static Future<?> asked(JsonNode question, HallPort halls) {
        String hall = question.path("hall").asText();
        return switch (question.path("ask").asText()) {
            case "submit" -> halls.submit(BusText.request(question)).map(BusText::reply);
            case "document" -> halls.document(hall).map(BusText::snapshot);
            case "visit" -> halls.visit(hall, question.path("token").asText());
            case "slots" ->
                halls.slots(
                        hall,
                        question.path("service").asText(),
                        LocalDate.parse(question.path("day").asText()));
            case "expected-waits" -> halls.expectedWaits(hall);
            case "policy" -> halls.policy(hall);
            case "shadow" -> halls.shadow(hall);
            case "entrance" -> halls.entrance(hall);
            case "why" -> halls.why(hall, question.path("call").asLong());
            case "summaries" -> halls.summaries();
            case "held" -> halls.held();
            case "release" -> halls.release(hall);
            default -> Future.failedFuture("Unknown question " + question.path("ask") + ".");
        };
    }

    /** The keepers of another node, which answers within so many milliseconds or not at all. */
    HallPort to(String node, long withinMillis) {
        return new RemoteHalls(question -> ask(node, question, withinMillis));
    }

    private Future<JsonNode> ask(String node, ObjectNode question, long withinMillis) {
        String hall = question.path("hall").asText();
        question.put("withinMillis", withinMillis);
        if (question.has("command")) {
            question.put("askedAtMillis", realClock.millis());
        }
        Promise<JsonNode> answer = Promise.promise();
        Set<Promise<?>> ofNode = underWay.computeIfAbsent(node, first -> new LinkedHashSet<>());
        ofNode.add(answer);
        vertx.eventBus()
                .<String>request(address(node), question.toString(), new DeliveryOptions().setSendTimeout(withinMillis))
                .onComplete(done -> {
                    ofNode.remove(answer);
                    if (done.succeeded()) {
                        answer.tryComplete(BusText.parse(done.result().body()));
                    } else {
                        answer.tryFail(told(hall, done.cause()));
                    }
                });
        return answer.future();
    }

    private static RuntimeException told(String hall, Throwable failure) {
        if (!(failure instanceof ReplyException reply) || reply.failureType() != ReplyFailure.RECIPIENT_FAILURE) {
            boolean nobody = failure instanceof ReplyException reply && reply.failureType() == ReplyFailure.NO_HANDLERS;
            String why = "Hall " + hall + " cannot answer now: its node does not (" + failure.getMessage() + ").";
            return new UnavailableException(why, 1, nobody);
        }
        int kind = reply.failureCode() % SECOND;
        return switch (kind) {
            case BUG -> new HallBugException(hall);
            case UNSETTLED -> UnavailableException.unsettled(reply.getMessage());
            default -> new UnavailableException(reply.getMessage(), reply.failureCode() / SECOND, kind == MOVING);
        };
    }

    /** Fails the questions to nodes that are no longer in the cluster. */
    void forgetAllBut(Set<String> nodes) {
        List<String> gone =
                underWay.keySet().stream().filter(node -> !nodes.contains(node)).toList();
        for (String node : gone) {
            List.copyOf(underWay.remove(node))
                    .forEach(answer -> answer.tryFail(UnavailableException.unsettled(
                            "The hall cannot answer now: its node has just left the cluster.")));
        }
    }
}
