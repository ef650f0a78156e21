package io.yitaiqing.node.keeper;

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
}
