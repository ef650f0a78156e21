package io.yitaiqing.simulator.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.simulator.Shipped;
import io.yitaiqing.simulator.VirtualWorld;
import io.yitaiqing.simulator.load.People;
import io.yitaiqing.simulator.population.HallSight;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The people of a recorded day in a hall that is asked as a running server is. */
class RecordedPeopleTest {

    private static final HallSight NOTHING = new HallSight(Map.of(), Set.of(), Map.of());

    private static DayMeasures.Figures lived(RecordedDay day, Instant from) {
        DayFacts facts = DayFacts.of(day);
        var plan = facts.opening().plan();
        DayMeasures measures = new DayMeasures();
        // The hall opens by its own hours, which is before anybody comes.
        VirtualWorld world = new VirtualWorld(plan, Policies.rules(), facts.openedAt(), List.of(measures));
        world.run(from);
        RecordedCast cast = new RecordedCast(day, 1);
        People people = cast.people(day.hall(), world);
        people.begin(NOTHING);
        world.run(from.plus(Duration.ofHours(14)));
        assertThat(measures.breaches()).isEmpty();
        return measures.all();
    }

    @Test
    void aMorningComesOutAsItWas() {
        DayMeasures.Figures lived = lived(SmallHall.morning().day(), SmallHall.at("08:00"));
        assertThat(lived.visits()).isEqualTo(5);
        assertThat(lived.served()).isEqualTo(3);
        assertThat(lived.left()).isEqualTo(1);
        assertThat(lived.noShow()).isEqualTo(1);
        // v5: the clerk waits for v2 as long as in the record, until 08:14, and serves v4 until 08:20.
        assertThat(lived.longestSeconds()).isEqualTo(840);
    }

    @Test
    void whoWasCalledStaysThoughTheyLeftInTheRecord() {
        SmallHall hall = new SmallHall(SmallHall.plan());
        hall.opens("08:00", "1", "li");
        hall.comes("08:01", "pay");
        hall.ask("08:20", new HallCommand.Leave("v1"));
        hall.ask("08:30", new HallCommand.CloseCounter("1"));
        DayMeasures.Figures lived = lived(hall.day(), SmallHall.at("08:00"));
        assertThat(lived.served()).as("a clerk of a rerun calls at once").isEqualTo(1);
        assertThat(lived.left()).isZero();
    }

    @Test
    void peopleWhoBeginLaterFindTheClerksAtTheirCounters() {
        DayMeasures.Figures lived = lived(SmallHall.morning().day(), SmallHall.at("08:04"));
        assertThat(lived.visits()).as("who came at 08:04 and after").isEqualTo(3);
        assertThat(lived.served() + lived.noShow() + lived.left()).isEqualTo(3);
    }

    @Test
    void aWholeRecordedDayIsServedLikeInItsRerun() {
        RecordedDay day = RecordedDay.read(Shipped.config().resolve("scenarios/recorded/bank-branch-H004.ndjson.gz"));
        DayMeasures.Figures rerun = DayRerun.run(day, plan -> plan).measures().all();
        DayMeasures.Figures lived = lived(day, DayFacts.of(day).openedAt());
        assertThat(new RecordedCast(day, 1).left()).isEmpty();
        assertThat(lived.visits()).isEqualTo(rerun.visits());
        assertThat((double) lived.served()).isCloseTo(rerun.served(), within(0.02 * rerun.served()));
        assertThat(lived.meanSeconds()).isCloseTo(rerun.meanSeconds(), within(0.1 * rerun.meanSeconds()));
    }

    @Test
    void copiesOfItsHallHaveTheSamePeople() {
        RecordedCast cast = new RecordedCast(SmallHall.morning().day(), 3);
        assertThat(cast.halls()).containsExactly("H001", "H001-2", "H001-3");
        assertThat(cast.covers(SmallHall.at("09:00"))).isTrue();
        assertThat(cast.covers(SmallHall.at("09:00").plus(Duration.ofDays(1)))).isFalse();
        assertThat(cast.start()).isEqualTo(SmallHall.at("08:00"));
        assertThat(cast.left()).isEmpty();
    }
}
