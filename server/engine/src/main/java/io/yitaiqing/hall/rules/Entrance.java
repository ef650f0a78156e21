package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Deadlines;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Errand;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Wish;
import io.yitaiqing.hall.plan.AdmissionTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rules of the entrance: when an open hall takes on nobody more for today, or not for this service. */
final class Entrance {

    private Entrance() {}

    /** The refusal of a ticket for these errands; empty where it may be given out. */
    static Optional<Decision> refusal(List<Errand> errands, boolean remote, Hall hall, Instant now) {
        AdmissionTerms terms = hall.plan().settings().admission();
        if (remote && !terms.remoteTickets()) {
            return Optional.of(Decision.reject(
                    Code.NO_REMOTE_TICKETS,
                    "Expected a customer in hall " + hall.id() + ", but the ticket was asked from afar."));
        }
        Optional<Decision> full = crowd(remote, hall);
        if (full.isEmpty()) {
            full = dayIsFull(hall.visitsToday(), hall);
        }
        if (full.isEmpty()) {
            full = quota(errands, hall);
        }
        return full.isPresent() ? full : late(errands, hall, now);
    }

    private static Optional<Decision> late(List<Errand> errands, Hall hall, Instant now) {
        Optional<Decision> late = lastTicket(hall, now);
        return late.isPresent() ? late : lastTicketByWork(errands, hall, now);
    }

    private static Optional<Decision> crowd(boolean remote, Hall hall) {
        int most = hall.plan().settings().limits().visitsWaiting();
        if (hall.waiting() >= most) {
            return Optional.of(Decision.reject(
                    Code.HALL_IS_FULL,
                    "Expected fewer than " + most + " waiting visits, but " + hall.waiting() + " wait."));
        }
        int room = hall.plan().roomCapacity();
        boolean full = hall.plan().settings().admission().refuseWhenFull() && !remote && hall.inside() >= room;
        return full
                ? Optional.of(Decision.reject(
                        Code.HALL_IS_FULL,
                        "Expected fewer than " + room + " visits waiting inside, but there are " + hall.inside() + "."))
                : Optional.empty();
    }

    /** The refusal of one more visit on a day that has some. */
    static Optional<Decision> dayIsFull(long visits, Hall hall) {
        int most = hall.plan().settings().limits().visitsPerDay();
        return visits >= most
                ? Optional.of(Decision.reject(
                        Code.DAY_IS_FULL,
                        "Expected fewer than " + most + " visits on that day, but there are " + visits + "."))
                : Optional.empty();
    }

    private static Optional<Decision> quota(List<Errand> errands, Hall hall) {
        for (Errand errand : errands) {
            String service = errand.service();
            Optional<Integer> most =
                    hall.plan().service(service).orElseThrow().terms().dailyQuota();
            if (most.isPresent() && hall.askedToday(service) >= most.get()) {
                return quota(service, hall.askedToday(service), hall);
            }
        }
        return Optional.empty();
    }

    /** The refusal of a service on a day on which it was asked so often. */
    static Optional<Decision> quota(String service, long asked, Hall hall) {
        return hall.plan()
                .service(service)
                .flatMap(known -> known.terms().dailyQuota())
                .filter(most -> asked >= most)
                .map(most -> Decision.reject(
                        Code.QUOTA_IS_USED_UP,
                        "Expected service " + service + " to be asked less than " + most
                                + " times on that day, but it was asked " + asked + " times."));
    }

    private static Optional<Decision> lastTicket(Hall hall, Instant now) {
        long seconds = hall.plan().settings().admission().lastTicketSeconds();
        if (seconds <= 0) {
            return Optional.empty();
        }
        return Deadlines.closing(hall)
                .map(closing -> closing.minusSeconds(seconds))
                .filter(last -> !now.isBefore(last))
                .map(last -> Decision.reject(
                        Code.LAST_TICKET_IS_GONE,
                        "Expected a ticket to be taken before " + Expect.clock(last, hall) + ", but it is "
                                + Expect.clock(now, hall) + "."));
    }

    private static Optional<Decision> lastTicketByWork(List<Errand> errands, Hall hall, Instant now) {
        if (!hall.plan().settings().admission().lastTicketByWork()) {
            return Optional.empty();
        }
        Wish wish = AdmissionRules.wish(errands);
        List<Counter> able = hall.counters().stream()
                .filter(counter -> counter.state() != CounterState.CLOSED)
                .filter(counter -> wish.services().stream().anyMatch(counter.abilities()::contains))
                .toList();
        if (able.isEmpty()) {
            // Nobody knows how long it will take; whoever opens a counter decides.
            return Optional.empty();
        }
        Instant done = now.plusSeconds(workSeconds(wish, able, hall) / able.size());
        String counters = able.size() == 1 ? "the only counter" : able.size() + " counters";
        return Deadlines.closing(hall)
                .filter(done::isAfter)
                .map(closing -> Decision.reject(
                        Code.LAST_TICKET_IS_GONE,
                        "Expected the work of those who wait to end before " + Expect.clock(closing, hall) + ", but "
                                + counters + " would need until " + Expect.clock(done, hall) + "."));
    }

    /** What those who compete for these counters ask, and the one who comes now. */
    private static long workSeconds(Wish wish, List<Counter> able, Hall hall) {
        long seconds = typicalSeconds(wish, able, hall);
        for (Line line : hall.lines()) {
            seconds += line.size() * typicalSeconds(line.wish(), able, hall);
        }
        return seconds;
    }

    private static long typicalSeconds(Wish wish, List<Counter> able, Hall hall) {
        return wish.services().stream()
                .filter(service -> able.stream()
                        .anyMatch(counter ->
                                counter.reaches(wish) && counter.abilities().contains(service)))
                .flatMap(service -> hall.plan().service(service).stream())
                .mapToLong(HallPlan.Service::typicalServiceSeconds)
                .sum();
    }
}
