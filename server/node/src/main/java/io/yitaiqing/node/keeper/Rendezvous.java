package io.yitaiqing.node.keeper;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * Highest random weight, or rendezvous, hashing (Thaler and Ravishankar 1998): every node alone finds the same owner
 * of a hall, and when a node comes or goes only its own halls move.
 *
 * <p>Hazelcast's partition table would do as well, but it is rebuilt most of a second after a member came or went, and
 * it knows nothing of nodes that are starting or leaving, so halls would move twice.
 */
final class Rendezvous {

    private Rendezvous() {}

    /** The node with the highest weight for a hall; there is at least one node. */
    static String owner(String hall, Collection<String> nodes) {
        long hashOfHall = hash(hall);
        String best = "";
        long highest = Long.MIN_VALUE;
        for (String node : nodes) {
            long weight = mixed(hashOfHall ^ hash(node));
            if (best.isEmpty() || weight > highest || weight == highest && node.compareTo(best) > 0) {
                best = node;
                highest = weight;
            }
        }
        return best;
    }

    /** FNV-1a with 64 bits. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b & 0xff) * 0x100000001b3L;
        }
        return mixed(hash);
    }

    /** The finalizer of MurmurHash3: every bit of the input changes half of the output's. */
    private static long mixed(long bits) {
        long hash = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
