package io.yitaiqing.simulator.population;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.AdmissionTerms.Lunch;
import io.yitaiqing.hall.plan.ClosingTerms;
import io.yitaiqing.simulator.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** What everybody knows of the times of a hall: when it opens, rests and shuts, and how long it waits for whom. */
final class Doors {

    private static final int FARTHEST_OPENING_DAYS = 14;

    private final World world;
    private final HallPlan hall;
    private final Duration noShowAfter;

    Doors(World world, HallPlan hall) {
        this.world = world;
        this.hall = hall;
        this.noShowAfter =
                hall.norms().noShowAfterSeconds().map(Duration::ofSeconds).orElse(Duration.ofDays(365));
    }

    LocalDate today() {
        return world.now().atZone(hall.zone()).toLocalDate();
    }

    Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(hall.zone()).toInstant();
    }

    Instant midnightAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(hall.zone()).toInstant();
    }

    Optional<Instant> opening(LocalDate day) {
        return hall.hours().opening(day, hall.zone());
    }

    /** When the doors shut on a day; empty where they never do. */
    Optional<Instant> closing(LocalDate day) {
        return hall.hours().roundTheClock()
                ? Optional.empty()
                : Optional.of(hall.hours().closing(day, hall.zone()));
    }

    Optional<Instant> nextOpening() {
        LocalDate day = today().plusDays(1);
        for (int i = 0; i < FARTHEST_OPENING_DAYS; i++) {
            Optional<Instant> opening = opening(day.plusDays(i));
            if (opening.isPresent()) {
                return opening;
            }
        }
        return Optional.empty();
    }

    /** When the midday rest of a day ends, where there is one. */
    Optional<Instant> endOfRest(LocalDate day) {
        return hall.settings().admission().lunch().map(Lunch::until).map(until -> moment(day, until));
    }

    /** What becomes of those who wait when the doors shut. */
    ClosingTerms.Waiting atClosing() {
        return hall.settings().closing().waiting();
    }

    /** Whether the doors are shut and those inside are still served. */
    boolean servesOn() {
        return atClosing() == ClosingTerms.Waiting.SERVE
                && closing(today()).filter(shut -> !world.now().isBefore(shut)).isPresent();
    }

    /** Whether a visit may stay parked until its customer is back with the papers. */
    boolean parksUntil(Instant back) {
        Duration away = Duration.between(world.now(), back);
        return away.toSeconds() < hall.settings().parking().expiresAfterSeconds()
                && closing(today()).filter(shut -> !back.isBefore(shut)).isEmpty();
    }

    /** How long the hall waits for somebody it has called. */
    Duration noShowAfter() {
        return noShowAfter;
    }
}
