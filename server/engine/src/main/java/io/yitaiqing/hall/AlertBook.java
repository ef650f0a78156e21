package io.yitaiqing.hall;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The alerts of a hall that are not resolved. */
public final class AlertBook {

    private final Map<String, Alert> alerts = new LinkedHashMap<>();
    private long raised;

    /** Takes in what happened to an alert and names the alert. */
    Optional<String> apply(HallEvent.OfAlert event) {
        return switch (event) {
            case HallEvent.AlertRaised e -> {
                raised++;
                alerts.put(e.alert().id(), e.alert());
                yield Optional.of(e.alert().id());
            }
            case HallEvent.AlertBandChanged e ->
                change(e.alert(), alerts.get(e.alert()).changed(e.band(), e.value(), e.limit()));
            case HallEvent.AlertAcknowledged e ->
                change(e.alert(), alerts.get(e.alert()).acknowledged(e.by(), e.note()));
            case HallEvent.AlertShelved e ->
                change(e.alert(), alerts.get(e.alert()).shelved(e.until()));
            case HallEvent.AlertEscalated e ->
                change(e.alert(), alerts.get(e.alert()).raisedHigher());
            case HallEvent.AlertResolved e -> {
                alerts.remove(e.alert());
                yield Optional.of(e.alert());
            }
            case HallEvent.CareGiven e -> Optional.empty();
        };
    }

    private Optional<String> change(String id, Alert alert) {
        alerts.put(id, alert);
        return Optional.of(id);
    }

    void carry(Carried carried) {
        raised = carried.numbers().alerts();
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
    }

    List<Object> state() {
        return List.of(raised, List.copyOf(alerts.values()));
    }
}
