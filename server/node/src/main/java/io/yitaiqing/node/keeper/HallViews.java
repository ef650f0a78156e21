package io.yitaiqing.node.keeper;

import io.yitaiqing.dispatch.ExpectedWaits;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.rules.FreeSlot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Small readings of a hall for those who do not follow its document. */
public final class HallViews {

    static final String CONFIRMED_AT = "confirmedAt";

    private HallViews() {}

    /** A hall's row in the list of halls. */
    static Map<String, Object> summary(HallPlan plan, HallProjection projection) {
        Map<String, Object> row = names(plan);
        row.putAll(projection.summary());
        return row;
    }

    /** The row of a hall whose keeper does not answer: nothing is claimed about it but when it was last certain. */
    static Map<String, Object> silent(HallPlan plan, Optional<Object> confirmedAt) {
        Map<String, Object> row = names(plan);
        row.put("silent", true);
        confirmedAt.ifPresent(moment -> row.put(CONFIRMED_AT, moment));
        return row;
    }

    /** A moment as rows carry it. */
    static String instant(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /** The times of a service that can be booked on a day; empty where the hall has no such service. */
    public static Map<String, Object> slots(Hall hall, String service, LocalDate day, Instant now) {
        Map<String, Object> view = new LinkedHashMap<>();
        hall.plan().service(service).ifPresent(known -> {
            view.put("service", service);
            view.put("day", day.toString());
            view.put(
                    "slots",
                    FreeSlot.on(day, known, hall, now).stream()
                            .map(slot -> Map.<String, Object>of(
                                    "start", slot.start().toString(), "capacity", slot.capacity(), "free", slot.free()))
                            .toList());
            view.put("position", hall.position());
        });
        return view;
    }

    /** By service what somebody who took a ticket at a moment would be told of their place. */
    public static Map<String, Object> expectedWaits(Hall hall, Instant now) {
        // A clock of another node may have been ahead of this one.
        Instant moment = now.isBefore(hall.at()) ? hall.at() : now;
        Map<String, Object> view = new LinkedHashMap<>();
        ExpectedWaits.of(hall, moment).forEach((service, place) -> view.put(service, Answers.place(place)));
        return view;
    }

    private static Map<String, Object> names(HallPlan plan) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", plan.id());
        row.put("name", plan.name());
        row.put("nameEn", plan.nameEn());
        row.put("region", plan.region());
        return row;
    }
}
