package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.yitaiqing.node.live.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a node asks the keepers of a node, in this process or over the bus. */
interface HallPort {

    Future<Reply> submit(HallRequest request);

    Future<Snapshot> document(String hall);

    /** The customer's view; empty where no visit has the token. */
    Future<Map<String, Object>> visit(String hall, String token);

    /** The times of a service that can be booked on a day; empty where the hall has no such service. */
    Future<Map<String, Object>> slots(String hall, String service, LocalDate day);

    /** What somebody who took a ticket now would be told, by service; see {@link Halls#expectedWaits}. */
    Future<Map<String, Object>> expectedWaits(String hall);

    Future<Map<String, Object>> policy(String hall);

    Future<Map<String, Object>> shadow(String hall);

    Future<Map<String, Object>> entrance(String hall);

    /** Why a ticket was called, as {@link WhyView} tells it. */
    Future<Map<String, Object>> why(String hall, long call);

    /** A row of every hall that the node keeps, as far as it has read it. */
    Future<List<Map<String, Object>>> summaries();

    /** The ids of the halls that the node keeps, or is about to. */
    Future<Set<String>> held();

    /**
     * Lets go of a hall once its turn in flight has ended, so that another node may keep it; false where the node
     * believes that it should keep the hall itself.
     */
    Future<Boolean> release(String hall);
}
