package io.yitaiqing.node.keeper;

import io.yitaiqing.dispatch.why.Whys;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.measure.ServiceLevel;
import java.util.List;

/**
 * What a checkpoint holds of a hall's memory: all that replaying its rows would bring back.
 *
 * @param keys the idempotency keys of the previous and of this business day
 * @param hash the last row's hash
 * @param writer the incarnation that wrote the last row
 */
record HallState(
        Hall hall, ServiceLevel level, Whys whys, RowHistory history, List<OldKeys> keys, String hash, String writer) {}
