package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.yitaiqing.node.live.Snapshot;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The halls of the cluster as the edge of a node sees them, wherever their keepers run.
 *
 * <p>Futures fail with {@link UnknownHallException} or {@link UnavailableException}.
 */
public interface Halls {

    /** Whether the cluster has a hall with this id, whoever keeps it. */
    boolean has(String hall);

    /** One row per hall: {@code id, name, nameEn, region, open, waiting}. */
    Future<List<Map<String, Object>>> list();

    /** Hands a command to the hall's keeper; completes when the answer is durable. */
    Future<Reply> submit(HallRequest request);

    /** The hall's document between two turns. */
    Future<Snapshot> document(String hall);

    /** The times of a service that can be booked on a day; empty where the hall has no such service. */
    Future<Map<String, Object>> slots(String hall, String service, LocalDate day);

    /** By service what somebody who took a ticket now would be told: {@code peopleAhead} and {@code expectedWait}. */
    Future<Map<String, Object>> expectedWaits(String hall);

    /** The hall's present dispatch policy with its terms. */
    Future<Map<String, Object>> policy(String hall);

    /** What came of the policy that decides beside it. */
    Future<Map<String, Object>> shadow(String hall);

    /** What somebody finds who comes now, as {@link EntranceView} tells it; made anew every two seconds at most. */
    Future<Map<String, Object>> entrance(String hall);

    /** A customer's own view of the visit with this token; fails with {@link UnknownVisitException}. */
    Future<Map<String, Object>> visit(String token);

    /** Why a ticket was called, as {@link WhyView} tells it. */
    Future<Map<String, Object>> why(String hall, long call);
}
