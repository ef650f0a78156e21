package io.yitaiqing.hall.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.tale.AdmissionPlans;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which times of a service can be booked, and how many are left. */
class FreeSlotTest {

    private static final HallPlan PLAN = AdmissionPlans.bookable(HallPlans.small());
    private static final LocalDate MONDAY = LocalDate.parse("2027-02-01");

    private static List<String> slots(Tale tale, String service, LocalDate day) {
        HallPlan.Service known = tale.hall().plan().service(service).orElseThrow();
        return FreeSlot.on(day, known, tale.hall(), tale.now()).stream()
                .map(slot -> LocalTime.ofInstant(slot.start(), HallPlans.SHANGHAI) + " " + slot.free() + "/"
                        + slot.capacity())
                .toList();
    }

    @Test
    void slotsOfTodayThatAreToComeTellHowManyAreLeft() {
        Tale tale = Tale.opened(PLAN).tell("""
                10:00  book bill-payment 10:30     -> ok
                10:00  book bill-payment 11:00 x2  -> ok
                """);
        assertThat(slots(tale, "bill-payment", MONDAY)).containsExactly("10:30 1/2", "11:00 0/2", "11:30 2/2");
    }

    @Test
    void aLaterDayHasAllItsSlotsUpToAsFarAsMayBeBooked() {
        Tale tale = Tale.opened(PLAN);
        int daysAhead = PLAN.settings().appointments().daysAhead();
        assertThat(slots(tale, "bill-payment", MONDAY.plusDays(daysAhead)))
                .containsExactly("09:30 2/2", "10:00 2/2", "10:30 2/2", "11:00 2/2", "11:30 2/2");
        assertThat(slots(tale, "bill-payment", MONDAY.plusDays(daysAhead + 1L))).isEmpty();
    }

    @Test
    void nothingIsFreeInThePastOrOfAServiceThatCannotBeBooked() {
        Tale tale = Tale.opened(PLAN);
        assertThat(slots(tale, "bill-payment", MONDAY.minusDays(1))).isEmpty();
        assertThat(slots(tale, "invoice", MONDAY)).isEmpty();
    }
}
