package io.yitaiqing.node.keeper;

/** Lets work happen after a while, on one event loop. */
@FunctionalInterface
interface Later {

    void later(long millis, Runnable work);
}
