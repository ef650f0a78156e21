package io.yitaiqing.node.keeper;

/** The halls of this node, for askers that will not wait for ever. */
@FunctionalInterface
interface HallService {

    /** The halls for a question that is to be answered within so many milliseconds. */
    HallPort within(long millis);
}
