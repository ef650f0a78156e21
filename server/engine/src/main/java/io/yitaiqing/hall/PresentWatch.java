package io.yitaiqing.hall;

import java.util.HashMap;
import java.util.Map;

/**
 * Tells who observes a hall that an open alert stands otherwise than after the event before.
 *
 * <p>It is no part of what the hall remembers: a hall that nobody observes does not look.
 */
final class PresentWatch {

    private final Map<String, Present> seen = new HashMap<>();

    void look(Books books, HallObserver observer) {
        if (observer == HallObserver.NONE) {
            return;
        }
        for (Alert alert : books.alerts.all()) {
            Present now = Present.of(alert, books);
            if (!now.equals(seen.put(alert.id(), now))) {
                observer.alertChanged(alert.id());
            }
        }
        if (seen.size() > books.alerts.all().size()) {
            seen.keySet().removeIf(id -> books.alerts.get(id).isEmpty());
        }
    }
}
