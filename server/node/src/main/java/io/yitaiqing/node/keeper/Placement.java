package io.yitaiqing.node.keeper;

import java.util.Set;

/**
 * Who should keep a hall: a hint, for both sides of a cut cluster own everything.
 *
 * <p>Who did keep it is decided by the journal alone.
 */
public interface Placement {

    /** This node's id in the cluster. */
    String self();

    /** The id of the node that should keep a hall now. */
    String owner(String hall);

    /** The ids of all nodes that are known to live, this one included, whether or not they keep halls. */
    default Set<String> nodes() {
        return Set.of(self());
    }

    /** Whether another node would keep this one's halls. */
    default boolean hasSuccessors() {
        return nodes().size() > 1;
    }

    /** Runs something, on a thread of the placement's choice, whenever owners or nodes may have changed. */
    default void onChange(Runnable listener) {}

    /** Tells all nodes whether this one is ready to keep halls; who is not, is given none while another is. */
    default void offer(boolean ready) {}
}
