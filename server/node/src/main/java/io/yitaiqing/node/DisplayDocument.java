package io.yitaiqing.node;

import io.yitaiqing.node.live.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the call displays of one zone show: the rows of the hall's document that concern it, without those that say
 * anything of clerks or of a customer beyond a called ticket.
 *
 * <p>A row has an {@code order} where its id does not tell it, for a document keeps none.
 *
 * @param collections collection to id to row
 */
record DisplayDocument(Map<String, Map<String, Map<String, Object>>> collections) {

    /** The zone of the displays that show the whole hall. */
    static final String ALL = "all";

    private static final long MINUTE = 60;

    /** The zones that displays of a hall may show. */
    static List<String> zones(Snapshot read) {
        List<String> ids = new ArrayList<>(List.of(ALL));
        rows(hallRow(read).get("zones")).forEach(zone -> ids.add(zone.get("id").toString()));
        return ids;
    }

    /** What the displays of a zone show of a hall's document, with the waits by service as the hall tells them. */
    static DisplayDocument of(Snapshot read, String zone, Map<String, Object> waits) {
        Map<String, Map<String, Object>> counters = counters(read, zone);
        Map<String, Map<String, Map<String, Object>>> collections = new LinkedHashMap<>();
        collections.put(
                "hall", Map.of(read.document().get("hall").keySet().iterator().next(), hall(hallRow(read))));
        collections.put("zones", zones(read, zone));
        collections.put("notices", notices(hallRow(read)));
        collections.put("services", services(read, zone, waits));
        collections.put("counters", counters);
        collections.put("calls", calls(read, zone));
        return new DisplayDocument(collections);
    }

    private static Map<String, Object> hallRow(Snapshot read) {
        return read.document().get("hall").values().iterator().next();
    }

    private static Map<String, Object> hall(Map<String, Object> hall) {
        Map<String, Object> row = some(hall, "name", "nameEn", "zone", "open", "resting", "day");
        row.put("announcements", some(map(hall.get("announcements")), "times", "gapSeconds", "volumePercent", "quiet"));
        return row;
    }

    private static Map<String, Map<String, Object>> zones(Snapshot read, String zone) {
        Map<String, Map<String, Object>> shown = new LinkedHashMap<>();
        rows(hallRow(read).get("zones")).stream()
                .filter(known -> known.get("id").equals(zone))
                .forEach(known -> shown.put(zone, some(known, "name", "nameEn")));
        return shown;
    }

    private static Map<String, Map<String, Object>> notices(Map<String, Object> hall) {
        Map<String, Map<String, Object>> shown = new LinkedHashMap<>();
        for (Map<String, Object> notice : rows(map(hall.get("announcements")).get("notices"))) {
            shown.put(Integer.toString(shown.size() + 1), some(notice, "text", "textEn"));
        }
        return shown;
    }

    /** Services that a counter of the zone may offer. */
    private static Map<String, Map<String, Object>> services(Snapshot read, String zone, Map<String, Object> waits) {
        List<Map<String, Object>> counters = read.document().get("counters").values().stream()
                .filter(counter -> isOf(zone, counter))
                .toList();
        Map<String, Map<String, Object>> shown = new LinkedHashMap<>();
        // The terms stand in the plan's order, and never change.
        List<String> order = List.copyOf(read.document().get("terms").keySet());
        read.document().get("services").forEach((id, service) -> {
            List<Map<String, Object>> able = counters.stream()
                    .filter(counter -> list(counter.get("abilities")).contains(id))
                    .toList();
            if (zone.equals(ALL) || !able.isEmpty()) {
                Map<String, Object> row = some(service, "name", "nameEn", "waiting");
                row.put("open", able.stream().anyMatch(counter -> !isClosed(counter)));
                row.put("order", order.indexOf(id));
                Optional.ofNullable(map(waits.get(id)).get("expectedWait"))
                        .map(DisplayDocument::map)
                        .ifPresent(wait -> {
                            row.put("lowMinutes", seconds(wait, "lowSeconds") / MINUTE);
                            row.put("highMinutes", Math.ceilDiv(seconds(wait, "highSeconds"), MINUTE));
                        });
                shown.put(id, row);
            }
        });
        return shown;
    }

    private static Map<String, Map<String, Object>> counters(Snapshot read, String zone) {
        Map<String, Map<String, Object>> shown = new LinkedHashMap<>();
        read.document().get("counters").forEach((id, counter) -> {
            if (isOf(zone, counter)) {
                Map<String, Object> row = some(counter, "name", "zone");
                row.put("open", !isClosed(counter));
                row.put("paused", counter.get("state").equals("paused"));
                shown.put(id, row);
            }
        });
        return shown;
    }

    /** Where the counter is known no longer, its id is all that can be said of the place. */
    private static Map<String, Map<String, Object>> calls(Snapshot read, String zone) {
        Map<String, Map<String, Object>> shown = new LinkedHashMap<>();
        Map<String, Map<String, Object>> counters = read.document().get("counters");
        read.document().get("calls").forEach((number, call) -> {
            if (isOf(zone, call)) {
                Map<String, Object> row = some(call, "ticket", "counter", "at", "recall");
                Object counter = call.get("counter");
                row.put("place", counters.getOrDefault(counter, Map.of()).getOrDefault("name", counter));
                shown.put(number, row);
            }
        });
        return shown;
    }

    /** What stands in no zone is told in all of them, so that nobody misses a call. */
    private static boolean isOf(String zone, Map<String, Object> row) {
        return zone.equals(ALL) || Set.of(zone).contains(row.getOrDefault("zone", zone));
    }

    private static boolean isClosed(Map<String, Object> counter) {
        return counter.get("state").equals("closed");
    }

    private static Map<String, Object> some(Map<String, Object> row, String... fields) {
        Map<String, Object> some = new LinkedHashMap<>();
        for (String field : fields) {
            if (row.containsKey(field)) {
                some.put(field, row.get(field));
            }
        }
        return some;
    }

    private static long seconds(Map<String, Object> wait, String field) {
        return ((Number) wait.get(field)).longValue();
    }

    private static List<Map<String, Object>> rows(Object value) {
        return list(value).stream().map(DisplayDocument::map).toList();
    }

    private static List<?> list(Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
