package io.yitaiqing.node;

import io.vertx.core.Future;
import io.yitaiqing.node.keeper.Halls;
import io.yitaiqing.node.keeper.Placement;
import io.yitaiqing.node.keeper.UnknownVisitException;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.PlacedSource;
import io.yitaiqing.node.live.RefusalReason;
import io.yitaiqing.node.live.Snapshot;
import io.yitaiqing.node.live.TopicRefusedException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The topics {@code ticket/TOKEN}: one customer's own view, made by the node that keeps the hall.
 *
 * <p>People ahead and the expected wait change for all who wait at one call, so they are looked at in turn and told
 * where they changed, each at most every two seconds. Nothing in the view names a person.
 */
final class TicketTopics implements PlacedSource {

    static final String KIND = "ticket";
    static final long SWEEP_MILLIS = 2_000;

    private static final String COLLECTION = "ticket";
    private static final String OWN = "own";
    /** What one sweep may look at; with more, each is looked at less often. */
    private static final int LOOKS_MOST = 2_000;

    private final Halls halls;
    private final Placement placement;
    private final String stream;
    private final Supplier<Instant> hallClock;
    private final Map<String, Map<String, Object>> shown = new LinkedHashMap<>();
    private final Deque<String> next = new ArrayDeque<>();
    private LiveHub hub;
    private long position;

    /** {@code stream} is this incarnation of the node: what another one counted does not compare. */
    TicketTopics(Halls halls, Placement placement, String stream, Supplier<Instant> hallClock) {
        this.halls = halls;
        this.placement = placement;
        this.stream = stream;
        this.hallClock = hallClock;
    }

    void publishTo(LiveHub hub) {
        this.hub = hub;
    }

    @Override
    public String owner(String topic) {
        String token = token(topic);
        int end = token.indexOf('.');
        if (end < 1 || !halls.has(token.substring(0, end))) {
            throw unknown();
        }
        return placement.owner(token.substring(0, end));
    }

    @Override
    public Future<Snapshot> open(String topic) {
        return halls.visit(token(topic))
                .map(TicketTopics::row)
                .recover(failure -> Future.failedFuture(failure instanceof UnknownVisitException ? unknown() : failure))
                .map(row -> {
                    if (shown.put(topic, row) == null) {
                        next.addLast(topic);
                    }
                    return snapshot(row);
                });
    }

    @Override
    public void closed(String topic) {
        if (shown.remove(topic) != null) {
            next.remove(topic);
        }
    }

    /** Looks at those whose turn it is; to be called every {@link #SWEEP_MILLIS}. */
    void sweep() {
        for (int looks = Math.min(LOOKS_MOST, next.size()); looks > 0; looks--) {
            String topic = next.removeFirst();
            next.addLast(topic);
            if (owner(topic).equals(placement.self())) {
                look(topic);
            }
        }
    }

    private void look(String topic) {
        halls.visit(token(topic))
                .map(TicketTopics::row)
                .onSuccess(row -> {
                    if (shown.containsKey(topic) && !row.equals(shown.put(topic, row))) {
                        hub.reset(topic, snapshot(row));
                    }
                })
                .onFailure(failure -> {
                    // While the hall cannot answer, what was shown stays.
                    if (failure instanceof UnknownVisitException) {
                        hub.drop(topic, RefusalReason.UNKNOWN_TOPIC, unknown().getMessage());
                    }
                });
    }

    private Snapshot snapshot(Map<String, Object> row) {
        return new Snapshot(stream, ++position, hallClock.get(), Map.of(COLLECTION, Map.of(OWN, row)));
    }

    /** The hall's time and position move also with what changes nothing for this customer. */
    private static Map<String, Object> row(Map<String, Object> view) {
        Map<String, Object> row = new LinkedHashMap<>(view);
        row.keySet().removeAll(List.of("position", "at"));
        return row;
    }

    private static String token(String topic) {
        return topic.substring(KIND.length() + 1);
    }

    private static TopicRefusedException unknown() {
        return new TopicRefusedException(
                RefusalReason.UNKNOWN_TOPIC, "Expected the token of a visit, but there is none with this token.");
    }
}
