package io.yitaiqing.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.DispatchTerms.Weight;
import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.kernel.Kernel;
import io.yitaiqing.simulator.kernel.KernelListener;
import io.yitaiqing.simulator.kernel.Layout;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On random halls the kernel's log of calls is the whole engine's, to the nanosecond. */
class KernelLogTest {

    private static final double SECONDS = 2 * 3_600;
    private static final int HALLS = 4;
    private static final Map<String, Weight> WEIGHTS = Map.of("s0", new Weight(2, 30), "s1", new Weight(0.5, 0));
    private static final List<FairnessTerms> GUARANTEES = List.of(
            FairnessTerms.USUAL,
            FairnessTerms.NONE,
            new FairnessTerms(Optional.of(2), Optional.of(600L), Optional.of(1)),
            new FairnessTerms(Optional.of(5), Optional.empty(), Optional.of(2)),
            new FairnessTerms(Optional.of(0), Optional.empty(), Optional.empty()));

    /** Which counter called whom, and when. */
    private record Called(long visit, int counter, long nanos) {}

    @ParameterizedTest
    @EnumSource(Preset.class)
    void theKernelsLogIsTheWholeEngines(Preset preset) {
        long seed = Long.getLong("seed", new Random().nextInt(Integer.MAX_VALUE));
        System.out.println("Seed " + seed + "; again with -Dseed=" + seed);
        Random random = new Random(seed);
        for (int i = 0; i < HALLS * GUARANTEES.size(); i++) {
            FairnessTerms guarantee = GUARANTEES.get(i % GUARANTEES.size());
            HallModel hall = RandomHall.of(random.nextInt(1_000_000)).at(0.8 + 0.5 * random.nextDouble());
            DispatchTerms terms = DispatchTerms.USUAL.weighing(120, WEIGHTS).with(guarantee);
            HallModel model = hall.with(preset, terms);
            Draws draws = Draws.of(seed, random.nextInt(1_000));
            List<Called> whole = whole(model, draws);
            assertThat(whole).as("seed %d", seed).hasSizeGreaterThan(20);
            assertThat(kernel(model, draws)).as("seed %d, %s", seed, guarantee).isEqualTo(whole);
        }
    }

    private static List<Called> whole(HallModel model, Draws draws) {
        SimulatedHall hall = new SimulatedHall(model, draws);
        List<Called> log = new ArrayList<>();
        hall.listen((event, at, state) -> {
            if (event instanceof HallEvent.TicketCalled e) {
                log.add(new Called(
                        Long.parseLong(e.visit().substring(1)),
                        ModelPlan.number(e.counter()),
                        SimulatedHall.START.until(at, ChronoUnit.NANOS)));
            }
        });
        hall.at(SECONDS);
        return log;
    }

    private static List<Called> kernel(HallModel model, Draws draws) {
        Layout layout = new Layout(new SimulatedHall(model, draws).hall());
        long start = SimulatedHall.START.getEpochSecond() * 1_000_000_000L;
        List<Called> log = new ArrayList<>();
        KernelListener listener = new KernelListener() {
            @Override
            public void called(long visit, int kind, int seat, long waitedNanos, long atNanos) {
                if (atNanos - start <= SECONDS * SimulatedHall.NANOS) {
                    int counter = ModelPlan.number(layout.counter(seat).id());
                    log.add(new Called(visit, counter, atNanos - start));
                }
            }

            @Override
            public void left(long visit, int kind, long waitedNanos) {}
        };
        new Kernel(layout, new ModelPeople(model, draws, SimulatedHall.START, Long.MAX_VALUE, SECONDS), listener).run();
        return log;
    }
}
