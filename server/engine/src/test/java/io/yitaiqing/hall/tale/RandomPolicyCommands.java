package io.yitaiqing.hall.tale;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.DispatchChange;
import io.yitaiqing.hall.plan.DispatchTerms.Shadow;
import io.yitaiqing.hall.plan.DispatchTerms.Weight;
import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.hall.plan.OfferTerms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Random changes of the dispatch policy, of its coefficients and of what stands above it. */
final class RandomPolicyCommands {

    private final Random random;

    RandomPolicyCommands(Random random) {
        this.random = random;
    }

    HallCommand next(Hall hall) {
        return new HallCommand.ChangePolicy(
                maybe(random.nextInt(20) == 0 ? "coin-toss" : policy()),
                new DispatchChange(
                        maybe((double) random.nextInt(-10, 400)),
                        maybe(weights(hall)),
                        Optional.empty(),
                        maybe(new FairnessTerms(
                                maybe(random.nextInt(6)),
                                maybe((long) random.nextInt(50, 3_000)),
                                maybe(random.nextInt(5)))),
                        Optional.empty(),
                        Optional.empty(),
                        random.nextInt(4) == 0 ? Optional.of(offers()) : Optional.empty(),
                        maybe(new Shadow(policy(), random.nextInt(400), weights(hall))),
                        random.nextInt(4) == 0));
    }

    private OfferTerms offers() {
        OfferTerms.Mode mode = random.nextBoolean() ? OfferTerms.Mode.PUSH : OfferTerms.Mode.PULL;
        return new OfferTerms(mode, random.nextInt(20) == 0 ? 0 : 10 + random.nextInt(60));
    }

    private Map<String, Weight> weights(Hall hall) {
        Map<String, Weight> weights = new TreeMap<>();
        for (HallPlan.Service service : hall.plan().services()) {
            if (random.nextBoolean()) {
                weights.put(service.id(), new Weight(0.5 + random.nextInt(4), random.nextInt(-100, 100)));
            }
        }
        if (random.nextInt(20) == 0) {
            weights.put("passport", Weight.USUAL);
        }
        return weights;
    }

    private String policy() {
        List<Preset> presets = List.of(Preset.values());
        return presets.get(random.nextInt(presets.size())).policy();
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }
}
