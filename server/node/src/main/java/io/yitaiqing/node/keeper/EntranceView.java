package io.yitaiqing.node.keeper;

import io.yitaiqing.dispatch.PlaceInLine;
import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.Alert;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.hall.plan.Segment;
import io.yitaiqing.hall.plan.ServiceTerms;
import io.yitaiqing.hall.rules.HallRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody finds who comes to a hall now: for each service whether a ticket may be had, how many would be called
 * before them, and how long that may take.
 */
public final class EntranceView {

    private static final HallRules RULES = Policies.rules();
    private static final String CHANNEL = "kiosk";

    /** Stands for the customer who is only thought of; it never leaves this class. */
    private static final String NOBODY = "nobody";

    private EntranceView() {}

    /** The view of a hall at a moment; the hall stays as it is. */
    public static Map<String, Object> of(Hall hall, Instant now) {
        Instant moment = now.isBefore(hall.at()) ? hall.at() : now;
        HallPlan plan = hall.plan();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("hall", hall.id());
        view.put("name", plan.name());
        view.put("nameEn", plan.nameEn());
        view.put("open", hall.open());
        view.put("resting", hall.resting());
        view.put("at", HallViews.instant(moment));
        view.put("services", services(hall, moment));
        view.put(
                "segments",
                plan.settings().segments().stream().map(EntranceView::segment).toList());
        view.put(
                "guidesCalledTo",
                hall.alerts().all().stream()
                        .filter(alert -> alert.cause().equals(Alert.Cause.GUIDE_CALLED))
                        .flatMap(alert -> alert.subject().stream())
                        .toList());
        view.put("position", hall.position());
        return view;
    }

    private static List<Map<String, Object>> services(Hall hall, Instant now) {
        Optional<Hall> imagined = Optional.empty();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (HallPlan.Service service : hall.plan().services()) {
            Map<String, Object> row = named(service.id(), service.name(), service.nameEn());
            row.put("materials", materials(service.terms()));
            row.put("waiting", hall.waiting(service.id()));
            HallCommand ticket = new HallCommand.IssueTicket(List.of(service.id()), CHANNEL, NOBODY);
            switch (RULES.decide(ticket, hall, now)) {
                case Decision.Rejected(Rejection rejection) ->
                    row.put("refused", Map.of("code", rejection.code().name(), "detail", rejection.sentence()));
                case Decision.Accepted(List<HallEvent> events) -> {
                    imagined = imagined.or(() -> Optional.of(hall.fork()));
                    row.putAll(place(events, imagined.orElseThrow(), now));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** Where somebody would stand who took a ticket; in the imagined hall they then think better of it. */
    private static Map<String, Object> place(List<HallEvent> events, Hall imagined, Instant now) {
        String visit = imagined.nextVisit();
        for (HallEvent event : events) {
            imagined.apply(imaginedAs(event, visit), now);
        }
        Map<String, Object> place =
                Answers.place(PlaceInLine.of(imagined.visit(visit).orElseThrow(), imagined, now));
        imagined.apply(new HallEvent.VisitEnded(visit, EndReason.CANCELLED), now);
        return place;
    }

    /** The same ticket under a name that nobody else has who was only thought of before. */
    private static HallEvent imaginedAs(HallEvent event, String visit) {
        return event instanceof HallEvent.TicketIssued e
                ? new HallEvent.TicketIssued(visit, e.customer(), e.errands(), e.place(), e.arriveBy())
                : event;
    }

    static List<Map<String, Object>> materials(ServiceTerms terms) {
        return terms.materials().stream()
                .map(material -> named(material.id(), material.name(), material.nameEn()))
                .toList();
    }

    private static Map<String, Object> segment(Segment segment) {
        Map<String, Object> row = named(segment.id(), segment.name(), segment.nameEn());
        segment.fromAge().ifPresent(age -> row.put("fromAge", age));
        return row;
    }

    private static Map<String, Object> named(String id, String name, String nameEn) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("name", name);
        row.put("nameEn", nameEn);
        return row;
    }
}
