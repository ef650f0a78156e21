package io.yitaiqing.view;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Fault;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.AnnouncementTerms;
import io.yitaiqing.hall.plan.Shift;
import io.yitaiqing.measure.ClerkCounts;
import io.yitaiqing.measure.ServiceLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of what a hall is made of: itself, its services, counters, clerks and equipment. */
record PlanRows(Hall hall, ServiceLevel level) {

    Map<String, Object> hallRow() {
        HallPlan plan = hall.plan();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", plan.name());
        row.put("nameEn", plan.nameEn());
        row.put("region", plan.region());
        row.put("zone", plan.zone().getId());
        row.put("open", hall.open());
        row.put("resting", hall.resting());
        hall.openedDay().ifPresent(day -> row.put("day", day.toString()));
        PolicyRows.ofHall(hall).forEach(field -> row.put(field.getKey(), field.getValue()));
        row.put("roomCapacity", plan.roomCapacity());
        row.put("norms", Map.of("serviceLevelTarget", plan.norms().serviceLevelTarget()));
        row.put("careToday", hall.alerts().care().today());
        row.put("ratings", hall.cases().ratings().byScore());
        row.put("zones", zones(plan));
        row.put("announcements", announcements(plan.settings().announcements()));
        hall.clerkCount().ifPresent(clerks -> row.put("clerkCount", clerks));
        TermRows.of(plan.settings(), row);
        return row;
    }

    private static List<Map<String, Object>> zones(HallPlan plan) {
        return plan.settings().zones().stream()
                .<Map<String, Object>>map(zone -> Map.of("id", zone.id(), "name", zone.name(), "nameEn", zone.nameEn()))
                .toList();
    }

    /** Local times, for they are the same on every day. */
    private static Map<String, Object> announcements(AnnouncementTerms terms) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("times", terms.times());
        row.put("gapSeconds", terms.gapSeconds());
        row.put("volumePercent", terms.volumePercent());
        row.put(
                "quiet",
                terms.quiet().stream()
                        .map(time -> Map.of(
                                "from", time.from().toString(),
                                "until", time.until().toString()))
                        .toList());
        row.put(
                "notices",
                terms.notices().stream()
                        .map(notice -> Map.of("text", notice.text(), "textEn", notice.textEn()))
                        .toList());
        return row;
    }

    Optional<Map<String, Object>> service(String id) {
        return hall.plan().service(id).map(service -> {
            ServiceLevel.Counts counts = level.of(id);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", service.name());
            row.put("nameEn", service.nameEn());
            row.put("targetSeconds", service.targetSeconds());
            row.put("typicalServiceSeconds", service.typicalServiceSeconds());
            row.put("waiting", hall.waiting(id));
            hall.byTrueWait(id).stream()
                    .findFirst()
                    .ifPresent(
                            longest -> row.put("oldestAt", longest.waitsFrom().toString()));
            row.put("called", counts.called());
            row.put("calledWithinTarget", counts.calledWithinTarget());
            row.put("leftLate", counts.leftLate());
            row.put("sent", counts.sent());
            row.put("sentLate", counts.sentLate());
            row.put("served", counts.served());
            row.put("noShow", counts.noShow());
            row.put("left", counts.left());
            row.put("balked", counts.balked());
            row.put("asked", hall.askedToday(id));
            return row;
        });
    }

    Optional<Map<String, Object>> counter(String id) {
        return hall.counter(id).map(counter -> {
            Map<String, Object> row = new LinkedHashMap<>();
            Optional<HallPlan.Place> place = hall.plan().counter(id);
            row.put("name", place.map(HallPlan.Place::name).orElse(id));
            row.put("state", counter.state().word());
            counter.clerk().ifPresent(clerk -> row.put("clerk", clerk));
            counter.visit().flatMap(hall::visit).ifPresent(visit -> {
                row.put("visit", visit.id());
                row.put("ticket", visit.ticket());
                row.put("service", visit.service());
            });
            row.put("since", counter.since().toString());
            row.put("abilities", counter.state() == CounterState.CLOSED ? made(place, counter) : counter.abilities());
            place.flatMap(HallPlan.Place::zone).ifPresent(zone -> row.put("zone", zone));
            place.ifPresent(p -> {
                row.put("kind", p.kind().toString());
                row.put("tidal", p.tidal());
                row.put("temporary", hall.temporary(id));
                row.put("equipment", p.equipment());
            });
            hall.offer(id)
                    .ifPresent(offer -> row.put("offeredUntil", offer.until().toString()));
            counter.pausedUntil().ifPresent(until -> row.put("pausedUntil", until.toString()));
            counter.pauseReason().ifPresent(reason -> row.put("reason", reason));
            return row;
        });
    }

    private static Object made(Optional<HallPlan.Place> place, Counter counter) {
        return place.map(HallPlan.Place::services).orElse(counter.abilities());
    }

    Optional<Map<String, Object>> clerk(String id) {
        return hall.plan().clerk(id).map(clerk -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", clerk.name());
            row.put("skills", clerk.skills());
            row.put("inTraining", clerk.inTraining());
            row.put("languages", clerk.languages());
            row.put("rota", clerk.rota().stream().map(PlanRows::shift).toList());
            hall.counterOf(id).ifPresent(at -> row.put("counter", at.id()));
            row.put("owns", hall.ownedBy(id));
            ClerkCounts.Done done = level.clerks().of(id);
            row.put("served", done.served());
            row.put("servedSeconds", done.servedSeconds());
            row.put("noShows", done.noShows());
            return row;
        });
    }

    /** Local times, for they are the same on every day; without a counter it is a break. */
    private static Map<String, Object> shift(Shift shift) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("from", shift.from().toString());
        row.put("until", shift.until().toString());
        shift.counter().ifPresent(counter -> row.put("counter", counter));
        return row;
    }

    Optional<Map<String, Object>> equipment(String id) {
        return hall.plan().equipment(id).map(equipment -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", equipment.name());
            row.put("nameEn", equipment.nameEn());
            row.put("kind", equipment.kind());
            Optional<Fault> fault = Optional.ofNullable(hall.faults().get(id));
            row.put("works", fault.isEmpty());
            fault.ifPresent(known -> {
                row.put("note", known.note());
                row.put("since", known.since().toString());
            });
            return row;
        });
    }
}
