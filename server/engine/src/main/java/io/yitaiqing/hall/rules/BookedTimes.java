package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Appointment;
import io.yitaiqing.hall.BusinessCalendar;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Errand;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.plan.AdmissionTerms.Lunch;
import io.yitaiqing.hall.plan.Slots;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Rules of the times that can be booked: free slots of the service asked first, on days the hall opens. */
final class BookedTimes {

    private BookedTimes() {}

    /** Whether a time lies on the business day that is open. */
    static boolean ofOpenDay(Instant start, Hall hall) {
        return hall.open()
                && hall.openedDay()
                        .filter(hall.plan().calendar().dayOf(start)::equals)
                        .isPresent();
    }

    /** The refusal of a time for a booking, new or known; empty where it may be booked. */
    static Optional<Decision> refusal(Appointment booking, Instant start, Hall hall, Instant now) {
        return wrongTime(start, hall, now)
                .or(() -> wrongSlot(booking, start, hall))
                .or(() -> tooMany(booking, start, hall));
    }

    private static Optional<Decision> wrongTime(Instant start, Hall hall, Instant now) {
        if (!start.isAfter(now)) {
            return noSlot("a time after " + now, start);
        }
        int daysAhead = hall.plan().settings().appointments().daysAhead();
        BusinessCalendar calendar = hall.plan().calendar();
        // The first test keeps moments no calendar knows away from it.
        boolean tooFar = start.isAfter(now.plus(Duration.ofDays(daysAhead + 2L)))
                || calendar.dayOf(start).isAfter(calendar.dayOf(now).plusDays(daysAhead));
        if (tooFar) {
            return Optional.of(Decision.reject(
                    Code.TOO_FAR_AHEAD,
                    "Expected a time at most " + daysAhead + " days ahead, but got " + start + "."));
        }
        LocalDate day = calendar.dayOf(start);
        boolean over = hall.openedDay().filter(opened -> !day.isAfter(opened)).isPresent();
        return over && !ofOpenDay(start, hall)
                ? Optional.of(Decision.reject(
                        Code.HALL_IS_CLOSED,
                        "Expected a time on a day that is open or to come, but " + day + " is over."))
                : Optional.empty();
    }

    private static Optional<Decision> wrongSlot(Appointment booking, Instant start, Hall hall) {
        HallPlan plan = hall.plan();
        LocalDate day = plan.calendar().dayOf(start);
        boolean doorsOpen = plan.hours()
                .opening(day, plan.calendar())
                .filter(opening -> !start.isBefore(opening))
                .filter(opening -> start.isBefore(plan.hours().closing(day, plan.calendar())))
                .isPresent();
        if (!doorsOpen) {
            return noSlot("a time within the opening hours of hall " + hall.id(), start);
        }
        LocalTime time = start.atZone(plan.zone()).toLocalTime();
        Optional<Lunch> rest = plan.settings()
                .admission()
                .lunch()
                .filter(lunch -> !time.isBefore(lunch.from()) && time.isBefore(lunch.until()));
        if (rest.isPresent()) {
            return noSlot(
                    "a time outside the midday rest from " + rest.get().from() + " to "
                            + rest.get().until(),
                    start);
        }
        String service = booking.errands().getFirst().service();
        List<Slots> all = plan.service(service).orElseThrow().terms().slots();
        Optional<Slots> slots = all.stream().filter(one -> one.contains(time)).findFirst();
        if (slots.isEmpty()) {
            String those = Expect.list(all.stream().map(BookedTimes::words).toList());
            return noSlot("a slot of service " + service + " (" + those + ")", start);
        }
        long booked = bookedFor(start, service, booking.id(), hall);
        int capacity = slots.get().capacity();
        return booked >= capacity
                ? Optional.of(Decision.reject(
                        Code.SLOT_IS_FULL,
                        "Expected fewer than " + capacity + " bookings of service " + service + " at "
                                + Expect.clock(start, hall) + ", but there are " + booked + "."))
                : Optional.empty();
    }

    private static String words(Slots slots) {
        return "every " + slots.lengthMinutes() + " minutes from " + slots.from() + " to " + slots.until();
    }

    private static Optional<Decision> noSlot(String expected, Instant start) {
        return Optional.of(Decision.reject(Code.NO_SUCH_SLOT, "Expected " + expected + ", but got " + start + "."));
    }

    /** How many others have booked a time for a service: those of later days, and those of today who are not done. */
    private static long bookedFor(Instant start, String service, String except, Hall hall) {
        long later = hall.appointments().all().stream()
                .filter(other -> !other.id().equals(except))
                .filter(other -> other.start().equals(start))
                .filter(other -> first(other.errands()).equals(service))
                .count();
        long today = hall.visits().stream()
                .filter(visit -> visit.state() != VisitState.ENDED)
                .filter(visit ->
                        visit.customer().appointment().filter(except::equals).isEmpty())
                .filter(visit -> visit.bookedFor().filter(start::equals).isPresent())
                .map(Visit::errands)
                .filter(errands -> first(errands).equals(service))
                .count();
        return later + today;
    }

    /** How many have booked a time for a service. */
    static int booked(Instant start, String service, Hall hall) {
        return Math.toIntExact(bookedFor(start, service, "", hall));
    }

    private static String first(List<Errand> errands) {
        return errands.getFirst().service();
    }

    /** What a day may have of visits and of each service, and what the hall takes of bookings. */
    private static Optional<Decision> tooMany(Appointment booking, Instant start, Hall hall) {
        BusinessCalendar calendar = hall.plan().calendar();
        LocalDate day = calendar.dayOf(start);
        boolean today = ofOpenDay(start, hall);
        boolean fresh = booking.id().equals(hall.appointments().next());
        if (!fresh && calendar.dayOf(booking.start()).equals(day)) {
            return Optional.empty();
        }
        List<Appointment> thatDay = hall.appointments().all().stream()
                .filter(other -> !other.id().equals(booking.id()))
                .filter(other -> calendar.dayOf(other.start()).equals(day))
                .toList();
        return Entrance.dayIsFull(today ? hall.visitsToday() : thatDay.size(), hall)
                .or(() -> booking.errands().stream()
                        .map(Errand::service)
                        .flatMap(
                                service -> Entrance.quota(
                                        service, today ? hall.askedToday(service) : asked(service, thatDay), hall)
                                        .stream())
                        .findFirst())
                .or(() -> today || !fresh ? Optional.empty() : bookings(hall));
    }

    private static long asked(String service, List<Appointment> bookings) {
        return bookings.stream()
                .flatMap(booking -> booking.errands().stream())
                .filter(errand -> errand.service().equals(service))
                .count();
    }

    private static Optional<Decision> bookings(Hall hall) {
        int most = hall.plan().settings().limits().bookings();
        int booked = hall.appointments().all().size();
        return booked >= most
                ? Optional.of(Decision.reject(
                        Code.TOO_MANY_BOOKINGS,
                        "Expected fewer than " + most + " bookings for days to come, but there are " + booked + "."))
                : Optional.empty();
    }
}
