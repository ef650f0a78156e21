package io.yitaiqing.simulator.change;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.config.ConfigException;
import io.yitaiqing.simulator.Combination;
import io.yitaiqing.simulator.Words;
import io.yitaiqing.simulator.scenario.Scenario;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Scenarios crossed with policies and changes: each scenario under each policy, first as it is, then with each change.
 *
 * @param policies each a policy, or {@link #OWN}; none: only the plans' own
 * @param changes as {@link ChangeGrammar} reads them
 * @param hall the only hall to look at
 */
public record Crossing(
        List<ScenarioFile> scenarios, List<String> policies, List<String> changes, Optional<String> hall) {

    private static final Words AS_IT_IS = new Words("现状", "As it is");

    /** The word for the policy of each plan. */
    public static final String OWN = "plan";

    /** So many combinations are allowed. */
    public static final int MOST = 64;

    /** One scenario, policy and change, before they are brought together. */
    private record Choice(ScenarioFile scenario, Optional<String> policy, Optional<String> change) {

        String name() {
            return scenario.file().getFileName().toString().replaceFirst("\\.ya?ml$", "")
                    + policy.map(name -> "+policy=" + name).orElse("")
                    + change.map(text -> "+" + text).orElse("");
        }

        List<Change> made() {
            return Stream.concat(
                            policy.filter(name -> !name.equals(OWN)).map(name -> "policy=" + name).stream(),
                            change.stream())
                    .map(ChangeGrammar::parse)
                    .toList();
        }
    }

    /** Every combination; anything that does not fit together is a {@link WrongChangeException}. */
    public List<Combination> combinations() {
        List<Optional<String>> ways = optional(policies);
        List<Optional<String>> tried = optional(changes);
        if (policies.isEmpty() || !changes.isEmpty()) {
            tried.addFirst(Optional.empty());
        }
        List<Choice> choices = new ArrayList<>();
        for (ScenarioFile scenario : scenarios) {
            for (Optional<String> policy : ways.isEmpty() ? List.of(Optional.<String>empty()) : ways) {
                for (Optional<String> change : tried.isEmpty() ? List.of(Optional.<String>empty()) : tried) {
                    choices.add(new Choice(scenario, policy, change));
                }
            }
        }
        if (choices.size() > MOST) {
            throw new WrongChangeException("Expected at most " + MOST
                    + " combinations of scenario, policy and change, but got " + choices.size() + ".");
        }
        List<Combination> combinations = new ArrayList<>();
        for (Choice choice : choices) {
            combinations.add(combination(choice, choices, combinations));
        }
        return combinations;
    }

    private static List<Optional<String>> optional(List<String> words) {
        List<Optional<String>> optional = new ArrayList<>();
        words.forEach(word -> optional.add(Optional.of(word)));
        return optional;
    }

    private Combination combination(Choice choice, List<Choice> all, List<Combination> before) {
        Set<String> halls = halls(choice.scenario());
        ScenarioFile file = choice.scenario();
        List<Words> words = new ArrayList<>();
        if (scenarios.size() > 1) {
            words.add(new Words(file.scenario().name(), file.scenario().nameEn()));
        }
        for (Change change : choice.made()) {
            words.add(change.words(file, halls));
            file = made(change, file, halls, choice);
        }
        SequencedMap<String, HallPlan> plans = new LinkedHashMap<>(file.plans());
        plans.keySet().retainAll(halls);
        return new Combination(
                choice.name(),
                words.stream().reduce((a, b) -> a.then(" · ", b)).orElse(AS_IT_IS),
                file,
                Collections.unmodifiableSequencedMap(plans),
                reference(choice, plans, all, before));
    }

    private static ScenarioFile made(Change change, ScenarioFile file, Set<String> halls, Choice choice) {
        try {
            return change.on(file, halls);
        } catch (ConfigException wrong) {
            throw new WrongChangeException("Expected a change that fits the scenario, but " + choice.name()
                    + " does not: " + wrong.getMessage());
        }
    }

    private Set<String> halls(ScenarioFile file) {
        Set<String> halls = file.plans().keySet();
        if (hall.isPresent() && !halls.contains(hall.get())) {
            throw new WrongChangeException("Expected a hall of the scenario (" + String.join(", ", halls)
                    + "), but got '" + hall.get() + "'.");
        }
        return hall.map(Set::of).orElse(halls);
    }

    /** The first of all where the same people come, else the first of the same scenario. */
    private static OptionalInt reference(
            Choice choice, SequencedMap<String, HallPlan> plans, List<Choice> all, List<Combination> before) {
        if (before.isEmpty()) {
            return OptionalInt.empty();
        }
        Scenario first = before.getFirst().file().scenario();
        Scenario own = choice.scenario().scenario();
        boolean comparable = first.firstDay().equals(own.firstDay())
                && first.days() == own.days()
                && before.getFirst().plans().keySet().stream().anyMatch(plans::containsKey);
        int ofScenario = 0;
        while (all.get(ofScenario).scenario() != choice.scenario()) {
            ofScenario++;
        }
        int reference = comparable ? 0 : ofScenario;
        return reference < before.size() ? OptionalInt.of(reference) : OptionalInt.empty();
    }
}
