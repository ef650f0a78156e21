package io.yitaiqing.simulator.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Draws the faults of a run from its seed: the same seed gives the same faults. */
final class FaultDraw implements FaultCourse {

    private static final double OVERLAPPING = 0.2;

    private final Random random;
    private final int nodes;
    private final List<FaultKind> kinds;

    FaultDraw(long seed, int nodes, Set<FaultKind> kinds) {
        this.random = new Random(seed);
        this.nodes = nodes;
        this.kinds = List.copyOf(kinds.stream().sorted().toList());
    }

    @Override
    public List<Fault> next(int most) {
        List<Fault> faults = new ArrayList<>();
        faults.add(draw());
        if (most > 1 && random.nextDouble() < OVERLAPPING) {
            Fault second = draw();
            if (compatible(faults.getFirst(), second)) {
                faults.add(second);
            }
        }
        return faults;
    }

    /** Two faults of one node or of the database would undo each other. */
    private static boolean compatible(Fault first, Fault second) {
        return first.kind().ofNode() && second.kind().ofNode()
                ? first.node() != second.node()
                        && !(first.kind().ofNetwork() && second.kind().ofNetwork())
                : first.kind().ofNode() != second.kind().ofNode();
    }

    private Fault draw() {
        int weights = kinds.stream().mapToInt(FaultKind::weight).sum();
        int drawn = random.nextInt(weights);
        int at = 0;
        while (drawn >= kinds.get(at).weight()) {
            drawn -= kinds.get(at++).weight();
        }
        FaultKind kind = kinds.get(at);
        int node = random.nextInt(nodes);
        int other = (node + 1 + random.nextInt(Math.max(1, nodes - 1))) % nodes;
        return new Fault(kind, node, other, random.nextInt(3) > 0, lasts(kind));
    }

    private long lasts(FaultKind kind) {
        return switch (kind) {
            case NODE_KILLED -> between(100, 3_000);
            // Five seconds at least, so that the others miss it; long ones are rare.
            case NODE_STOPPED -> 5_000 + (long) (25_000 * Math.pow(random.nextDouble(), 3));
            case NODE_RESTARTED -> between(0, 1_000);
            case NODE_CUT_OFF, LINK_CUT -> between(2_000, 15_000);
            case DATABASE_SILENT -> between(1_000, 10_000);
            case DATABASE_REFUSES -> between(1_000, 6_000);
            case DATABASE_KILLED -> between(0, 2_000);
            case DATABASE_RESTARTED -> between(0, 1_000);
            case DISK_STALLED -> between(500, 4_000);
            case DATABASE_SLOW -> between(2_000, 6_000);
        };
    }

    private long between(long least, long most) {
        return least + (long) ((most - least) * random.nextDouble());
    }
}
