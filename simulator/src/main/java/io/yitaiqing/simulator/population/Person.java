package io.yitaiqing.simulator.population;

import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.scenario.CrowdPlan;
import io.yitaiqing.simulator.scenario.Demand;
import io.yitaiqing.simulator.scenario.Papers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who somebody is who comes to a hall: all that is drawn of them once, whatever happens to them there.
 *
 * <p>It hangs on their own draws alone, so that they are the same person under every policy and with any counters.
 *
 * @param errands what they need, first what they come for
 * @param books whether they book a time
 * @param remote whether they take their ticket from afar
 * @param selfServing whether they can use a self-service terminal
 * @param lacksPapers whether they come without a paper of what they come for
 * @param oneTicket whether they ask for all their errands at once
 */
record Person(
        Draws draws,
        List<String> errands,
        Optional<String> segment,
        boolean books,
        boolean remote,
        boolean selfServing,
        boolean lacksPapers,
        boolean oneTicket) {

    /** The person with these draws who comes for a service; {@code alone} is the list of that service only. */
    static Person of(Draws own, List<String> alone, Demand demand, CrowdPlan plan) {
        boolean books = demand.appointments().isPresent()
                && own.uniform("books") < demand.appointments().get().share();
        return new Person(
                own,
                demand.also().isPresent() ? errands(own, alone, demand.also().get()) : alone,
                plan.segments().isPresent() ? segment(own, plan.segments().get()) : Optional.empty(),
                books,
                !books && isOf(plan.remoteShare(), own, "remote"),
                isOf(demand.selfServiceShare(), own, "self-service"),
                isOf(demand.papers().map(Papers::missingShare), own, "papers"),
                plan.oneTicketShare().isEmpty() || isOf(plan.oneTicketShare(), own, "one ticket"));
    }

    private static boolean isOf(Optional<Double> share, Draws own, String purpose) {
        return share.isPresent() && own.uniform(purpose) < share.get();
    }

    private static List<String> errands(Draws own, List<String> alone, Map<String, Double> also) {
        List<String> errands = new ArrayList<>(alone);
        also.forEach((other, share) -> {
            if (own.at("also").uniform(other) < share) {
                errands.add(other);
            }
        });
        return errands.size() == 1 ? alone : List.copyOf(errands);
    }

    private static Optional<String> segment(Draws own, Map<String, Double> segments) {
        double left = own.uniform("segment");
        for (Map.Entry<String, Double> segment : segments.entrySet()) {
            left -= segment.getValue();
            if (left < 0) {
                return Optional.of(segment.getKey());
            }
        }
        return Optional.empty();
    }

    /** What they come for. */
    String service() {
        return errands.getFirst();
    }
}
