package io.yitaiqing.simulator.scenario;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.rules.Abilities;
import io.yitaiqing.node.config.YamlTree;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks that what a scenario names exists in the plans of its halls, and that its lists have a row for each day. */
final class References {

    private final YamlTree tree;
    private final Scenario scenario;

    private References(YamlTree tree, Scenario scenario) {
        this.tree = tree;
        this.scenario = scenario;
    }

    static void check(YamlTree tree, Scenario scenario, Map<String, HallPlan> plans) {
        References references = new References(tree, scenario);
        scenario.crowds().forEach((hall, crowd) -> references.crowd("crowds." + hall, crowd, plans.get(hall)));
        scenario.halls().map(Halls::generated).ifPresent(references::generated);
        for (int i = 0; i < scenario.checks().size(); i++) {
            references.check("checks[" + i + "]", scenario.checks().get(i), plans);
        }
    }

    private void crowd(String key, CrowdPlan crowd, HallPlan plan) {
        List<String> services =
                plan.services().stream().map(HallPlan.Service::id).toList();
        crowd.services().forEach((service, demand) -> {
            String at = key + ".services." + service;
            known(at, service, services, "a service of hall " + plan.id());
            daily(at + ".dayFactors", demand.dayFactors());
            daily(at + ".openingCrowd.people", demand.openingCrowd().flatMap(OpeningCrowd::people));
        });
        new DayReferences(tree, scenario).check(key, crowd);
        new BehaviourReferences(tree, key, crowd, plan).check();
        List<String> clerks = plan.clerks().stream().map(HallPlan.Clerk::id).toList();
        List<String> counters = plan.counters().stream().map(HallPlan.Place::id).toList();
        crowd.clerks().forEach((clerk, duty) -> duty(key + ".clerks." + clerk, clerk, duty, plan, clerks, counters));
        crowd.rosters().orElseGet(LinkedHashMap::new).forEach((clerk, duties) -> {
            for (int i = 0; i < duties.size(); i++) {
                duty(key + ".rosters." + clerk + "[" + i + "]", clerk, duties.get(i), plan, clerks, counters);
            }
        });
    }

    private void duty(
            String at, String clerk, Duty duty, HallPlan plan, Collection<String> clerks, Collection<String> counters) {
        known(at, clerk, clerks, "a clerk of hall " + plan.id());
        known(at + ".counter", duty.counter(), counters, "a counter of hall " + plan.id());
        boolean able = Abilities.of(plan.counter(duty.counter()).orElseThrow(), Optional.of(clerk), plan, Set.of())
                .filter(abilities -> !abilities.isEmpty())
                .isPresent();
        if (!able) {
            throw tree.wrong(at + ".counter", "expected a counter for a service that the clerk is skilled in.");
        }
    }

    private void generated(GeneratedHalls terms) {
        known("halls.generated.like", terms.like(), scenario.crowds().keySet(), "a hall of crowds");
        for (int i = 1; i <= terms.count(); i++) {
            if (scenario.crowds().containsKey(terms.id(i))) {
                throw tree.wrong(
                        "halls.generated.prefix", "expected another one, but " + terms.id(i) + " is in crowds.");
            }
        }
    }

    private void daily(String key, Optional<List<Double>> perDay) {
        if (perDay.filter(list -> list.size() != scenario.days()).isPresent()) {
            throw tree.wrong(
                    key,
                    "expected a number for each of the " + scenario.days() + " days, but got "
                            + perDay.get().size() + ".");
        }
    }

    private void check(String key, Check check, Map<String, HallPlan> plans) {
        known(key + ".hall", check.hall(), plans.keySet(), "a hall of this scenario");
        List<String> services = plans.get(check.hall()).services().stream()
                .map(HallPlan.Service::id)
                .toList();
        known(key + ".service", check.service(), services, "a service of hall " + check.hall());
    }

    private void known(String key, String id, Collection<String> allowed, String what) {
        known(tree, key, id, allowed, what);
    }

    /** Refuses an id that is not among those allowed. */
    static void known(YamlTree tree, String key, String id, Collection<String> allowed, String what) {
        if (!allowed.contains(id)) {
            throw tree.wrong(key, "expected " + what + " (" + String.join(", ", allowed) + "), but got '" + id + "'.");
        }
    }
}
