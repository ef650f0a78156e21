package io.yitaiqing.node.simulation;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.MessageConsumer;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The event bus of a cluster: at most once and in order between two nodes, except that a question may arrive twice,
 * which is harder than the real bus makes it.
 */
final class SimulatedBus {

    private record Subscriber(SimulatedNode node, Handler<Message<Object>> handler) {}

    private final SimulatedNetwork network;
    private final SimulatedMembership membership;
    private final Random random;
    private final Map<String, List<Subscriber>> subscribers = new HashMap<>();
    /** How often a question arrives twice. */
    double twice;

    private final List<String> carriedTwice = new ArrayList<>();

    SimulatedBus(SimulatedNetwork network, SimulatedMembership membership, Random random) {
        this.network = network;
        this.membership = membership;
        this.random = random;
    }

    /** The bus as one node has it. */
    EventBus of(SimulatedNode self) {
        EventBus[] bus = new EventBus[1];
        bus[0] = SimulatedContext.proxy(EventBus.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "consumer", "localConsumer" -> subscribe(self, (String) arguments[0], handler(arguments[1]));
            case "request" ->
                request(
                        self,
                        (String) arguments[0],
                        arguments[1],
                        arguments.length > 2 ? (DeliveryOptions) arguments[2] : new DeliveryOptions());
            case "send" -> {
                DeliveryOptions options = arguments.length > 2 ? (DeliveryOptions) arguments[2] : new DeliveryOptions();
                send(self, (String) arguments[0], new Envelope(self, (String) arguments[0], arguments[1], options));
                yield bus[0];
            }
            default -> throw new UnsupportedOperationException(method.toString());
        });
        return bus[0];
    }

    /** Whether a question that holds a text arrived twice, as none does on the real bus. */
    boolean carriedTwice(String text) {
        return carriedTwice.stream().anyMatch(question -> question.contains(text));
    }

    private MessageConsumer<?> subscribe(SimulatedNode self, String address, Handler<Message<Object>> handler) {
        Subscriber subscriber = new Subscriber(self, handler);
        subscribers.computeIfAbsent(address, none -> new ArrayList<>()).add(subscriber);
        return SimulatedContext.proxy(MessageConsumer.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "unregister" -> {
                List<Subscriber> there = subscribers.get(address);
                if (there != null) {
                    there.remove(subscriber);
                }
                yield Future.succeededFuture();
            }
            case "completion" -> Future.succeededFuture();
            case "address" -> address;
            default -> throw new UnsupportedOperationException(method.toString());
        });
    }

    private <T> Future<Message<T>> request(SimulatedNode self, String address, Object body, DeliveryOptions options) {
        Promise<Message<T>> answer = self.context().promise();
        Envelope question = new Envelope(self, address, body, options);
        question.onReply = reply -> {
            @SuppressWarnings("unchecked")
            Message<T> message = (Message<T>) reply;
            answer.tryComplete(message);
        };
        question.onFailure = answer::tryFail;
        self.loop()
                .later(
                        options.getSendTimeout(),
                        () -> answer.tryFail(new ReplyException(
                                ReplyFailure.TIMEOUT,
                                "no answer from " + address + " within " + options.getSendTimeout() + " ms")));
        if (!send(self, address, question)) {
            answer.tryFail(new ReplyException(ReplyFailure.NO_HANDLERS, "nobody is at " + address));
        } else if (random.nextDouble() < twice) {
            carriedTwice.add(String.valueOf(body));
            send(self, address, question);
        }
        return answer.future();
    }

    /** Whether somebody is there as far as the sender knows. */
    private boolean send(SimulatedNode self, String address, Envelope envelope) {
        List<Subscriber> there = subscribers.getOrDefault(address, List.of()).stream()
                .filter(one -> one.node() == self
                        || membership.sees(self.id(), one.node().id()))
                .toList();
        if (there.isEmpty()) {
            return false;
        }
        Subscriber to = there.getFirst();
        carry(self, to.node(), () -> to.handler().handle(envelope.at(to.node())));
        return true;
    }

    private void carry(SimulatedNode from, SimulatedNode to, Runnable work) {
        if (from == to) {
            to.loop().later(0, work);
        } else {
            network.send(from.name(), to.name(), () -> to.loop().later(0, work));
        }
    }

    /** A message with the way back to who sent it. */
    private final class Envelope {
        private final SimulatedNode from;
        private final String address;
        private final Object body;
        private final MultiMap headers;
        private Handler<Message<?>> onReply = reply -> {};
        private Handler<Throwable> onFailure = failure -> {};

        Envelope(SimulatedNode from, String address, Object body, DeliveryOptions options) {
            this.headers = options.getHeaders() == null ? MultiMap.caseInsensitiveMultiMap() : options.getHeaders();
            this.from = from;
            this.address = address;
            this.body = body;
        }

        Message<Object> at(SimulatedNode receiver) {
            return new SimulatedMessage(address, body, headers) {
                @Override
                public void reply(Object answer, DeliveryOptions options) {
                    carry(receiver, from, () -> onReply.handle(new SimulatedMessage(address, answer, headers)));
                }

                @Override
                public void fail(int code, String text) {
                    ReplyException failure = new ReplyException(ReplyFailure.RECIPIENT_FAILURE, code, text);
                    carry(receiver, from, () -> onFailure.handle(failure));
                }
            };
        }
    }

    @SuppressWarnings("unchecked")
    private static Handler<Message<Object>> handler(Object argument) {
        return (Handler<Message<Object>>) argument;
    }
}
