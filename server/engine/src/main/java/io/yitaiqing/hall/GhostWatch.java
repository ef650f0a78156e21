package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.GhostTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What looked unreal at a counter and raised no alert yet, where the plan asks to look.
 *
 * <p>Nothing is added while the same is already told of a counter, and a new day begins anew.
 */
final class GhostWatch {

    /** Something that looked unreal. */
    record Finding(String cause, String counter, Instant at, double value, double limit) {}

    private final Map<String, List<Instant>> uncalled = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** Looks at what an event did. */
    void after(HallEvent event, Books books) {
        Optional<GhostTerms> terms = books.plan.settings().ghosts();
        if (terms.isEmpty()) {
            return;
        }
        switch (event) {
            case HallEvent.VisitSent e -> sent(e, terms.get(), books);
            case HallEvent.ServiceFinished e when e.outcome() == Outcome.DONE -> finished(e, terms.get(), books);
            case HallEvent.ActionUndone e ->
                findings.removeIf(finding -> e.action().equals("finish")
                        && finding.cause().equals(Alert.Cause.SERVICE_FAR_BELOW_NORM)
                        && finding.counter().equals(e.counter()));
            case HallEvent.AlertRaised e -> raised(e.alert());
            default -> {}
        }
    }

    /** A visit that began at the very moment it was sent is one that was served without a ticket. */
    private void sent(HallEvent.VisitSent e, GhostTerms terms, Books books) {
        if (!books.visits.get(e.visit()).orElseThrow().takenAt().equals(books.at)) {
            return;
        }
        List<Instant> moments = uncalled.computeIfAbsent(e.counter(), counter -> new ArrayList<>());
        moments.add(books.at);
        moments.removeIf(at -> !at.isAfter(books.at.minusSeconds(terms.withinSeconds())));
        if (moments.size() > terms.servedWithoutCall()) {
            found(Alert.Cause.SERVED_WITHOUT_CALL, e.counter(), moments.size(), terms.servedWithoutCall(), books);
        }
    }

    private void finished(HallEvent.ServiceFinished e, GhostTerms terms, Books books) {
        Instant startedAt =
                books.visits.get(e.visit()).flatMap(Visit::startedAt).orElseThrow();
        double limit = terms.farBelowShare() * typicalSeconds(e.delivered(), books.plan);
        double took = Duration.between(startedAt, books.at).toMillis() / 1_000.0;
        if (took < limit) {
            found(Alert.Cause.SERVICE_FAR_BELOW_NORM, e.counter(), took, limit, books);
        }
    }

    private static long typicalSeconds(List<String> services, HallPlan plan) {
        return services.stream()
                .flatMap(service -> plan.service(service).stream())
                .mapToLong(HallPlan.Service::typicalServiceSeconds)
                .sum();
    }

    private void found(String cause, String counter, double value, double limit, Books books) {
        boolean told = books.alerts.open(cause, Optional.of(counter)).isPresent()
                || findings.stream()
                        .anyMatch(f -> f.cause().equals(cause) && f.counter().equals(counter));
        if (!told) {
            findings.add(new Finding(cause, counter, books.at, value, limit));
        }
    }

    private void raised(Alert alert) {
        findings.removeIf(finding ->
                finding.cause().equals(alert.cause()) && alert.subject().equals(Optional.of(finding.counter())));
        if (alert.cause().equals(Alert.Cause.SERVED_WITHOUT_CALL)) {
            alert.subject().ifPresent(uncalled::remove);
        }
    }

    /** What to raise an alert for. */
    List<Finding> findings() {
        return findings;
    }

    void clear() {
        uncalled.clear();
        findings.clear();
    }

    void copyFrom(GhostWatch other) {
        other.uncalled.forEach((counter, moments) -> uncalled.put(counter, new ArrayList<>(moments)));
        findings.addAll(other.findings);
    }

    List<Object> state() {
        Map<String, List<Instant>> moments = new LinkedHashMap<>();
        uncalled.forEach((counter, at) -> moments.put(counter, List.copyOf(at)));
        return List.of(Map.copyOf(moments), List.copyOf(findings));
    }
}
