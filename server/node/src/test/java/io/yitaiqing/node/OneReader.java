package io.yitaiqing.node;

import io.vertx.core.json.JsonObject;
import io.yitaiqing.node.keeper.Placement;
import io.yitaiqing.node.live.FollowTerms;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.LiveLimits;
import io.yitaiqing.node.live.LiveTimes;
import io.yitaiqing.node.live.PlacedSource;
import io.yitaiqing.node.live.PlacedTopics;
import io.yitaiqing.node.live.ReaderSink;
import io.yitaiqing.node.live.RefusalReason;
import io.yitaiqing.node.live.SharedFrame;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Whoever follows topics of one kind on the only node there is, and what is written to them. */
final class OneReader implements ReaderSink {

    static final String NODE = "n1";

    final LiveHub hub;
    final List<JsonObject> frames = new ArrayList<>();
    RefusalReason refused;
    String detail;
    private Instant now;

    OneReader(String kind, PlacedSource source, Instant now) {
        this.now = now;
        PlacedTopics topics = new PlacedTopics(NODE).add(kind, source);
        hub = new LiveHub(topics, this::passing, LiveLimits.standard(), LiveTimes.standard());
        topics.join(hub, (node, topic, terms, follower) -> {
            throw new AssertionError("Everything is here.");
        });
    }

    /** Where everything is owned by the only node. */
    static Placement placement() {
        return (Placement) Proxy.newProxyInstance(
                OneReader.class.getClassLoader(),
                new Class<?>[] {Placement.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "self", "owner" -> NODE;
                    default -> throw new AssertionError(method + " is not asked.");
                });
    }

    void follow(String topic) {
        hub.follow(
                topic,
                FollowTerms.within(
                        LiveLimits.standard(), OptionalDouble.empty(), OptionalInt.empty(), Optional.empty()),
                this);
    }

    /** The rows of a collection that a frame tells. */
    JsonObject rows(int frame, String collection) {
        JsonObject json = frames.get(frame);
        return json.getJsonObject(json.containsKey("document") ? "document" : "patch")
                .getJsonObject(collection);
    }

    /** Every look at the clock is a second later, so that the rate holds nothing back. */
    private Instant passing() {
        now = now.plusSeconds(1);
        return now;
    }

    @Override
    public boolean isFull() {
        return false;
    }

    @Override
    public void write(SharedFrame frame, Instant sentAt) {
        frames.add(new JsonObject(frame.text(1, sentAt)));
    }

    @Override
    public void refuse(RefusalReason reason, String sentence) {
        refused = reason;
        detail = sentence;
    }
}
