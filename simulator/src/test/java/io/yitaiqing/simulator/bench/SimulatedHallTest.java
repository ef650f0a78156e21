package io.yitaiqing.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.simulator.bench.HallModel.Desk;
import io.yitaiqing.simulator.draw.Draws;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulatedHallTest {

    private static final long SEED = 11;

    private record Happened(String what, long second) {}

    private static List<Happened> log(Preset preset, boolean arrivalsOnly) {
        HallModel model = PolicyHallCases.hall(1.1).with(preset, HallModel.PURE);
        SimulatedHall hall = new SimulatedHall(model, Draws.of(SEED, 0));
        List<Happened> log = new ArrayList<>();
        hall.listen((event, at, state) -> {
            if (!arrivalsOnly || event instanceof HallEvent.TicketIssued) {
                log.add(new Happened(event.toString(), at.getEpochSecond()));
            }
        });
        hall.at(4 * 3_600);
        return log;
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyPolicyMeetsTheSamePeople(Preset preset) {
        assertThat(log(preset, true)).hasSizeGreaterThan(100).isEqualTo(log(Preset.FIRST_COME_FIRST_SERVED, true));
    }

    @Test
    void theSameSeedGivesTheSameLog() {
        assertThat(log(Preset.GENERALIZED_C_MU, false)).isEqualTo(log(Preset.GENERALIZED_C_MU, false));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void noCounterIsIdleWhileSomebodyWaitsWhomItMayCall(Preset preset) {
        HallModel model = PolicyHallCases.hall(1.0).with(preset, HallModel.PURE);
        SimulatedHall hall = new SimulatedHall(model, Draws.of(SEED, 1));
        List<String> idle = new ArrayList<>();
        hall.listen((event, at, state) -> {
            if (event instanceof HallEvent.ServiceStarted) {
                state.counters().stream()
                        .filter(counter -> counter.state() == CounterState.IDLE)
                        .filter(counter -> state.lines().stream()
                                .anyMatch(line ->
                                        !state.mayCall(counter, line.head(), at).isEmpty()))
                        .forEach(counter -> idle.add(counter.id() + " at " + at));
            }
        });
        hall.at(4 * 3_600);
        assertThat(idle).as("seed %d", SEED).isEmpty();
    }

    @Test
    void everyCustomerOfTheRangeIsMeasuredOnce() {
        HallModel model = PolicyHallCases.hall(0.95);
        Measured measured = new SimulatedHall(model, Draws.of(SEED, 2)).run(100, 2_000);
        assertThat(measured.all().came()).isEqualTo(2_000);
        assertThat(measured.byService().stream().mapToInt(Tally::came).sum()).isEqualTo(2_000);
    }

    @Test
    void theLineIsAsLongAsLittleSays() {
        HallModel model = PolicyHallCases.hall(0.95);
        Measured measured = new SimulatedHall(model, Draws.of(SEED, 3)).run(1_000, 30_000);
        assertThat(measured.meanLine() / model.rate())
                .as("seed %d", SEED)
                .isCloseTo(
                        measured.all().meanWait(), within(0.03 * measured.all().meanWait()));
    }

    @Test
    void firstComeFirstServedOvertakesNobodyAndTheDefaultDoes() {
        HallModel model = PolicyHallCases.hall(0.95);
        Tally fair = new SimulatedHall(model, Draws.of(SEED, 4)).run(0, 5_000).all();
        assertThat(fair.mostOvertakes()).isZero();
        Tally quick = new SimulatedHall(model.with(Preset.GENERALIZED_C_MU, HallModel.PURE), Draws.of(SEED, 4))
                .run(0, 5_000)
                .all();
        assertThat(quick.mostOvertakes()).isPositive();
        assertThat(quick.missing()).isLessThan(fair.missing());
    }

    @Test
    void aHallMadeEquallySkilledAsksTheSame() {
        HallModel model = PolicyHallCases.hall(0.95).equallySkilled();
        assertThat(model.counters()).extracting(desk -> desk.services().size()).containsOnly(6);
        assertThat(model.counters().get(0)).isEqualTo(new Desk(List.of(0, 4, 6, 7, 8, 9), Desk.USUAL));
        assertThat(model.rate()).isEqualTo(PolicyHallCases.hall(0.95).rate());
    }
}
