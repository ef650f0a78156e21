package io.yitaiqing.node.simulation;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;

/** A message that arrived over the {@link SimulatedBus}. */
class SimulatedMessage implements Message<Object> {

    private final String address;
    private final Object body;
    private final MultiMap headers;

    SimulatedMessage(String address, Object body, MultiMap headers) {
        this.address = address;
        this.body = body;
        this.headers = headers;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public Object body() {
        return body;
    }

    @Override
    public MultiMap headers() {
        return headers;
    }

    @Override
    public String replyAddress() {
        throw new UnsupportedOperationException("replyAddress");
    }

    @Override
    public boolean isSend() {
        return true;
    }

    @Override
    public void reply(Object answer, DeliveryOptions options) {
        throw new UnsupportedOperationException("reply to a reply");
    }

    @Override
    public <R> Future<Message<R>> replyAndRequest(Object answer, DeliveryOptions options) {
        throw new UnsupportedOperationException("replyAndRequest");
    }
}
