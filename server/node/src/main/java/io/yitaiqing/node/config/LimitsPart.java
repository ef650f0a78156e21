package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.Limits;
import java.util.Optional;

/** The key {@code limits}: a hall may take on less than the usual limits, never more. */
record LimitsPart(
        Optional<Integer> visitsPerDay,
        Optional<Integer> visitsWaiting,
        Optional<Integer> errandsPerVisit,
        Optional<Integer> quantityPerErrand,
        Optional<Integer> bookings,
        Optional<Integer> openCases) {

    private static final Limits USUAL = Limits.USUAL;

    LimitsPart {
        atMost("visitsPerDay", visitsPerDay, USUAL.visitsPerDay());
        atMost("visitsWaiting", visitsWaiting, USUAL.visitsWaiting());
        atMost("errandsPerVisit", errandsPerVisit, USUAL.errandsPerVisit());
        atMost("quantityPerErrand", quantityPerErrand, USUAL.quantityPerErrand());
        atMost("bookings", bookings, USUAL.bookings());
        atMost("openCases", openCases, USUAL.openCases());
    }

    private static void atMost(String key, Optional<Integer> value, int most) {
        value.ifPresent(n -> WrongValueException.unlessBetween(key, n, 1, most));
    }

    Limits limits() {
        return new Limits(
                visitsPerDay.orElse(USUAL.visitsPerDay()),
                visitsWaiting.orElse(USUAL.visitsWaiting()),
                errandsPerVisit.orElse(USUAL.errandsPerVisit()),
                quantityPerErrand.orElse(USUAL.quantityPerErrand()),
                bookings.orElse(USUAL.bookings()),
                openCases.orElse(USUAL.openCases()));
    }
}
