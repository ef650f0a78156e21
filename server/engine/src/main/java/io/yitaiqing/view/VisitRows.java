package io.yitaiqing.view;

import io.yitaiqing.hall.Appointment;
import io.yitaiqing.hall.Call;
import io.yitaiqing.hall.Errand;
import io.yitaiqing.hall.FollowedCase;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Leg;
import io.yitaiqing.hall.LinkedServices;
import io.yitaiqing.hall.Rating;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.Wish;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of what happens to customers; none says who they are. */
final class VisitRows {

    private VisitRows() {}

    static Map<String, Object> visit(Visit visit, HallPlan plan) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ticket", visit.ticket());
        row.put("services", visit.services());
        row.put("open", visit.open());
        row.put("errands", visit.errands().stream().map(VisitRows::errand).toList());
        List<String> proposed = LinkedServices.proposedFor(visit, plan);
        if (!proposed.isEmpty()) {
            row.put("proposed", proposed);
        }
        row.put("channel", visit.customer().channel());
        visit.customer().segment().ifPresent(segment -> row.put("segment", segment));
        visit.customer().language().ifPresent(language -> row.put("language", language));
        visit.customer().preferredClerk().ifPresent(clerk -> row.put("preferredClerk", clerk));
        visit.customer().appointment().ifPresent(appointment -> row.put("appointment", appointment));
        row.put("state", visit.state().word());
        visit.end().map(Object::toString).or(visit::reason).ifPresent(reason -> row.put("reason", reason));
        row.put("since", visit.since().toString());
        row.put("takenAt", visit.takenAt().toString());
        visit.bookedFor().ifPresent(start -> row.put("bookedFor", start.toString()));
        row.put("waitsFrom", visit.waitsFrom().toString());
        if (visit.state() == VisitState.WAITING && !visit.place().orderAt().equals(visit.waitsFrom())) {
            row.put("orderedFrom", visit.place().orderAt().toString());
        }
        wish(visit).ifPresent(wish -> row.put("wish", wish));
        visit.dueAt().ifPresent(at -> {
            row.put("dueAt", at.toString());
            row.put("thenWaits", visit.returns());
        });
        visit.calledAt().ifPresent(at -> row.put("calledAt", at.toString()));
        visit.counter().ifPresent(counter -> row.put("counter", counter));
        visit.owner().ifPresent(owner -> row.put("owner", owner));
        visit.leg()
                .map(Leg::steps)
                .filter(steps -> !steps.isEmpty())
                .ifPresent(steps -> row.put("steps", steps(steps)));
        return row;
    }

    /** Whom it was sent to; nothing where it waits for all it asks, wherever that is to be had. */
    private static Optional<Map<String, Object>> wish(Visit visit) {
        Wish wish = visit.place().wish();
        boolean usual = wish.equals(Wish.of(visit.open()));
        if (usual || visit.atCounter() || visit.state() == VisitState.ENDED) {
            return Optional.empty();
        }
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("services", wish.services());
        wish.counter().ifPresent(counter -> row.put("counter", counter));
        wish.clerk().ifPresent(clerk -> row.put("clerk", clerk));
        return Optional.of(row);
    }

    private static Map<String, Object> errand(Errand errand) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("service", errand.service());
        row.put("quantity", errand.quantity());
        row.put("state", errand.state().toString());
        errand.missing().ifPresent(missing -> row.put("missing", missing));
        errand.handedTo().ifPresent(clerk -> row.put("paperWith", clerk));
        errand.handedAt().ifPresent(at -> row.put("paperSince", at.toString()));
        errand.handedNote().ifPresent(note -> row.put("paperNote", note));
        errand.why().ifPresent(why -> row.put("why", why));
        return row;
    }

    private static List<Map<String, String>> steps(List<Leg.Step> steps) {
        return steps.stream()
                .map(step -> Map.of("step", step.name(), "at", step.at().toString()))
                .toList();
    }

    static Map<String, Object> appointment(Appointment appointment) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("start", appointment.start().toString());
        row.put("services", appointment.errands().stream().map(Errand::service).toList());
        appointment.segment().ifPresent(segment -> row.put("segment", segment));
        appointment.language().ifPresent(language -> row.put("language", language));
        return row;
    }

    static Map<String, Object> followedCase(FollowedCase followed) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("visit", followed.visit());
        row.put("ticket", followed.ticket());
        row.put("service", followed.service());
        row.put("openedAt", followed.openedAt().toString());
        row.put("closed", followed.closed());
        row.put("note", followed.progress().getLast().note());
        row.put("toldAt", followed.progress().getLast().at().toString());
        return row;
    }

    static Map<String, Object> rating(Rating rating) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("visit", rating.visit());
        row.put("ticket", rating.ticket());
        row.put("service", rating.service());
        rating.counter().ifPresent(counter -> row.put("counter", counter));
        row.put("score", rating.score());
        rating.comment().ifPresent(comment -> row.put("comment", comment));
        row.put("at", rating.at().toString());
        return row;
    }

    static Optional<Map<String, Object>> call(long number, Hall hall) {
        return hall.calls().stream()
                .filter(call -> call.number() == number)
                .findFirst()
                .map(VisitRows::call);
    }

    static Map<String, Object> call(Call call) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("visit", call.visit());
        row.put("ticket", call.ticket());
        row.put("counter", call.counter());
        call.zone().ifPresent(zone -> row.put("zone", zone));
        row.put("at", call.at().toString());
        row.put("recall", call.recall());
        return row;
    }
}
