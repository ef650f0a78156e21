package io.yitaiqing.node.keeper;

import io.yitaiqing.hall.Errand;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.plan.AppointmentTerms;
import io.yitaiqing.hall.plan.KeepPlaceTerms;
import io.yitaiqing.hall.plan.Zone;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the holder of a token is told beyond their own visit: what things are called, and what they may do until when,
 * so that a phone needs nothing else of the hall.
 */
final class CustomerTerms {

    private CustomerTerms() {}

    static void hall(Hall hall, Map<String, Object> view) {
        view.put("hall", hall.id());
        view.put("hallName", hall.plan().name());
        view.put("hallNameEn", hall.plan().nameEn());
        hall.plan().settings().location().ifPresent(location -> {
            view.put("address", location.address());
            view.put("addressEn", location.addressEn());
            location.point().ifPresent(point -> {
                view.put("latitude", point.latitude());
                view.put("longitude", point.longitude());
            });
        });
    }

    /** An errand with the names of its service and of the papers to bring. */
    static Map<String, Object> errand(Errand errand, HallPlan plan) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("service", errand.service());
        plan.service(errand.service()).ifPresent(service -> {
            row.put("name", service.name());
            row.put("nameEn", service.nameEn());
            row.put("materials", EntranceView.materials(service.terms()));
        });
        row.put("quantity", errand.quantity());
        row.put("state", errand.state().toString());
        errand.missing().ifPresent(missing -> row.put("missing", missing));
        errand.why().ifPresent(why -> row.put("why", why));
        return row;
    }

    /** The counter as the wall names it, and the part of the hall it stands in. */
    static void counter(String counter, HallPlan plan, Map<String, Object> view) {
        view.put("counter", counter);
        plan.counter(counter).ifPresent(place -> {
            view.put("counterName", place.name());
            place.zone().flatMap(id -> zone(id, plan)).ifPresent(zone -> {
                view.put("zoneName", zone.name());
                view.put("zoneNameEn", zone.nameEn());
            });
        });
    }

    private static Optional<Zone> zone(String id, HallPlan plan) {
        return plan.settings().zones().stream()
                .filter(zone -> zone.id().equals(id))
                .findFirst();
    }

    /** What the rules will let the customer do in this state. */
    static void may(Visit visit, Hall hall, Map<String, Object> view) {
        if (visit.waits()) {
            KeepPlaceTerms terms = hall.plan().settings().keepPlace();
            if (visit.placesKept() < terms.mostTimes()) {
                view.put("mayBeAwaySeconds", terms.mostSeconds());
            }
        }
        visit.bookedFor().filter(start -> visit.state() == VisitState.BOOKED).ifPresent(start -> {
            AppointmentTerms terms = hall.plan().settings().appointments();
            view.put("checkInFrom", start.minusSeconds(terms.earlySeconds()).toString());
        });
        if (visit.state() == VisitState.ENDED && visit.startedAt().isPresent()) {
            rating(visit, hall, view);
        }
    }

    private static void rating(Visit visit, Hall hall, Map<String, Object> view) {
        boolean rated = hall.cases().ratings().rated(visit.id());
        view.put("rated", rated);
        if (!rated) {
            Instant until = visit.since().plus(Hall.REMEMBERED);
            view.put("rateUntil", until.toString());
        }
    }
}
