package io.yitaiqing.node.keeper;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The answers given under idempotency keys in this and the previous business day of one hall. */
final class RememberedAnswers {

    record Remembered(String requestHash, Map<String, Object> answer) {}

    private LocalDate day = LocalDate.MIN;
    private Map<String, Remembered> today = new LinkedHashMap<>();
    private Map<String, Remembered> before = new LinkedHashMap<>();

    void put(LocalDate day, String key, String requestHash, Map<String, Object> answer) {
        if (!day.equals(this.day)) {
            this.day = day;
            before = today;
            today = new LinkedHashMap<>();
        }
        today.put(key, new Remembered(requestHash, answer));
    }

    Optional<Remembered> get(String key) {
        return Optional.ofNullable(today.get(key)).or(() -> Optional.ofNullable(before.get(key)));
    }
}
