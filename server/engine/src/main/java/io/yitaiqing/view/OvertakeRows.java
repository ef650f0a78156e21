package io.yitaiqing.view;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Visit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows of waiting visits that later ones overtook, in a hall that caps it.
 *
 * <p>Each changes at most as often as the cap allows. They stand apart from the visits, so that a call which overtakes
 * many sends these few bytes of each and not its whole row.
 */
public final class OvertakeRows {

    private OvertakeRows() {}

    /** How often a waiting visit was overtaken, of at most so often; empty for one never overtaken or without a cap. */
    static Optional<Map<String, Object>> row(String id, Hall hall) {
        return hall.visit(id).filter(visit -> hall.fairness().times(visit) > 0).flatMap(visit -> shown(visit, hall));
    }

    /** The same, zero too, as its customer may know it. */
    public static Optional<Map<String, Object>> shown(Visit visit, Hall hall) {
        return hall.plan()
                .settings()
                .dispatch()
                .fairness()
                .mostOvertakes()
                .filter(most -> visit.waits())
                .map(most -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("times", hall.fairness().times(visit));
                    row.put("atMost", most);
                    return row;
                });
    }

    static Set<String> touched(Touched touched, Hall hall) {
        Set<String> ids = new TreeSet<>(touched.overtakes());
        for (String visit : touched.visits()) {
            if (hall.fairness().wasOvertaken(visit)) {
                ids.add(visit);
            }
        }
        return ids;
    }
}
