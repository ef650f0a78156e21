package io.yitaiqing.node;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A hall's document as displays read it: two zones, a counter in none, two services and three calls. */
final class HallRowsOfTest {

    private HallRowsOfTest() {}

    static Map<String, Map<String, Map<String, Object>>> document() {
        Map<String, Map<String, Map<String, Object>>> document = new LinkedHashMap<>();
        document.put("hall", rows("H001", hall()));
        document.put(
                "services",
                rows(
                        "bill-payment",
                        Map.of("name", "电费缴纳", "nameEn", "Bill payment", "waiting", 9, "called", 4),
                        "business",
                        Map.of("name", "业扩报装", "nameEn", "Business", "waiting", 0, "called", 1)));
        document.put("terms", rows("bill-payment", Map.of(), "business", Map.of()));
        document.put(
                "counters",
                rows(
                        "1", counter("1 号柜台", "serving", "bill-payment", "east"),
                        "2", counter("2 号柜台", "closed", "business", "west"),
                        "3", Map.of("name", "临时柜台", "state", "paused", "abilities", List.of("bill-payment"))));
        document.put("clerks", rows("li-min", Map.of("name", "李敏")));
        document.put("visits", rows("v17", Map.of("ticket", "A017", "segment", "elderly")));
        document.put(
                "calls",
                rows("41", call("A017", "1", "east"), "42", call("B001", "2", "west"), "43", call("A018", "3")));
        return document;
    }

    private static Map<String, Object> hall() {
        return Map.of(
                "name",
                "城东供电营业厅",
                "nameEn",
                "East City",
                "open",
                true,
                "zone",
                "Asia/Shanghai",
                "zones",
                List.of(
                        Map.of("id", "east", "name", "东区", "nameEn", "East"),
                        Map.of("id", "west", "name", "西区", "nameEn", "West")),
                "announcements",
                Map.of(
                        "times",
                        2,
                        "notices",
                        List.of(Map.of("text", "请保管好随身物品", "textEn", "Please mind your belongings"))));
    }

    private static Map<String, Object> counter(String name, String state, String service, String zone) {
        return Map.of("name", name, "state", state, "clerk", "li-min", "abilities", List.of(service), "zone", zone);
    }

    static Map<String, Object> call(String ticket, String counter, String zone) {
        Map<String, Object> call = new LinkedHashMap<>(call(ticket, counter));
        call.put("zone", zone);
        return call;
    }

    private static Map<String, Object> call(String ticket, String counter) {
        return Map.of(
                "visit",
                "v17",
                "ticket",
                ticket,
                "counter",
                counter,
                "at",
                Instant.parse("2027-02-01T00:30:00Z").toString(),
                "recall",
                false);
    }

    /** What a walk-in for bills is told; nobody serves the other service. */
    static Map<String, Object> waits(long lowSeconds, long highSeconds) {
        return Map.of(
                "bill-payment",
                Map.of("peopleAhead", 9, "expectedWait", Map.of("lowSeconds", lowSeconds, "highSeconds", highSeconds)),
                "business",
                Map.of("peopleAhead", 0));
    }

    private static Map<String, Map<String, Object>> rows(Object... idsAndRows) {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        for (int i = 0; i < idsAndRows.length; i += 2) {
            @SuppressWarnings("unchecked")
            Map<String, Object> row = (Map<String, Object>) idsAndRows[i + 1];
            rows.put((String) idsAndRows[i], row);
        }
        return rows;
    }
}
