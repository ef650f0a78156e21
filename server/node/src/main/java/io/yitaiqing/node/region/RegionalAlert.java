package io.yitaiqing.node.region;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The halls of a region worsen together, so the cause lies outside each of them: a channel is down, a bill is due.
 *
 * @param id its name at this node, such as {@code r3}
 * @param since when the first of these halls turned late within the window
 * @param raisedAt when it was told
 * @param halls the halls that turned late, in their ids' order
 * @param of how many halls of the region were open and heard of
 */
public record RegionalAlert(String id, String region, Instant since, Instant raisedAt, List<String> halls, int of) {

    /** The cause in the row of such an alert. */
    public static final String CAUSE = "halls-worsen-together";

    Map<String, Object> fields() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("cause", CAUSE);
        row.put("region", region);
        row.put("since", since.toString());
        row.put("raisedAt", raisedAt.toString());
        row.put("halls", halls);
        row.put("of", of);
        return row;
    }
}
