package io.yitaiqing.node.config;

import io.yitaiqing.node.config.AdmissionPart.LunchPart;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the times of a plan fit its opening hours and one another. */
final class TimeChecks {

    private final OpeningHours hours;
    private final Findings found;

    private TimeChecks(OpeningHours hours, Findings found) {
        this.hours = hours;
        this.found = found;
    }

    static void check(PlanFile file, Findings found) {
        TimeChecks checks = new TimeChecks(file.hours(), found);
        Optional<LunchPart> lunch = file.admission().flatMap(AdmissionPart::lunch);
        lunch.ifPresent(rest -> checks.inside("admission.lunch", rest.from(), rest.until()));
        file.dayStartsAt().ifPresent(checks::dayStart);
        file.admission().flatMap(AdmissionPart::lastTicketSeconds).ifPresent(checks::lastTicket);
        file.services().forEach((id, row) -> checks.slots("services." + id + ".slots", row, lunch));
        checks.rota(file.clerks());
    }

    private void inside(String at, LocalTime from, LocalTime until) {
        if (!hours.hold(from, until)) {
            boolean early = from.isBefore(hours.opens().orElseThrow());
            found.add(
                    at + (early ? ".from" : ".until"),
                    "expected times inside the opening hours, " + hours.words() + ", but got " + (early ? from : until)
                            + ".");
        }
    }

    private void dayStart(LocalTime start) {
        if (hours.opens().isPresent()
                && start.isAfter(hours.opens().get())
                && start.isBefore(hours.closes().orElseThrow())) {
            found.add(
                    "dayStartsAt",
                    "expected a time outside the opening hours, " + hours.words() + ", but got " + start + ".");
        }
    }

    private void lastTicket(long seconds) {
        if (hours.opens().isPresent()) {
            long open = Duration.between(hours.opens().get(), hours.closes().orElseThrow())
                    .toSeconds();
            if (seconds >= open) {
                found.add(
                        "admission.lastTicketSeconds",
                        "expected less than the " + open + " seconds the hall is open, but got " + seconds + ".");
            }
        }
    }

    private void slots(String key, ServiceRow service, Optional<LunchPart> lunch) {
        List<SlotsRow> slots = service.slots().orElse(List.of());
        for (int i = 0; i < slots.size(); i++) {
            SlotsRow row = slots.get(i);
            String at = key + "[" + i + "]";
            inside(at, row.from(), row.until());
            lunch.filter(rest -> overlap(row.from(), row.until(), rest.from(), rest.until()))
                    .ifPresent(rest -> found.add(
                            at + ".from",
                            "expected slots outside the lunch, " + rest.from() + " to " + rest.until() + ", but got "
                                    + row.from() + " to " + row.until() + "."));
            if (i > 0 && row.from().isBefore(slots.get(i - 1).until())) {
                found.add(
                        at + ".from",
                        "expected a time from " + slots.get(i - 1).until() + " on, where the slots before it end, but"
                                + " got " + row.from() + ".");
            }
        }
    }

    /** A planned post of a clerk and where it stands. */
    private record Post(String clerk, ShiftRow shift) {}

    private void rota(Map<String, ClerkRow> clerks) {
        Map<String, List<Post>> posts = new HashMap<>();
        clerks.forEach((id, clerk) -> {
            List<ShiftRow> rota = clerk.rota().orElse(List.of());
            for (int i = 0; i < rota.size(); i++) {
                ShiftRow shift = rota.get(i);
                String at = "clerks." + id + ".rota[" + i + "].from";
                if (i > 0 && shift.from().isBefore(rota.get(i - 1).until())) {
                    found.add(
                            at,
                            "expected a time from " + rota.get(i - 1).until() + " on, where the shift before it ends,"
                                    + " but got " + shift.from() + ".");
                }
                shift.counter()
                        .ifPresent(counter ->
                                post(at, new Post(id, shift), posts.computeIfAbsent(counter, c -> new ArrayList<>())));
            }
        });
    }

    private void post(String at, Post post, List<Post> others) {
        ShiftRow shift = post.shift();
        others.stream()
                .filter(other -> !other.clerk().equals(post.clerk()))
                .filter(other -> overlap(
                        shift.from(),
                        shift.until(),
                        other.shift().from(),
                        other.shift().until()))
                .findFirst()
                .ifPresent(other -> found.add(
                        at,
                        "expected nobody else at counter " + shift.counter().orElseThrow() + ", but "
                                + other.clerk() + " is planned there from "
                                + other.shift().from() + " to " + other.shift().until() + "."));
        others.add(post);
    }

    private static boolean overlap(LocalTime from, LocalTime until, LocalTime otherFrom, LocalTime otherUntil) {
        return from.isBefore(otherUntil) && otherFrom.isBefore(until);
    }
}
