package io.yitaiqing.node.config;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Hours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** A hall's plan as it stands in a file: maps keyed by id, so that a variant can change one row. */
record PlanFile(
        String id,
        String name,
        String nameEn,
        String region,
        ZoneId zone,
        OpeningHours hours,
        String policy,
        int roomCapacity,
        HallPlan.Norms norms,
        LinkedHashMap<String, ServiceRow> services,
        LinkedHashMap<String, CounterRow> counters,
        LinkedHashMap<String, ClerkRow> clerks) {

    private static final int LONGEST_NAME = 100;

    PlanFile {
        WrongValueException.unlessMatches("id", id, "[A-Za-z0-9-]{1,40}", "1 to 40 letters, digits and hyphens");
        WrongValueException.unlessText("name", name, LONGEST_NAME);
        WrongValueException.unlessText("nameEn", nameEn, LONGEST_NAME);
        WrongValueException.unlessMatches(
                "region", region, "[A-Za-z0-9-]{1,40}", "1 to 40 letters, digits and hyphens");
        WrongValueException.unlessBetween("roomCapacity", roomCapacity, 1, 10_000);
        WrongValueException.unlessBetween("norms.serviceLevelTarget", norms.serviceLevelTarget(), 0.01, 1);
        norms.noShowAfterSeconds()
                .ifPresent(s -> WrongValueException.unlessBetween("norms.noShowAfterSeconds", s, 10, 3_600));
    }

    /** When the hall is open: neither time given means round the clock, no days given means every day. */
    record OpeningHours(Optional<Set<DayOfWeek>> days, Optional<LocalTime> opens, Optional<LocalTime> closes) {
        OpeningHours {
            if (opens.isPresent() != closes.isPresent()) {
                throw new WrongValueException(
                        opens.isPresent() ? "closes" : "opens", "expected both opens and closes, or neither.");
            }
            if (opens.isPresent() && !opens.get().isBefore(closes.get())) {
                throw new WrongValueException(
                        "closes", "expected a time after " + opens.get() + ", but got " + closes.get() + ".");
            }
            if (days.isPresent() && opens.isEmpty()) {
                throw new WrongValueException("opens", "expected opens and closes where days are given.");
            }
            if (days.filter(Set::isEmpty).isPresent()) {
                throw new WrongValueException("days", "expected at least one weekday.");
            }
        }

        Hours hours() {
            return new Hours(days.orElse(EnumSet.allOf(DayOfWeek.class)), opens, closes);
        }
    }

    /** One row of {@code services}. */
    record ServiceRow(String name, String nameEn, String prefix, long targetSeconds, long typicalServiceSeconds) {
        ServiceRow {
            WrongValueException.unlessText("name", name, LONGEST_NAME);
            WrongValueException.unlessText("nameEn", nameEn, LONGEST_NAME);
            WrongValueException.unlessMatches("prefix", prefix, "[A-Z]", "one letter A to Z");
            WrongValueException.unlessBetween("targetSeconds", targetSeconds, 1, 86_400);
            WrongValueException.unlessBetween("typicalServiceSeconds", typicalServiceSeconds, 1, 86_400);
        }
    }

    /** One row of {@code counters}. */
    record CounterRow(String name, List<String> services) {
        CounterRow {
            WrongValueException.unlessText("name", name, LONGEST_NAME);
            if (services.isEmpty()) {
                throw new WrongValueException("services", "expected at least one service.");
            }
        }
    }

    /** One row of {@code clerks}. */
    record ClerkRow(String name, LinkedHashMap<String, Integer> skills) {
        ClerkRow {
            WrongValueException.unlessText("name", name, LONGEST_NAME);
            if (skills.isEmpty()) {
                throw new WrongValueException("skills", "expected at least one service with a proficiency.");
            }
            skills.forEach((service, level) -> WrongValueException.unlessBetween("skills." + service, level, 1, 5));
        }
    }

    HallPlan plan() {
        return new HallPlan(
                id,
                name,
                nameEn,
                region,
                zone,
                hours.hours(),
                policy,
                roomCapacity,
                norms,
                rows(
                        services,
                        (key, s) -> new HallPlan.Service(
                                key, s.name(), s.nameEn(), s.prefix(), s.targetSeconds(), s.typicalServiceSeconds())),
                rows(counters, (key, c) -> new HallPlan.Place(key, c.name(), List.copyOf(c.services()))),
                rows(clerks, (key, c) -> new HallPlan.Clerk(key, c.name(), skillsInOrder(c))));
    }

    private static Map<String, Integer> skillsInOrder(ClerkRow clerk) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(clerk.skills()));
    }

    private static <R, T> List<T> rows(Map<String, R> rows, BiFunction<String, R, T> row) {
        return rows.entrySet().stream()
                .map(e -> row.apply(e.getKey(), e.getValue()))
                .toList();
    }
}
