package io.yitaiqing.hall;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The part of an audit that follows bookings of later days, followed cases and alerts, each of which begins and ends
 * once, and ratings, of which a visit has one.
 */
final class BookAudit {

    private final Findings findings;
    private final Set<String> bookings = new HashSet<>();
    private final Set<String> cases = new HashSet<>();
    private final Set<String> alerts = new HashSet<>();
    private final Set<String> escalated = new HashSet<>();
    private final Set<String> rated = new HashSet<>();

    BookAudit(Findings findings) {
        this.findings = findings;
    }

    void on(HallEvent.OfAppointment event, Hall hall) {
        switch (event) {
            case HallEvent.AppointmentBooked e ->
                began(
                        bookings,
                        "booking " + e.appointment().id(),
                        e.appointment().id(),
                        hall);
            case HallEvent.AppointmentMoved e -> goesOn(bookings, "booking ", e.appointment(), hall);
            case HallEvent.AppointmentCancelled e -> over(bookings, "booking ", e.appointment(), hall);
        }
    }

    /** A booking became a visit; one made on the very day had not been in the books. */
    void arrived(HallEvent.VisitBooked e) {
        e.customer().appointment().ifPresent(bookings::remove);
    }

    void rated(String visit, Hall hall) {
        findings.check(rated.add(visit), hall, () -> visit + " was rated twice");
    }

    void on(HallEvent.OfCase event, Hall hall) {
        switch (event) {
            case HallEvent.CaseOpened e -> began(cases, "case " + e.followedCase(), e.followedCase(), hall);
            case HallEvent.CaseProgressed e -> {
                goesOn(cases, "case ", e.followedCase(), hall);
                if (e.closed()) {
                    cases.remove(e.followedCase());
                }
            }
        }
    }

    void on(HallEvent.OfAlert event, Hall hall) {
        switch (event) {
            case HallEvent.AlertRaised e -> raised(e.alert(), hall);
            case HallEvent.AlertBandChanged e -> goesOn(alerts, "alert ", e.alert(), hall);
            case HallEvent.AlertAcknowledged e -> goesOn(alerts, "alert ", e.alert(), hall);
            case HallEvent.AlertShelved e -> goesOn(alerts, "alert ", e.alert(), hall);
            case HallEvent.AlertEscalated e -> {
                goesOn(alerts, "alert ", e.alert(), hall);
                findings.check(escalated.add(e.alert()), hall, () -> "alert " + e.alert() + " escalated twice");
            }
            case HallEvent.AlertResolved e -> over(alerts, "alert ", e.alert(), hall);
            case HallEvent.CareGiven e -> {}
        }
    }

    private void raised(Alert alert, Hall hall) {
        began(alerts, "alert " + alert.id(), alert.id(), hall);
        long same = hall.alerts().all().stream()
                .filter(one ->
                        one.cause().equals(alert.cause()) && one.subject().equals(alert.subject()))
                .count();
        findings.check(same == 1, hall, () -> "alert " + alert.id() + " tells what another one tells");
    }

    private void began(Set<String> known, String what, String name, Hall hall) {
        findings.check(known.add(name), hall, () -> what + " began twice");
    }

    private void goesOn(Set<String> known, String kind, String name, Hall hall) {
        findings.check(known.contains(name), hall, () -> kind + name + " changed but is not open");
    }

    private void over(Set<String> known, String kind, String name, Hall hall) {
        findings.check(known.remove(name), hall, () -> kind + name + " ended but is not open");
    }

    /** The hall has as many of each as the books. */
    void conserved(Hall hall) {
        counted("bookings", bookings, hall.appointments().all().size(), hall);
        counted("alerts", alerts, hall.alerts().all().size(), hall);
        long open = hall.cases().all().stream().filter(one -> !one.closed()).count();
        counted("cases", cases, open, hall);
    }

    private void counted(String what, Set<String> known, long shown, Hall hall) {
        findings.check(
                known.size() == shown, hall, () -> known.size() + " " + what + " are open, but the hall says " + shown);
    }

    /** Holds what a day that begins carries against the books, and goes on with it. */
    void dayOpened(Carried carried, boolean begunBefore, Hall hall) {
        goesOver(
                "booking ",
                bookings,
                carried.appointments().stream().map(Appointment::id).toList(),
                begunBefore,
                hall);
        goesOver("case ", cases, carried.cases().stream().map(FollowedCase::id).toList(), begunBefore, hall);
        goesOver("alert ", alerts, carried.alerts().stream().map(Alert::id).toList(), begunBefore, hall);
        escalated.clear();
        rated.clear();
        carried.alerts().stream().filter(Alert::escalated).map(Alert::id).forEach(escalated::add);
    }

    private void goesOver(String kind, Set<String> known, Collection<String> carried, boolean begunBefore, Hall hall) {
        if (begunBefore) {
            findings.carried(kind, known, carried, hall);
        }
        known.clear();
        known.addAll(carried);
    }
}
