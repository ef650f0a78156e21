package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.yitaiqing.node.live.Snapshot;
import java.time.LocalDate;
import java.util.Map;

/** What a node asks the keeper of a hall, in this process or over the bus. */
interface HallPort {

    Future<Reply> submit(HallRequest request);

    Future<Snapshot> document(String hall);

    /** The customer's view; empty where no visit has the token. */
    Future<Map<String, Object>> visit(String hall, String token);

    /** The times of a service that can be booked on a day; empty where the hall has no such service. */
    Future<Map<String, Object>> slots(String hall, String service, LocalDate day);

    Future<Map<String, Object>> policy(String hall);

    Future<Map<String, Object>> shadow(String hall);

    Future<Map<String, Object>> summary(String hall);

    /** Why a ticket was called, as {@link WhyView} tells it. */
    Future<Map<String, Object>> why(String hall, long call);
}
