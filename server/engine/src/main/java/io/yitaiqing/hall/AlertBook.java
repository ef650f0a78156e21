package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The alerts of a hall that are not resolved. */
public final class AlertBook {

    private final Map<String, Alert> alerts = new LinkedHashMap<>();
    private final CareRing care = new CareRing();
    private long raised;

    /** Takes in what happened to an alert, and says so. */
    void apply(HallEvent.OfAlert event, Instant at, HallObserver observer) {
        switch (event) {
            case HallEvent.AlertRaised e -> {
                raised++;
                alerts.put(e.alert().id(), e.alert());
                observer.alertChanged(e.alert().id());
            }
            case HallEvent.AlertBandChanged e ->
                put(known(e.alert()).changed(e.band(), e.value(), e.limit()), observer);
            case HallEvent.AlertAcknowledged e -> put(known(e.alert()).acknowledged(e.by(), e.note()), observer);
            case HallEvent.AlertShelved e -> put(known(e.alert()).shelved(e.until(), e.note()), observer);
            case HallEvent.AlertEscalated e -> put(known(e.alert()).raisedHigher(), observer);
            case HallEvent.AlertResolved e -> {
                alerts.remove(known(e.alert()).id());
                observer.alertChanged(e.alert());
            }
            case HallEvent.CareGiven e -> {
                care.add(e, at, observer);
                e.alert().ifPresent(alert -> put(known(alert).cared(at), observer));
                observer.hallChanged();
            }
        }
    }

    private void put(Alert alert, HallObserver observer) {
        alerts.put(alert.id(), alert);
        observer.alertChanged(alert.id());
    }

    private Alert known(String id) {
        return get(id).orElseThrow(() -> new AssertionError("No alert " + id + " is open."));
    }

    void carry(Carried carried) {
        raised = carried.numbers().alerts();
        care.clear();
        alerts.clear();
        carried.alerts().forEach(one -> alerts.put(one.id(), one));
    }

    /** All of them, oldest first. */
    public Collection<Alert> all() {
        return Collections.unmodifiableCollection(alerts.values());
    }

    /** The one with this id. */
    public Optional<Alert> get(String id) {
        return Optional.ofNullable(alerts.get(id));
    }

    /** The one with this cause and subject; there is never a second. */
    public Optional<Alert> open(String cause, Optional<String> subject) {
        for (Alert alert : alerts.values()) {
            if (alert.cause().equals(cause) && alert.subject().equals(subject)) {
                return Optional.of(alert);
            }
        }
        return Optional.empty();
    }

    /** What was done on this business day for those who wait. */
    public CareRing care() {
        return care;
    }

    /** The name the next one gets. */
    public String next() {
        return "a" + (raised + 1);
    }

    long raised() {
        return raised;
    }

    void copyFrom(AlertBook other) {
        alerts.putAll(other.alerts);
        raised = other.raised;
        care.copyFrom(other.care);
    }

    List<Object> state() {
        return List.of(raised, care.state(), List.copyOf(alerts.values()));
    }
}
