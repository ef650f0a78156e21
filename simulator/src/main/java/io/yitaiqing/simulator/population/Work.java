package io.yitaiqing.simulator.population;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.OfferTerms;
import io.yitaiqing.hall.rules.Abilities;
import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.scenario.CrowdPlan;
import io.yitaiqing.simulator.scenario.Demand;
import io.yitaiqing.simulator.scenario.Duty;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/** Who can do what at which counter, and how long it takes: a length of the customer's, times one of the clerk's. */
final class Work {

    private static final long SERVICE = Draws.purpose("service");
    private static final int AT_A_TERMINAL = 5;

    private final HallPlan hall;
    private final CrowdPlan plan;
    private final Breakdowns breakdowns;
    private final boolean rulesLetThroughLater;
    private final Map<String, Map<String, Double>> factors = new HashMap<>();
    private final Map<String, DoubleUnaryOperator> minutes = new HashMap<>();

    Work(HallPlan hall, CrowdPlan plan, Breakdowns breakdowns) {
        this.hall = hall;
        this.plan = plan;
        this.breakdowns = breakdowns;
        this.rulesLetThroughLater = rulesLetThroughLater(hall, plan);
    }

    /** What a clerk can do at a counter, or without a clerk a terminal, with what works now. */
    List<String> abilities(String counter, Optional<String> clerk) {
        Set<String> failed = breakdowns.failed();
        return hall.counter(counter)
                .flatMap(place -> Abilities.of(place, clerk, hall, failed))
                .orElse(List.of());
    }

    /** Which of these errands a clerk does at a counter, or the first where that is not known. */
    List<String> within(List<String> asked, String counter, String clerk) {
        if (asked.size() == 1) {
            return asked;
        }
        List<String> able = new ArrayList<>(asked);
        able.retainAll(abilities(counter, Optional.of(clerk)));
        return able.isEmpty() ? asked.subList(0, 1) : List.copyOf(able);
    }

    /** How long it takes to do these errands of a person who came for {@code first}, so many people in line. */
    Duration of(Draws person, List<String> errands, String first, Optional<String> clerk, int people) {
        double millis = 0;
        for (int i = 0; i < errands.size(); i++) {
            String service = errands.get(i);
            Draws own = service.equals(first) ? person : person.at(service);
            millis += minutes(own, service) * 60_000 * factor(service, clerk);
        }
        boolean surges =
                plan.surge().isPresent() && people >= plan.surge().get().lineFrom();
        double pace = surges ? plan.surge().get().factor() : 1;
        return Duration.ofMillis(Math.max(1, Math.round(millis * pace)));
    }

    /** How long a clerk works on after this person has gone. */
    Duration wrapUp(Draws person) {
        return plan.wrapUpSeconds()
                .map(spread -> Span.minutes(spread.at(person.uniform("wrap-up")) / 60))
                .orElse(Duration.ZERO);
    }

    private double minutes(Draws person, String service) {
        return minutes.computeIfAbsent(service, this::minutes).applyAsDouble(person.uniformFor(SERVICE, 0));
    }

    /** How long the service takes at each quantile. */
    private DoubleUnaryOperator minutes(String service) {
        Demand demand = plan.services().get(service);
        double typical = typicalMinutes(service);
        return demand == null ? quantile -> typical : demand.serviceMinutes().quantiles();
    }

    private double typicalMinutes(String service) {
        return hall.service(service).map(s -> s.typicalServiceSeconds() / 60.0).orElse(1.0);
    }

    private double factor(String service, Optional<String> clerk) {
        return clerk.isEmpty()
                ? plan.factor(AT_A_TERMINAL)
                : factors.computeIfAbsent(clerk.get(), id -> new HashMap<>())
                        .computeIfAbsent(service, id -> factor(id, clerk.get()));
    }

    private double factor(String service, String clerk) {
        int proficiency =
                hall.clerk(clerk).map(c -> c.skills().getOrDefault(service, 5)).orElse(5);
        double own = Optional.ofNullable(plan.clerks().get(clerk))
                .flatMap(Duty::factors)
                .map(all -> all.getOrDefault(service, 1.0))
                .orElse(1.0);
        return plan.factor(proficiency) * own;
    }

    /** What the end of a service has to name: all that was done, where one of the errands asks for it. */
    List<String> toBeNamed(List<String> done) {
        for (int i = 0; i < done.size(); i++) {
            boolean named = hall.service(done.get(i))
                    .filter(service -> service.terms().deliveredMandatory())
                    .isPresent();
            if (named) {
                return done;
            }
        }
        return List.of();
    }

    /** Whether clerks here are offered visits. */
    boolean pushes() {
        return hall.settings().dispatch().offers().mode() == OfferTerms.Mode.PUSH;
    }

    /** Whether clerks here refuse some of what they are offered. */
    boolean mayRefuse() {
        return plan.refusalShare().isPresent() && pushes();
    }

    /** Whether a visit whose customer did not come waits again behind others. */
    boolean waitsAgainAfterNoShow() {
        return hall.settings().calls().returnsAfterOthers().isPresent();
    }

    /** How often such a visit waits again. */
    int mostReturns() {
        return waitsAgainAfterNoShow() ? hall.settings().calls().mostReturns() : 0;
    }

    /** Whether time alone, without any event, may allow a counter to call somebody. */
    boolean rulesLetThroughLater() {
        return rulesLetThroughLater;
    }

    private static boolean rulesLetThroughLater(HallPlan hall, CrowdPlan plan) {
        boolean several = plan.services().values().stream()
                .anyMatch(demand -> demand.also().isPresent());
        return several && hall.settings().oneCounter()
                || !hall.settings().dispatch().rings().isEmpty()
                || !hall.settings().dispatch().borrowing().ownServices().isEmpty();
    }

    /** The service a clerk is most likely asked for. */
    String likely(String clerk) {
        return hall.clerk(clerk).orElseThrow().skills().keySet().iterator().next();
    }
}
