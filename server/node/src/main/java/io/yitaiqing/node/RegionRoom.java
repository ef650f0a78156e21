package io.yitaiqing.node;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.config.RegionsFile;
import io.yitaiqing.node.keeper.HallClock;
import io.yitaiqing.node.keeper.KeptHalls;
import io.yitaiqing.node.keeper.Placement;
import io.yitaiqing.node.live.LiveBus;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.PlacedSource;
import io.yitaiqing.node.live.RefusalReason;
import io.yitaiqing.node.live.Snapshot;
import io.yitaiqing.node.live.TopicRefusedException;
import io.yitaiqing.node.region.HallRows;
import io.yitaiqing.node.region.Region;
import io.yitaiqing.node.region.RegionBoard;
import io.yitaiqing.node.region.RegionDesk;
import io.yitaiqing.node.region.RegionTree;
import io.yitaiqing.node.region.RegionalAlertTerms;
import io.yitaiqing.node.region.Regions;
import io.yitaiqing.view.HallRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The regions of a node: the rows of the halls it keeps, for all nodes, and what all nodes tell of theirs. */
final class RegionRoom implements KeptHalls {

    static final String ROWS = "rows";
    static final String REGION = "region";

    private final Placement placement;
    private final HallRows rows;
    private final RegionDesk desk;

    /**
     * A room that is not yet started.
     *
     * @param writer this node's incarnation
     * @param read reads a hall this node keeps between two turns
     */
    RegionRoom(
            Vertx vertx,
            LiveHub hub,
            LiveBus bus,
            Placement placement,
            HallClock clock,
            InstantSource realClock,
            Collection<HallPlan> plans,
            RegionsFile file,
            String writer,
            Function<String, Future<HallRow>> read) {
        this.placement = placement;
        RegionTree tree = new RegionTree(
                regions(file), plans.stream().map(HallPlan::region).toList());
        this.desk = new RegionDesk(
                vertx,
                hub,
                bus,
                placement.self(),
                writer,
                new RegionBoard(
                        tree, terms(file), plans.stream().map(HallRow::unheard).toList()),
                clock::now,
                realClock,
                placement::nodes);
        this.rows = new HallRows(vertx, hub, placement.self(), writer, clock::now, read, desk);
    }

    private static List<Region> regions(RegionsFile file) {
        return file.regions().entrySet().stream()
                .map(entry -> new Region(
                        entry.getKey(),
                        entry.getValue().name(),
                        entry.getValue().nameEn(),
                        entry.getValue().kind(),
                        entry.getValue().parent()))
                .toList();
    }

    private static RegionalAlertTerms terms(RegionsFile file) {
        return file.alerts()
                .map(alerts -> new RegionalAlertTerms(
                        alerts.hallsLeast(),
                        alerts.raiseShare(),
                        Duration.ofMinutes(alerts.windowMinutes()),
                        Duration.ofSeconds(alerts.holdSeconds()),
                        alerts.clearShare(),
                        Duration.ofSeconds(alerts.clearSeconds())))
                .orElse(RegionalAlertTerms.STANDARD);
    }

    void start() {
        desk.start();
    }

    void stop() {
        desk.stop();
    }

    Regions regions() {
        return desk;
    }

    /** The topics {@code rows/NODE}, each made by the node it names. */
    PlacedSource rowTopics() {
        return new PlacedSource() {
            @Override
            public String owner(String topic) {
                return topic.substring(ROWS.length() + 1);
            }

            @Override
            public Future<Snapshot> open(String topic) {
                return Future.succeededFuture(rows.snapshot());
            }
        };
    }

    /** The topics {@code region/ID}, which every node makes for its own readers. */
    PlacedSource regionTopics() {
        return new PlacedSource() {
            @Override
            public String owner(String topic) {
                return placement.self();
            }

            @Override
            public Future<Snapshot> open(String topic) {
                return desk.open(topic.substring(REGION.length() + 1))
                        .map(Future::succeededFuture)
                        .orElseGet(() -> Future.failedFuture(new TopicRefusedException(
                                RefusalReason.UNKNOWN_TOPIC,
                                "Expected a region that holds halls, but got '" + topic + "'.")));
            }

            @Override
            public void closed(String topic) {
                desk.closed(topic.substring(REGION.length() + 1));
            }
        };
    }

    @Override
    public void touched(String hall) {
        rows.touched(hall);
    }

    @Override
    public void left(String hall) {
        rows.left(hall);
    }

    @Override
    public void confirmed(Instant realNow) {
        rows.confirmed(realNow);
    }
}
