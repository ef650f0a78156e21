package io.yitaiqing.simulator.change;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Words;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A clerk learns a service, and the counter at which the clerk works serves it from now on.
 *
 * @param level the proficiency, 1 to 5
 */
record SkillTaught(String clerk, String service, int level) implements HallChange {

    @Override
    public Words words(HallNames hall) {
        Words learnt = hall.service(service);
        return new Words(
                hall.clerk(clerk) + "学会" + learnt.chinese() + "（熟练度 " + level + "），其柜台可办",
                hall.clerk(clerk) + " learns " + learnt.english() + " (proficiency " + level
                        + "), and their counter serves it");
    }

    @Override
    public boolean concerns(Place place) {
        return place.clerks().contains(clerk) && place.services().contains(service);
    }

    @Override
    public String expected(List<Place> places) {
        return "Expected skill= to name a clerk and a service ("
                + HallChange.listed(
                        places,
                        place -> List.of(
                                String.join(", ", place.clerks()) + " to learn " + String.join(", ", place.services())))
                + "), but got '" + clerk + ":" + service + "'.";
    }

    @Override
    public void state(Place place, Overlay overlay) {
        teach(place, clerk, service, level, words(place), overlay);
        place.countersOf(clerk)
                .forEach(counter -> place.plan().counter(counter).ifPresent(at -> {
                    Set<String> served = new LinkedHashSet<>(at.services());
                    served.add(service);
                    enable(place, counter, served, overlay);
                }));
    }

    static void teach(Place place, String clerk, String service, int level, Words why, Overlay overlay) {
        overlay.state(Overlay.NODES.numberNode(level), why, "plan", place.hall(), "clerks", clerk, "skills", service);
    }

    static void enable(Place place, String counter, Set<String> served, Overlay overlay) {
        var services = Overlay.NODES.arrayNode();
        served.forEach(services::add);
        overlay.state(services, "plan", place.hall(), "counters", counter, "services");
    }

    @Override
    public HallPlan on(RecordedHall hall) {
        HallPlan plan = hall.plan();
        if (plan.clerk(clerk).isEmpty() || plan.service(service).isEmpty()) {
            throw new WrongChangeException("Expected skill= to name a clerk ("
                    + String.join(
                            ", ", plan.clerks().stream().map(HallPlan.Clerk::id).toList())
                    + ") and a service ("
                    + String.join(
                            ", ",
                            plan.services().stream().map(HallPlan.Service::id).toList())
                    + ") of the recorded hall, but got '" + clerk + ":" + service + "'.");
        }
        return plan.with(
                plan.counters().stream()
                        .map(counter -> hall.clerksAt()
                                        .getOrDefault(counter.id(), List.of())
                                        .contains(clerk)
                                ? serving(counter, List.of(service))
                                : counter)
                        .toList(),
                plan.clerks().stream()
                        .map(one -> one.id().equals(clerk) ? taught(one) : one)
                        .toList());
    }

    private HallPlan.Clerk taught(HallPlan.Clerk one) {
        Map<String, Integer> skills = new LinkedHashMap<>(one.skills());
        skills.put(service, level);
        return knowing(one, skills);
    }

    /** A clerk with other skills. */
    static HallPlan.Clerk knowing(HallPlan.Clerk one, Map<String, Integer> skills) {
        return new HallPlan.Clerk(one.id(), one.name(), skills, one.inTraining(), one.languages(), one.rota());
    }

    /** A counter that serves these too. */
    static HallPlan.Place serving(HallPlan.Place counter, List<String> more) {
        Set<String> services = new LinkedHashSet<>(counter.services());
        services.addAll(more);
        return new HallPlan.Place(
                counter.id(),
                counter.name(),
                List.copyOf(services),
                counter.zone(),
                counter.equipment(),
                counter.kind(),
                counter.tidal());
    }
}
