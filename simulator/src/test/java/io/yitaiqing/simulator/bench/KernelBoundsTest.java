package io.yitaiqing.simulator.bench;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.plan.Borrowing;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.OfferTerms;
import io.yitaiqing.hall.plan.Ring;
import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.kernel.Layout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KernelBoundsTest {

    private static SimulatedHall under(DispatchTerms terms) {
        return new SimulatedHall(Hall12.MODEL.with(Preset.GENERALIZED_C_MU, terms), Draws.of(1, 0));
    }

    private static void refused(Hall hall, String sentence) {
        assertThatThrownBy(() -> new Layout(hall))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }

    @Test
    void whatItDoesNotKnowIsRefused() {
        DispatchTerms usual = DispatchTerms.USUAL;
        refused(
                under(usual.with(new OfferTerms(OfferTerms.Mode.PUSH, 30))).hall(),
                "Expected a hall in which counters call visits for the kernel,"
                        + " but got hall M: its visits are offered to counters.");
        refused(
                under(usual.with(List.of(new Ring(60, Set.of(Ring.Preference.CLERK)))))
                        .hall(),
                "Expected a hall without rings for the kernel, but got hall M: its customers wait for whom they"
                        + " prefer.");
        DispatchTerms borrowing = new DispatchTerms(
                usual.offsetSeconds(),
                usual.weights(),
                usual.times(),
                usual.fairness(),
                List.of(),
                new Borrowing(Map.of("clerk-1", List.of("s0")), 0.5),
                OfferTerms.PULL,
                Optional.empty());
        refused(
                under(borrowing).hall(),
                "Expected a hall without borrowing for the kernel, but got hall M: its clerks help only while nobody"
                        + " waits too long for their own services.");
    }

    @Test
    void aHallThatIsNotEmptyOrNotOpenIsRefused() {
        SimulatedHall busy = under(DispatchTerms.USUAL);
        busy.at(3_600);
        refused(
                busy.hall(),
                "Expected a hall in which nobody is yet for the kernel, but got hall M: visits are in it or expected.");
        refused(
                new Hall(ModelPlan.of(Hall12.MODEL)),
                "Expected a hall that is open for the kernel, but got hall M: it is closed or at rest.");
    }
}
