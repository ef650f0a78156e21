package io.yitaiqing.node.keeper;

import io.yitaiqing.hall.Appointment;
import io.yitaiqing.hall.Errand;
import io.yitaiqing.hall.FollowedCase;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.view.OvertakeRows;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a customer may see under their token: their visit, their booking of a later day, or what goes on after a visit
 * that is forgotten itself. It names no person: neither the clerk nor the customer.
 */
public final class CustomerView {

    private CustomerView() {}

    /** The fields of the view; empty where nobody has this token. */
    public static Map<String, Object> of(Hall hall, String token) {
        return of(
                hall,
                token,
                hall.visits().stream().filter(one -> holds(one, token)).findFirst());
    }

    /** The same with the moment at which the hall's clock stood, so that a phone need not trust its own. */
    public static Map<String, Object> at(Instant now, Map<String, Object> view) {
        if (!view.isEmpty()) {
            view.put("at", HallViews.instant(now));
        }
        return view;
    }

    /** Whether a visit is the one that a token was given for. */
    static boolean holds(Visit visit, String token) {
        return visit.customer().token().equals(token);
    }

    /** The same where the visit of the token, if it has one, is known. */
    static Map<String, Object> of(Hall hall, String token, Optional<Visit> visit) {
        Map<String, Object> view = new LinkedHashMap<>();
        List<FollowedCase> cases = hall.cases().all().stream()
                .filter(followed -> followed.token().equals(token))
                .toList();
        Optional<Appointment> booking = hall.appointments().all().stream()
                .filter(one -> one.token().equals(token))
                .findFirst();
        if (visit.isPresent()) {
            visit(visit.get(), hall, view);
        } else if (booking.isPresent()) {
            booking(booking.get(), hall.plan(), view);
        } else if (!cases.isEmpty()) {
            view.put("ticket", cases.getFirst().ticket());
            view.put("state", VisitState.ENDED.word());
        } else {
            return Map.of();
        }
        CustomerTerms.hall(hall, view);
        if (!cases.isEmpty()) {
            view.put("cases", cases.stream().map(CustomerView::followed).toList());
        }
        view.put("position", hall.position());
        return view;
    }

    private static void visit(Visit visit, Hall hall, Map<String, Object> view) {
        // Who is offered to a counter has not been called, and may yet wait for another.
        VisitState state = visit.waits() ? VisitState.WAITING : visit.state();
        view.put("visit", visit.id());
        visit.customer().appointment().ifPresent(appointment -> view.put("appointment", appointment));
        view.put("ticket", visit.ticket());
        view.put("state", state.word());
        visit.end()
                .map(Object::toString)
                .or(visit::reason)
                .filter(reason -> !visit.waits())
                .ifPresent(reason -> view.put("reason", reason));
        visit.bookedFor().ifPresent(start -> view.put("start", start.toString()));
        if (state != VisitState.BOOKED) {
            view.put("takenAt", visit.takenAt().toString());
        }
        visit.dueAt().map(Instant::toString).ifPresent(until -> {
            view.put("until", until);
            view.put("thenWaits", visit.returns());
        });
        visit.counter().ifPresent(counter -> CustomerTerms.counter(counter, hall.plan(), view));
        if (state == VisitState.WAITING) {
            view.putAll(Answers.place(visit, hall));
            OvertakeRows.shown(visit, hall).ifPresent(row -> {
                view.put("overtaken", row.get("times"));
                view.put("overtakesAtMost", row.get("atMost"));
            });
        }
        CustomerTerms.may(visit, hall, view);
        errands(visit.errands(), hall.plan(), view);
    }

    private static void booking(Appointment booking, HallPlan plan, Map<String, Object> view) {
        view.put("appointment", booking.id());
        view.put("state", VisitState.BOOKED.word());
        view.put("start", booking.start().toString());
        errands(booking.errands(), plan, view);
    }

    private static void errands(List<Errand> errands, HallPlan plan, Map<String, Object> view) {
        view.put("services", errands.stream().map(Errand::service).toList());
        view.put(
                "errands",
                errands.stream()
                        .map(errand -> CustomerTerms.errand(errand, plan))
                        .toList());
    }

    private static Map<String, Object> followed(FollowedCase followed) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("service", followed.service());
        row.put("openedAt", followed.openedAt().toString());
        row.put("closed", followed.closed());
        row.put(
                "progress",
                followed.progress().stream()
                        .map(told -> Map.of("at", told.at().toString(), "note", told.note()))
                        .toList());
        return row;
    }
}
