package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Appointment;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Errand;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.plan.Slots;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A time that can be booked for a service, and how many may still book it.
 *
 * @param free 0 where it is full; never more than {@code capacity}
 */
public record FreeSlot(Instant start, int capacity, int free) {

    /**
     * The slots of a service on one business day that are not past or too far ahead, in their order; none where nothing
     * can be booked on that day.
     */
    public static List<FreeSlot> on(LocalDate day, HallPlan.Service service, Hall hall, Instant now) {
        return service.terms().slots().stream()
                .flatMap(slots -> starts(slots, day, hall.plan())
                        .flatMap(start -> at(start, slots.capacity(), service.id(), hall, now).stream()))
                .toList();
    }

    private static Stream<Instant> starts(Slots slots, LocalDate day, HallPlan plan) {
        int minutes = (slots.until().toSecondOfDay() - slots.from().toSecondOfDay() + 59) / 60;
        int times = (minutes + slots.lengthMinutes() - 1) / slots.lengthMinutes();
        return IntStream.range(0, times)
                .mapToObj(i -> LocalTime.ofSecondOfDay(slots.from().toSecondOfDay() + 60L * slots.lengthMinutes() * i))
                .map(time -> plan.calendar().at(day, time));
    }

    private static Optional<FreeSlot> at(Instant start, int capacity, String service, Hall hall, Instant now) {
        Appointment booking = new Appointment(
                hall.appointments().next(),
                start,
                List.of(Errand.asked(service, 1)),
                "",
                Optional.empty(),
                Optional.empty());
        Optional<Decision> refusal = BookedTimes.refusal(booking, start, hall, now);
        if (refusal.isEmpty()) {
            return Optional.of(new FreeSlot(start, capacity, capacity - BookedTimes.booked(start, service, hall)));
        }
        boolean full =
                refusal.get() instanceof Decision.Rejected no && no.rejection().code() == Code.SLOT_IS_FULL;
        return full ? Optional.of(new FreeSlot(start, capacity, 0)) : Optional.empty();
    }
}
