package io.yitaiqing.simulator.scenario;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.Equipment;
import io.yitaiqing.hall.plan.KeepPlaceTerms;
import io.yitaiqing.hall.plan.OfferTerms;
import io.yitaiqing.hall.plan.Segment;
import io.yitaiqing.node.config.YamlTree;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Checks that people behave in a hall only as its plan allows: book what has slots, bring papers that are asked. */
final class BehaviourReferences {

    private final YamlTree tree;
    private final String key;
    private final CrowdPlan crowd;
    private final HallPlan plan;

    BehaviourReferences(YamlTree tree, String key, CrowdPlan crowd, HallPlan plan) {
        this.tree = tree;
        this.key = key;
        this.crowd = crowd;
        this.plan = plan;
    }

    void check() {
        crowd.services()
                .forEach((id, demand) ->
                        service(key + ".services." + id, plan.service(id).orElseThrow(), demand));
        clerks();
        segments();
        faults();
        keepPlace();
        crowd.remoteShare().filter(share -> share > 0).ifPresent(share -> {
            if (!plan.settings().admission().remoteTickets()) {
                throw tree.wrong(
                        key + ".remoteShare", "expected 0, for hall " + plan.id() + " gives no remote tickets.");
            }
        });
        crowd.refusalShare().filter(share -> share > 0).ifPresent(share -> {
            if (plan.settings().dispatch().offers().mode() != OfferTerms.Mode.PUSH) {
                throw tree.wrong(key + ".refusalShare", "expected 0, for hall " + plan.id() + " offers no visits.");
            }
        });
        boolean papers = crowd.services().values().stream()
                .anyMatch(demand -> demand.papers().isPresent());
        if (crowd.reception().isPresent() && !papers) {
            throw tree.wrong(key + ".reception", "expected a service with the key papers, but there is none.");
        }
    }

    private void service(String at, HallPlan.Service service, Demand demand) {
        if (demand.appointments().isPresent() && service.terms().slots().isEmpty()) {
            throw tree.wrong(at + ".appointments", "expected a service with slots, but " + service.id() + " has none.");
        }
        if (demand.papers().isPresent() && service.terms().materials().isEmpty()) {
            throw tree.wrong(at + ".papers", "expected a service with materials, but " + service.id() + " has none.");
        }
        demand.selfServiceShare().filter(share -> share > 0).ifPresent(share -> {
            boolean possible = plan.counters().stream()
                    .filter(place -> place.kind() == HallPlan.Place.Kind.TERMINAL)
                    .anyMatch(place -> place.services().contains(service.id()));
            if (!possible) {
                throw tree.wrong(
                        at + ".selfServiceShare",
                        "expected 0, for no terminal of hall " + plan.id() + " serves " + service.id() + ".");
            }
        });
        demand.also().ifPresent(also -> {
            int most = plan.settings().limits().errandsPerVisit();
            if (also.size() >= most) {
                throw tree.wrong(
                        at + ".also", "expected fewer than " + most + " services, but got " + also.size() + ".");
            }
            also.keySet().forEach(other -> other(at + ".also." + other, service.id(), other));
        });
    }

    private void other(String at, String service, String other) {
        if (other.equals(service)) {
            throw tree.wrong(at, "expected another service than " + service + ".");
        }
        References.known(tree, at, other, crowd.services().keySet(), "a service of this crowd");
    }

    private void clerks() {
        crowd.clerks()
                .forEach((id, duty) -> duty.factors().ifPresent(factors -> {
                    List<String> skills =
                            List.copyOf(plan.clerk(id).orElseThrow().skills().keySet());
                    factors.keySet()
                            .forEach(service -> References.known(
                                    tree,
                                    key + ".clerks." + id + ".factors." + service,
                                    service,
                                    skills,
                                    "a skill of the clerk"));
                }));
    }

    private void segments() {
        List<String> known = ids(plan.settings().segments().stream().map(Segment::id));
        crowd.segments()
                .ifPresent(all -> all.keySet()
                        .forEach(id -> References.known(
                                tree, key + ".segments." + id, id, known, "a segment of hall " + plan.id())));
    }

    private void faults() {
        List<String> known = ids(plan.settings().equipment().stream().map(Equipment::id));
        List<EquipmentFault> faults = crowd.faults().orElse(List.of());
        for (int i = 0; i < faults.size(); i++) {
            References.known(
                    tree,
                    key + ".faults[" + i + "].equipment",
                    faults.get(i).equipment(),
                    known,
                    "equipment of hall " + plan.id());
        }
    }

    private void keepPlace() {
        KeepPlaceTerms terms = plan.settings().keepPlace();
        crowd.keepPlace().filter(habit -> habit.share() > 0).ifPresent(habit -> {
            double most = terms.mostTimes() == 0 ? 0 : terms.mostSeconds() / 60.0;
            if (habit.forMinutes() > most) {
                throw tree.wrong(
                        key + ".keepPlace.forMinutes",
                        "expected at most " + plain(most) + " minutes, for which hall " + plan.id()
                                + " keeps a place, but got " + plain(habit.forMinutes()) + ".");
            }
        });
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static List<String> ids(Stream<String> ids) {
        return ids.toList();
    }
}
