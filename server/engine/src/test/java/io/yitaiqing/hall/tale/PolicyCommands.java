package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.plan.Borrowing;
import io.yitaiqing.hall.plan.DispatchChange;
import io.yitaiqing.hall.plan.DispatchTerms.Shadow;
import io.yitaiqing.hall.plan.DispatchTerms.Weight;
import io.yitaiqing.hall.plan.ExpectedTimes;
import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.hall.plan.OfferTerms;
import io.yitaiqing.hall.plan.Ring;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is asked of dispatch, in the words of a tale: {@code change-policy c-mu offset=60 weight.invoice=2 overtakes=3},
 * where {@code same} keeps the policy; whatever of fairness is not said then is not guaranteed.
 */
final class PolicyCommands {

    private static final List<String> FAIRNESS = List.of("overtakes", "limit", "priority");

    private final Map<String, String> said = new TreeMap<>();

    private PolicyCommands(List<String> words) {
        words.forEach(word -> said.put(word.split("=")[0], word.contains("=") ? word.split("=")[1] : ""));
    }

    static Optional<HallCommand> read(List<String> words) {
        return words.getFirst().equals("change-policy")
                ? Optional.of(new HallCommand.ChangePolicy(
                        Optional.of(words.get(1)).filter(name -> !name.equals("same")),
                        new PolicyCommands(words.subList(2, words.size())).change()))
                : Optional.empty();
    }

    private DispatchChange change() {
        Map<String, Weight> weights = new TreeMap<>();
        said.forEach((key, value) -> {
            if (key.startsWith("weight.")) {
                weights.put(key.substring(7), new Weight(Double.parseDouble(value), 0));
            }
        });
        return new DispatchChange(
                number("offset"),
                weights.isEmpty() ? Optional.empty() : Optional.of(weights),
                value("factors").map(PolicyCommands::times),
                FAIRNESS.stream().anyMatch(said::containsKey) ? Optional.of(fairness()) : Optional.empty(),
                value("rings").map(PolicyCommands::rings),
                value("own").map(clerk -> new Borrowing(Map.of(clerk, List.of("invoice")), 0.5)),
                number("offer").map(seconds -> new OfferTerms(OfferTerms.Mode.PULL, seconds.longValue())),
                value("shadow").map(name -> new Shadow(name, 180, Map.of())),
                said.containsKey("no-shadow"));
    }

    private FairnessTerms fairness() {
        return new FairnessTerms(
                value("overtakes").map(Integer::valueOf),
                value("limit").map(Long::valueOf),
                value("priority").map(Integer::valueOf));
    }

    private static ExpectedTimes times(String factors) {
        return new ExpectedTimes(
                Arrays.stream(factors.split(",")).map(Double::valueOf).toList(), Map.of());
    }

    private static List<Ring> rings(String starts) {
        return Arrays.stream(starts.split(","))
                .map(start -> new Ring(Long.parseLong(start), Set.of(Ring.Preference.CLERK)))
                .toList();
    }

    private Optional<String> value(String key) {
        return Optional.ofNullable(said.get(key));
    }

    private Optional<Double> number(String key) {
        return value(key).map(Double::valueOf);
    }
}
