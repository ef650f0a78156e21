package io.yitaiqing.simulator.bench;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.DispatchTerms.Weight;
import io.yitaiqing.hall.plan.FairnessTerms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A policy as it takes part in a comparison: how it sets a hall. */
record Contender(String name, UnaryOperator<HallModel> sets) {

    /** What all others are compared with. */
    static final Contender FIRST_COME =
            usual(Preset.FIRST_COME_FIRST_SERVED.policy(), Preset.FIRST_COME_FIRST_SERVED, Map.of());

    /** Every preset that needs no tuning for the hall, with the usual guarantees. */
    static List<Contender> presets() {
        return Stream.concat(
                        Stream.of(FIRST_COME),
                        Stream.of(
                                        Preset.STATIC_PRIORITY,
                                        Preset.ACCUMULATING_PRIORITY,
                                        Preset.WAIT_OVER_TARGET,
                                        Preset.EARLIEST_DUE,
                                        Preset.LONGEST_QUEUE,
                                        Preset.C_MU,
                                        Preset.GENERALIZED_C_MU)
                                .map(Contender::of))
                .toList();
    }

    /** The default under other caps of overtaking; the wait limit stays. */
    static List<Contender> caps() {
        List<Contender> caps = new ArrayList<>(List.of(FIRST_COME));
        Optional<Long> limit = FairnessTerms.USUAL.waitLimitSeconds();
        for (int cap : new int[] {3, 5, 10, 20, 50}) {
            caps.add(guarded("at most " + cap, new FairnessTerms(Optional.of(cap), limit, Optional.empty())));
        }
        caps.add(guarded("any number", new FairnessTerms(Optional.empty(), limit, Optional.empty())));
        caps.add(guarded("no guarantee", FairnessTerms.NONE));
        return caps;
    }

    /** The default with other offsets. */
    static List<Contender> offsets() {
        List<Contender> offsets = new ArrayList<>(List.of(FIRST_COME));
        for (int minutes : new int[] {0, 1, 2, 3, 5, 10}) {
            offsets.add(defaultWith(
                    minutes + " min", DispatchTerms.USUAL.weighing(60L * minutes, DispatchTerms.USUAL.weights())));
        }
        return offsets;
    }

    private static Contender guarded(String name, FairnessTerms guarantee) {
        return defaultWith(name, DispatchTerms.USUAL.with(guarantee));
    }

    private static Contender defaultWith(String name, DispatchTerms terms) {
        return new Contender(name, hall -> hall.with(Preset.GENERALIZED_C_MU, terms));
    }

    private static Contender usual(String name, Preset preset, Map<String, Weight> weights) {
        DispatchTerms usual = DispatchTerms.USUAL;
        return new Contender(name, hall -> hall.with(preset, usual.weighing(usual.offsetSeconds(), weights)));
    }

    private static Contender of(Preset preset) {
        if (preset != Preset.STATIC_PRIORITY && preset != Preset.ACCUMULATING_PRIORITY) {
            return usual(preset.policy(), preset, Map.of());
        }
        return new Contender(preset.policy(), hall -> {
            DispatchTerms usual = DispatchTerms.USUAL;
            return hall.with(preset, usual.weighing(usual.offsetSeconds(), byTarget(hall)));
        });
    }

    /** Priorities as a hall might give them: 3 for targets to ten minutes, 2 to twenty, 1 above. */
    private static Map<String, Weight> byTarget(HallModel hall) {
        Map<String, Weight> weights = new HashMap<>();
        for (int service = 0; service < hall.services().size(); service++) {
            long target = hall.services().get(service).targetSeconds();
            weights.put(HallModel.id(service), new Weight(target <= 600 ? 3 : target <= 1_200 ? 2 : 1, 0));
        }
        return weights;
    }
}
