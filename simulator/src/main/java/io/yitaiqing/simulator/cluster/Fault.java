package io.yitaiqing.simulator.cluster;

import java.util.Locale;

/**
 * One fault as it was drawn.
 *
 * @param node whom it befalls, from 0; of no meaning where it befalls the database
 * @param other the other end of a cut link
 * @param bothWays whether a cut link loses what either end sends, or only the node
 * @param lastsMillis from its beginning until it is undone
 */
record Fault(FaultKind kind, int node, int other, boolean bothWays, long lastsMillis) {

    /** What happens, for a line of a report. */
    String sentence() {
        String whom = switch (kind) {
            case NODE_KILLED -> "node %d killed, dead".formatted(node + 1);
            case NODE_STOPPED -> "node %d stopped".formatted(node + 1);
            case NODE_RESTARTED -> "node %d restarted, away".formatted(node + 1);
            case NODE_CUT_OFF -> "node %d cut off from the others".formatted(node + 1);
            case LINK_CUT ->
                bothWays
                        ? "link between nodes %d and %d cut".formatted(node + 1, other + 1)
                        : "what node %d sends to node %d lost".formatted(node + 1, other + 1);
            case DATABASE_SILENT -> "database silent for node %d".formatted(node + 1);
            case DATABASE_REFUSES -> "database refuses node %d".formatted(node + 1);
            case DATABASE_KILLED -> "database killed, dead";
            case DATABASE_RESTARTED -> "database restarted, away";
            case DISK_STALLED -> "disk stalled";
            case DATABASE_SLOW -> "database slow";
        };
        return String.format(Locale.ROOT, "%s for %.1f s", whom, lastsMillis / 1e3);
    }
}
