package io.yitaiqing.node.region;

import io.yitaiqing.node.live.Snapshot;
import java.util.Optional;

/** The regions of the cluster as the edge of a node sees them. */
public interface Regions {

    /** The regions that hold halls. */
    RegionTree tree();

    /** The document of a region as it stands; empty where there is no such region. */
    Optional<Snapshot> read(String region);
}
