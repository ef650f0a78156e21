package io.yitaiqing.simulator.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.config.ConfigException;
import io.yitaiqing.node.config.PlanFiles;
import io.yitaiqing.node.config.YamlTree;
import io.yitaiqing.simulator.calendar.WorkCalendar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A scenario as read from its file, with the plans of its halls and the scenario it is a variant of.
 *
 * <p>{@code extends} names another scenario file in the same folder, over which this one is laid. {@code plan} holds
 * changes by hall, which are laid over the hall's plan in {@code ../halls}. Day factors are told day by day, and
 * generated halls stand among the others.
 *
 * @param plans the plans of all halls the scenario peoples, with its changes
 * @param parent the scenario this one extends
 * @param assumptions what the report shows about the origin of each number
 * @param tree everything it states, by itself and through what it extends
 * @param planTrees the same of each hall's plan
 */
public record ScenarioFile(
        Path file,
        Scenario scenario,
        SequencedMap<String, HallPlan> plans,
        Optional<ScenarioFile> parent,
        List<Assumption> assumptions,
        YamlTree tree,
        Map<String, YamlTree> planTrees) {

    private static final int LONGEST_CHAIN = 5;

    /** A number, or a map of numbers, with the reason for it. */
    public record Assumption(String key, String value, String why) {}

    /** Reads a scenario; anything wrong with it is a {@link ConfigException}. */
    public static ScenarioFile read(Path file) {
        return read(file, 1);
    }

    /** Everything that could be found wrong with a scenario, where reading it stops at the first; empty: nothing. */
    public static List<ConfigException> check(Path file) {
        try {
            read(file);
            return List.of();
        } catch (ConfigException first) {
            List<ConfigException> all = unbound(file);
            boolean known = all.stream().anyMatch(wrong -> wrong.getMessage().equals(first.getMessage()));
            return known ? all : List.of(first);
        }
    }

    private static List<ConfigException> unbound(Path file) {
        try {
            return tree(file, 1).without("extends").without("plan").findings(Scenario.class);
        } catch (ConfigException unreadable) {
            return List.of();
        }
    }

    private static ScenarioFile read(Path file, int depth) {
        YamlTree own = YamlTree.read(file);
        JsonNode parentName = own.root().path("extends");
        if (parentName.isMissingNode()) {
            return of(own, own, Optional.empty());
        }
        if (!parentName.isTextual() || !parentName.textValue().matches("[A-Za-z0-9._-]{1,100}\\.yaml")) {
            throw own.wrong("extends", "expected the name of a .yaml file in the same folder.");
        }
        if (depth == LONGEST_CHAIN) {
            throw own.wrong("extends", "expected at most " + LONGEST_CHAIN + " scenarios in a chain.");
        }
        ScenarioFile parent = read(file.resolveSibling(parentName.textValue()), depth + 1);
        return of(own, own.over(tree(parent.file(), depth + 1)), Optional.of(parent));
    }

    private static YamlTree tree(Path file, int depth) {
        YamlTree own = YamlTree.read(file);
        JsonNode parent = own.root().path("extends");
        return parent.isTextual() && depth < LONGEST_CHAIN
                ? own.over(tree(file.resolveSibling(parent.textValue()), depth + 1))
                : own;
    }

    private static ScenarioFile of(YamlTree own, YamlTree tree, Optional<ScenarioFile> parent) {
        YamlTree stated = tree.without("extends").without("plan");
        Scenario scenario = stated.as(Scenario.class);
        SequencedMap<String, HallPlan> plans = new LinkedHashMap<>();
        Map<String, YamlTree> planTrees = new LinkedHashMap<>();
        for (String hall : scenario.crowds().keySet()) {
            Path planFile = beside(own, "halls", hall);
            YamlTree plan = tree.child("plan", hall).over(YamlTree.read(planFile));
            planTrees.put(hall, plan);
            plans.put(hall, PlanFiles.plan(plan));
        }
        tree.root().path("plan").fieldNames().forEachRemaining(hall -> {
            if (!plans.containsKey(hall)) {
                throw tree.wrong("plan." + hall, "expected one of the halls in crowds.");
            }
        });
        References.check(stated, scenario, plans);
        Days days = new Days(scenario, calendar(own, stated, scenario));
        List<Assumption> assumptions = new ArrayList<>(Labels.check(tree, planTrees));
        assumptions.addAll(days.table());
        LinkedHashMap<String, CrowdPlan> crowds = new LinkedHashMap<>();
        scenario.crowds().forEach((hall, crowd) -> crowds.put(hall, days.told(crowd)));
        scenario.halls().map(Halls::generated).ifPresent(terms -> {
            CrowdPlan like = scenario.crowds().get(terms.like());
            for (int i = 1; i <= terms.count(); i++) {
                GeneratedHall hall = new GeneratedHall(terms, i);
                plans.put(terms.id(i), hall.plan());
                crowds.put(terms.id(i), days.told(hall.crowd(like)));
            }
        });
        return new ScenarioFile(
                own.file(),
                scenario.with(crowds),
                Collections.unmodifiableSequencedMap(plans),
                parent,
                List.copyOf(assumptions),
                tree,
                Map.copyOf(planTrees));
    }

    private static Path beside(YamlTree own, String folder, String name) {
        return own.file()
                .resolveSibling("..")
                .resolve(folder)
                .resolve(name + ".yaml")
                .normalize();
    }

    private static WorkCalendar calendar(YamlTree own, YamlTree stated, Scenario scenario) {
        if (scenario.calendar().isEmpty()) {
            return WorkCalendar.PLAIN;
        }
        String name = scenario.calendar().orElseThrow();
        Path file = beside(own, "calendars", name);
        if (!Files.isRegularFile(file)) {
            throw stated.wrong(
                    "calendar", "expected the name of a calendar, but there is no calendars/" + name + ".yaml.");
        }
        WorkCalendar calendar = WorkCalendar.read(file);
        int last = scenario.firstDay().plusDays(scenario.days() - 1L).getYear();
        for (int year = scenario.firstDay().getYear(); year <= last; year++) {
            if (!calendar.tells(year)) {
                throw stated.wrong(
                        "calendar",
                        "expected a calendar that tells the holidays of " + year + ", but " + name + " does not.");
            }
        }
        return calendar;
    }

    /** This scenario with some values laid over it, checked like a file that states them. */
    public ScenarioFile under(ObjectNode values) {
        return of(tree, YamlTree.of(file, values).over(tree), parent);
    }

    /** Whether this scenario is about the same days as its parent, so that both can be lived by the same people. */
    public boolean comparable() {
        return parent.map(ScenarioFile::scenario)
                .filter(other -> other.firstDay().equals(scenario.firstDay()) && other.days() == scenario.days())
                .isPresent();
    }
}
