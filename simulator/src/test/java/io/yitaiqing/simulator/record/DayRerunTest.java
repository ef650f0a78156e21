package io.yitaiqing.simulator.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A recorded day lived again with decisions of its own. */
class DayRerunTest {

    private final RecordedDay morning = SmallHall.morning().day();

    private static DayRerun.Result unchanged(RecordedDay day) {
        return DayRerun.run(day, UnaryOperator.identity());
    }

    @Test
    void unchangedADayWhoseClerksCalledAtOnceComesOutAsItWas() {
        DayRerun.Result rerun = unchanged(morning);

        assertThat(rerun.refused()).isZero();
        assertThat(rerun.borrowed()).isZero();
        assertThat(rerun.measures().breaches()).isEmpty();
        // The record's clerk called v4 half a minute after v2 was given up; a rerun's clerk calls at once.
        assertThat(rerun.waits())
                .containsEntry("v1", Duration.ZERO)
                .containsEntry("v2", Duration.ofMinutes(9))
                .containsEntry("v3", Duration.ofMinutes(5))
                .containsEntry("v4", Duration.ofSeconds(510))
                .containsEntry("v5", Duration.ofSeconds(810));
        assertThat(rerun.measures().all().served()).isEqualTo(3);
        assertThat(rerun.measures().all().left()).isEqualTo(1);
        assertThat(rerun.measures().all().noShow()).isEqualTo(1);
    }

    @Test
    void theSameDayTwiceIsTheSameToTheLastEvent() {
        assertThat(unchanged(morning).measures().digest())
                .isEqualTo(unchanged(morning).measures().digest());
    }

    @Test
    void oneMoreCounterWithAClerkServesWhoLeftAndNobodyWaitsLonger() {
        PairedDay paired = PairedDay.of(morning, plan -> with(plan, "3", "new"));

        DayRerun.Result after = paired.after();
        assertThat(after.measures().breaches()).isEmpty();
        assertThat(after.measures().all().left()).isZero();
        assertThat(after.borrowed()).as("v3 left in the record").isEqualTo(1);
        assertThat(after.refused()).as("v3's leaving").isEqualTo(1);
        assertThat(after.waits())
                .allSatisfy((visit, wait) -> assertThat(wait)
                        .isLessThanOrEqualTo(paired.before().waits().get(visit)));
        assertThat(paired.paired().get("pay").visits()).isEqualTo(3);
        assertThat(paired.paired().get("pay").shorter()).isEqualTo(2);
        assertThat(paired.paired().get("pay").meanSeconds()).isNegative();
    }

    @Test
    void aCounterWithoutAClerkStaysClosed() {
        DayRerun.Result rerun = DayRerun.run(morning, plan -> withCounter(plan, "3"));

        assertThat(rerun.waits()).isEqualTo(unchanged(morning).waits());
    }

    @Test
    void anotherPolicyCallsOthersFirst() {
        SmallHall hall = new SmallHall(SmallHall.plan());
        hall.opens("08:00", "1", "li");
        hall.comes("08:01", "ask");
        hall.calls("08:01", "1");
        hall.starts("08:02", "1");
        hall.comes("08:03", "ask");
        hall.comes("08:04", "pay");
        hall.comes("08:05", "pay");
        for (String minute : List.of("10", "20", "30")) {
            hall.finishes("08:" + minute, "1");
            hall.calls("08:" + minute, "1");
            hall.starts("08:" + minute, "1");
        }
        hall.finishes("08:40", "1");

        PairedDay paired = PairedDay.of(
                hall.day(), plan -> plan.with("longest-queue", plan.settings().dispatch()));

        assertThat(paired.before().waits()).containsEntry("v2", Duration.ofMinutes(7));
        assertThat(paired.after().waits())
                .containsEntry("v3", Duration.ofMinutes(6))
                .containsEntry("v2", Duration.ofMinutes(17));
        assertThat(paired.after().plan().policy()).isEqualTo("longest-queue");
    }

    @Test
    void aClerkWhoIsDueToGoFirstServesThePresentCustomer() {
        SmallHall hall = new SmallHall(SmallHall.plan());
        hall.opens("08:00", "1", "li");
        hall.comes("08:01", "ask");
        hall.calls("08:02", "1");
        hall.starts("08:02", "1");
        hall.finishes("08:10", "1");
        hall.comes("08:11", "pay");
        hall.calls("08:11", "1");
        hall.starts("08:11", "1");
        hall.finishes("08:14", "1");
        hall.ask("08:15", new HallCommand.PauseCounter("1", "lunch", Optional.of(SmallHall.at("08:30"))));
        hall.comes("08:16", "ask");
        hall.calls("08:30", "1");
        hall.starts("08:30", "1");
        hall.finishes("08:33", "1");

        DayRerun.Result rerun = unchanged(hall.day());

        assertThat(rerun.waits()).containsEntry("v1", Duration.ZERO).containsEntry("v3", Duration.ofMinutes(14));
        assertThat(rerun.measures().all().served()).isEqualTo(3);
    }

    private static HallPlan with(HallPlan plan, String counter, String clerk) {
        HallPlan wider = withCounter(plan, counter);
        List<HallPlan.Clerk> clerks = new ArrayList<>(plan.clerks());
        clerks.add(new HallPlan.Clerk(clerk, clerk, Map.of("pay", 5, "ask", 5)));
        return of(wider, wider.counters(), clerks);
    }

    private static HallPlan withCounter(HallPlan plan, String counter) {
        List<HallPlan.Place> places = new ArrayList<>(plan.counters());
        places.add(new HallPlan.Place(counter, counter, List.of("pay", "ask")));
        return of(plan, places, plan.clerks());
    }

    private static HallPlan of(HallPlan plan, List<HallPlan.Place> counters, List<HallPlan.Clerk> clerks) {
        return new HallPlan(
                plan.id(),
                plan.name(),
                plan.nameEn(),
                plan.region(),
                plan.zone(),
                plan.hours(),
                plan.policy(),
                plan.roomCapacity(),
                plan.norms(),
                plan.services(),
                counters,
                clerks);
    }
}
