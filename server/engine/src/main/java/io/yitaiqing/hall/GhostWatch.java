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
    record Finding(String cause, String counter, Instant at, double value, double limit) {

        boolean is(String cause, String counter) {
            return this.cause.equals(cause) && this.counter.equals(counter);
        }
    }

    /** A visit that began at the very moment it came to a counter. */
    private record Uncalled(String visit, Instant at) {}

    private final Map<String, List<Uncalled>> uncalled = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** Looks at what an event did. */
    void after(HallEvent event, Books books) {
        Optional<GhostTerms> terms = books.plan.settings().ghosts();
        if (terms.isEmpty()) {
            return;
        }
        if (event instanceof HallEvent.VisitSent sent) {
            sent(sent, terms.get(), books);
        } else if (event instanceof HallEvent.TicketNotShown gone) {
            notServed(gone.counter(), gone.visit(), terms.get());
        } else if (event instanceof HallEvent.ServiceFinished finished && finished.outcome() == Outcome.DONE) {
            finished(finished, terms.get(), books);
        } else if (event instanceof HallEvent.ActionUndone undone) {
            undone(undone, terms.get());
        } else if (event instanceof HallEvent.AlertRaised raised) {
            raised(raised.alert());
        }
    }

    /** A visit that began at the very moment it was sent is one that was served without a ticket. */
    private void sent(HallEvent.VisitSent e, GhostTerms terms, Books books) {
        if (!books.visits.get(e.visit()).orElseThrow().takenAt().equals(books.at)) {
            return;
        }
        List<Uncalled> here = uncalled.computeIfAbsent(e.counter(), counter -> new ArrayList<>());
        here.add(new Uncalled(e.visit(), books.at));
        here.removeIf(one -> !one.at().isAfter(books.at.minusSeconds(terms.withinSeconds())));
        if (here.size() > terms.servedWithoutCall()) {
            found(Alert.Cause.SERVED_WITHOUT_CALL, e.counter(), here.size(), terms.servedWithoutCall(), books);
        }
    }

    private void undone(HallEvent.ActionUndone e, GhostTerms terms) {
        if (e.action().equals(CounterAction.FINISH.word())) {
            findings.removeIf(finding -> finding.is(Alert.Cause.SERVICE_FAR_BELOW_NORM, e.counter()));
        } else if (e.action().equals(CounterAction.SEND.word())) {
            notServed(e.counter(), e.visit().orElseThrow().id(), terms);
        }
    }

    /** Who was sent and not served after all makes nothing look unreal. */
    private void notServed(String counter, String visit, GhostTerms terms) {
        List<Uncalled> here = uncalled.get(counter);
        if (here != null
                && here.removeIf(one -> one.visit().equals(visit))
                && here.size() <= terms.servedWithoutCall()) {
            findings.removeIf(finding -> finding.is(Alert.Cause.SERVED_WITHOUT_CALL, counter));
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
                || findings.stream().anyMatch(finding -> finding.is(cause, counter));
        if (!told) {
            findings.add(new Finding(cause, counter, books.at, value, limit));
        }
    }

    private void raised(Alert alert) {
        alert.subject().ifPresent(counter -> {
            findings.removeIf(finding -> finding.is(alert.cause(), counter));
            if (alert.cause().equals(Alert.Cause.SERVED_WITHOUT_CALL)) {
                uncalled.remove(counter);
            }
        });
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
        Map<String, List<Uncalled>> moments = new LinkedHashMap<>();
        uncalled.forEach((counter, at) -> moments.put(counter, List.copyOf(at)));
        return List.of(Map.copyOf(moments), List.copyOf(findings));
    }
}
