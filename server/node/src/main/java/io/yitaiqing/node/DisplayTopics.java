package io.yitaiqing.node;

import io.vertx.core.Future;
import io.yitaiqing.node.keeper.Halls;
import io.yitaiqing.node.keeper.KeptHalls;
import io.yitaiqing.node.keeper.Placement;
import io.yitaiqing.node.keeper.UnknownHallException;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.PlacedSource;
import io.yitaiqing.node.live.RefusalReason;
import io.yitaiqing.node.live.Snapshot;
import io.yitaiqing.node.live.TopicRefusedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The topics {@code display/HALL/ZONE}: what the call displays of one part of a hall show, made by the node that keeps
 * the hall.
 *
 * <p>A call is told with the next sweep after it. The expected waits change for everybody at each event and cost the
 * most, so they are asked for every {@link #WAITS_MILLIS} at most, once for all displays of a hall.
 */
final class DisplayTopics implements PlacedSource, KeptHalls {

    static final String KIND = "display";
    static final long WAITS_MILLIS = 5_000;

    private record Asked(Instant at, Map<String, Object> waits) {}

    private final Halls halls;
    private final Placement placement;
    private final String stream;
    private final InstantSource realClock;
    private final Map<String, DisplayDocument> shown = new LinkedHashMap<>();
    private final Map<String, Asked> waits = new HashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final Set<String> asking = new HashSet<>();
    private LiveHub hub;
    private long position;

    /** {@code stream} is this incarnation of the node: what another one counted does not compare. */
    DisplayTopics(Halls halls, Placement placement, String stream, InstantSource realClock) {
        this.halls = halls;
        this.placement = placement;
        this.stream = stream;
        this.realClock = realClock;
    }

    void publishTo(LiveHub hub) {
        this.hub = hub;
    }

    @Override
    public String owner(String topic) {
        String hall = hall(topic);
        if (!halls.has(hall)) {
            throw new TopicRefusedException(RefusalReason.UNKNOWN_TOPIC, new UnknownHallException(hall).getMessage());
        }
        return placement.owner(hall);
    }

    @Override
    public Future<Snapshot> open(String topic) {
        return halls.document(hall(topic)).compose(read -> {
            List<String> zones = DisplayDocument.zones(read);
            if (!zones.contains(zone(topic))) {
                return Future.failedFuture(new TopicRefusedException(
                        RefusalReason.UNKNOWN_TOPIC,
                        "Expected one of the zones " + String.join(", ", zones) + " of hall " + hall(topic)
                                + ", but got '" + zone(topic) + "'."));
            }
            return waits(hall(topic)).map(expected -> {
                DisplayDocument document = DisplayDocument.of(read, zone(topic), expected);
                shown.put(topic, document);
                return snapshot(document, read);
            });
        });
    }

    @Override
    public void closed(String topic) {
        shown.remove(topic);
        if (shown.keySet().stream().noneMatch(other -> hall(other).equals(hall(topic)))) {
            waits.remove(hall(topic));
        }
    }

    @Override
    public void touched(String hall) {
        touched.add(hall);
    }

    @Override
    public void left(String hall) {}

    /** Each hall says itself until when what it shows is certain. */
    @Override
    public void confirmed(Instant realNow) {
        shown.keySet().forEach(topic -> touched.add(hall(topic)));
    }

    /** Tells the displays of halls that changed; to be called a few times a second. */
    void sweep() {
        for (String topic : List.copyOf(shown.keySet())) {
            String hall = hall(topic);
            if (touched.contains(hall) && owner(topic).equals(placement.self()) && asking.add(hall)) {
                touched.remove(hall);
                look(hall);
            }
        }
        touched.retainAll(shown.keySet().stream().map(DisplayTopics::hall).toList());
    }

    private void look(String hall) {
        halls.document(hall)
                .compose(read -> waits(hall).map(expected -> {
                    List.copyOf(shown.keySet()).stream()
                            .filter(topic -> hall(topic).equals(hall))
                            .forEach(topic -> tell(topic, DisplayDocument.of(read, zone(topic), expected), read));
                    return null;
                }))
                // While the hall cannot answer, what was shown stays, and is confirmed no longer.
                .onComplete(done -> asking.remove(hall));
    }

    private void tell(String topic, DisplayDocument document, Snapshot read) {
        if (!document.equals(shown.put(topic, document))) {
            hub.reset(topic, snapshot(document, read));
        }
        read.confirmedAt().ifPresent(moment -> hub.confirm(topic, moment));
    }

    private Snapshot snapshot(DisplayDocument document, Snapshot read) {
        Snapshot told = new Snapshot(stream, ++position, read.at(), document.collections());
        return read.confirmedAt().map(told::confirmed).orElse(told);
    }

    /** The last known ones while they are young, or the hall cannot be read between two turns. */
    private Future<Map<String, Object>> waits(String hall) {
        Asked last = waits.getOrDefault(hall, new Asked(Instant.EPOCH, Map.of()));
        Instant now = realClock.instant();
        if (Duration.between(last.at(), now).toMillis() < WAITS_MILLIS) {
            return Future.succeededFuture(last.waits());
        }
        waits.put(hall, new Asked(now, last.waits()));
        return halls.expectedWaits(hall)
                .onSuccess(expected -> waits.replace(hall, new Asked(now, expected)))
                .otherwise(last.waits());
    }

    private static String hall(String topic) {
        return parts(topic)[0];
    }

    private static String zone(String topic) {
        return parts(topic)[1];
    }

    private static String[] parts(String topic) {
        String rest = topic.substring(KIND.length() + 1);
        int slash = rest.indexOf('/');
        return slash < 0
                ? new String[] {rest, DisplayDocument.ALL}
                : new String[] {rest.substring(0, slash), rest.substring(slash + 1)};
    }
}
