package io.yitaiqing.node.web;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.config.PlanFiles;
import io.yitaiqing.node.live.Snapshot;
import io.yitaiqing.node.region.RegionBoard;
import io.yitaiqing.node.region.RegionDocument;
import io.yitaiqing.node.region.RegionTree;
import io.yitaiqing.node.region.RegionalAlertTerms;
import io.yitaiqing.node.region.Regions;
import io.yitaiqing.view.HallRow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The regions of the shipped halls, of which nothing was heard yet. */
final class OneRegion implements Regions {

    private static final List<HallPlan> PLANS =
            List.copyOf(PlanFiles.read(Path.of("../../config/halls")).values());

    private final RegionBoard board = new RegionBoard(
            new RegionTree(List.of(), PLANS.stream().map(HallPlan::region).toList()),
            RegionalAlertTerms.STANDARD,
            PLANS.stream().map(HallRow::unheard).toList());

    @Override
    public RegionTree tree() {
        return board.tree();
    }

    @Override
    public Optional<Snapshot> read(String region) {
        return tree().region(region).map(known -> new RegionDocument(board, region, "n1", 0).snapshot(Instant.EPOCH));
    }
}
