package io.yitaiqing.simulator.population;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.hall.plan.Slots;
import io.yitaiqing.simulator.Answer;
import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.quantile.NormalQuantile;
import io.yitaiqing.simulator.scenario.Appointments;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A customer's booking for a day: the free slot nearest to when they would have come, and how well they keep it. */
final class BookedTime {

    private static final int MOST_TRIES = 12;

    private final Customer customer;
    private final Crowd crowd;
    private final Instant wish;
    private final LocalDate day;
    private final Iterator<Instant> slots;

    private BookedTime(Customer customer, Crowd crowd, Instant wish, LocalDate day) {
        this.customer = customer;
        this.crowd = crowd;
        this.wish = wish;
        this.day = day;
        this.slots = nearest().iterator();
    }

    /** Books for somebody who would come at a moment of a day; without a free slot they come at that moment. */
    static void book(Customer customer, Crowd crowd, Instant wish, LocalDate day) {
        new BookedTime(customer, crowd, wish, day).tryNext();
    }

    private List<Instant> nearest() {
        List<Instant> all = new ArrayList<>();
        for (Slots slots : slotsOf(customer.service())) {
            for (int minute = minutes(slots.from()); minute < minutes(slots.until()); minute += slots.lengthMinutes()) {
                all.add(crowd.doors().moment(day, LocalTime.of(minute / 60, minute % 60)));
            }
        }
        return all.stream()
                .filter(slot -> slot.isAfter(crowd.now()))
                .sorted(Comparator.comparing(
                        (Instant slot) -> Duration.between(slot, wish).abs()))
                .limit(MOST_TRIES)
                .toList();
    }

    private List<Slots> slotsOf(String service) {
        return crowd.hall()
                .service(service)
                .map(HallPlan.Service::terms)
                .orElseThrow()
                .slots();
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private void tryNext() {
        if (!slots.hasNext()) {
            crowd.world().at(wish, customer::arrive);
            return;
        }
        Instant slot = slots.next();
        HallCommand booking = new HallCommand.BookAppointment(
                Entrance.requests(customer),
                slot,
                Entrance.token(customer),
                customer.person().segment(),
                Optional.empty(),
                Optional.empty());
        crowd.world().ask(booking, answer -> {
            switch (answer) {
                case Answer.Accepted accepted -> booked(accepted, slot);
                case Answer.Refused refused -> refused(refused.code());
                case Answer.Unavailable none -> crowd.world().at(wish, customer::arrive);
            }
        });
    }

    private void refused(Rejection.Code code) {
        switch (code) {
            // The day before last sold out, the midday rest, or a time the doors are shut: another slot may do.
            case SLOT_IS_FULL, NO_SUCH_SLOT -> tryNext();
            default -> crowd.world().at(wish, customer::arrive);
        }
    }

    private void booked(Answer.Accepted accepted, Instant slot) {
        Appointments habits = customer.demand().appointments().orElseThrow();
        Draws own = customer.person().draws();
        if (habits.missedShare().isPresent()
                && own.uniform("misses") < habits.missedShare().get()) {
            return;
        }
        double late = habits.punctualityMinutes().mean()
                + habits.punctualityMinutes().sd() * NormalQuantile.of(own.uniform("punctuality"));
        Instant comes = slot.plus(Span.minutes(late));
        Instant doors = crowd.doors().opening(day).orElse(comes);
        Instant first = slot.minusSeconds(crowd.hall().settings().appointments().earlySeconds());
        Instant earliest = first.isBefore(doors) ? doors : first;
        crowd.world().at(comes.isBefore(earliest) ? earliest : comes, () -> comes(accepted));
    }

    private void comes(Answer.Accepted accepted) {
        accepted.visit()
                .or(() -> accepted.appointment().flatMap(crowd.world()::visitOf))
                .ifPresentOrElse(customer::arriveFor, customer::arrive);
    }
}
