package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessAtMost;
import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import io.yitaiqing.node.config.WrongValueException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who comes to one hall and who works there.
 *
 * @param dayFactors on the rates of services that tell no factors of their own
 * @param outages of channels whose users come here meanwhile
 * @param proficiency how much longer a service takes at each proficiency, 1 to 5
 * @param rosters the duties of clerks who have more than the one in {@code clerks}, in place of that, by clerk
 * @param wrapUpSeconds how long a clerk works on after a customer has gone, before the service is finished
 * @param remoteShare how many take their ticket from afar; nobody where it is absent
 * @param remoteMinutes how long before they come; {@link #USUAL_REMOTE_MINUTES} where it is absent
 * @param segments the share of customers who belong to a segment of the plan, by segment
 * @param oneTicketShare of those with several errands who ask for all on one ticket, where the others take a ticket for
 *     each, one after the other; all where it is absent
 * @param refusalShare of the offers of a hall that pushes that clerks refuse; none where it is absent
 */
public record CrowdPlan(
        Optional<Busyness> busyness,
        Optional<DayFactors> dayFactors,
        Optional<List<Outage>> outages,
        LinkedHashMap<String, Demand> services,
        Spread waySeconds,
        Leaving leaving,
        Optional<Lunch> lunch,
        Absence absence,
        LinkedHashMap<String, Double> proficiency,
        LinkedHashMap<String, Duty> clerks,
        Optional<LinkedHashMap<String, List<Duty>>> rosters,
        Optional<Spread> wrapUpSeconds,
        Optional<Balking> balking,
        Optional<KeepPlace> keepPlace,
        Optional<Reception> reception,
        Optional<Double> remoteShare,
        Optional<Spread> remoteMinutes,
        Optional<LinkedHashMap<String, Double>> segments,
        Optional<Double> oneTicketShare,
        Optional<Surge> surge,
        Optional<Double> refusalShare,
        Optional<List<EquipmentFault>> faults) {

    private static final int MOST_FAULTS = 100;
    private static final int MOST_DUTIES = 100;

    /** An assumption: who takes a ticket from afar is twenty minutes away, give or take as many. */
    public static final Spread USUAL_REMOTE_MINUTES = new Spread(20, 0.5);

    private static final int MOST_OUTAGES = 100;

    public CrowdPlan {
        outages.ifPresent(list -> unlessBetween("outages", list.size(), 0, MOST_OUTAGES));
        remoteShare.ifPresent(share -> unlessBetween("remoteShare", share, 0, 1));
        oneTicketShare.ifPresent(share -> unlessBetween("oneTicketShare", share, 0, 1));
        refusalShare.ifPresent(share -> unlessBetween("refusalShare", share, 0, 1));
        segments.ifPresent(all -> shares("segments", all));
        unlessAtMost("faults", faults, MOST_FAULTS);
        rosters.ifPresent(byClerk -> byClerk.forEach((clerk, duties) -> {
            unlessBetween("rosters." + clerk, duties.size(), 0, MOST_DUTIES);
            if (!clerks.containsKey(clerk)) {
                throw new WrongValueException("rosters." + clerk, "expected a clerk of clerks.");
            }
            if (duties.stream().anyMatch(duty -> duty.factors().isPresent())) {
                throw new WrongValueException(
                        "rosters." + clerk, "expected the clerk's factors in clerks." + clerk + ".");
            }
        }));
        for (int level = 1; level <= 5; level++) {
            Double factor = proficiency.get(Integer.toString(level));
            if (factor == null) {
                throw new WrongValueException("proficiency", "expected a factor for each proficiency 1 to 5.");
            }
            unlessBetween("proficiency." + level, factor, 0.1, 10);
        }
        if (proficiency.size() != 5) {
            throw new WrongValueException("proficiency", "expected exactly the proficiencies 1 to 5.");
        }
    }

    private static void shares(String key, Map<String, Double> shares) {
        shares.forEach((id, share) -> unlessBetween(key + "." + id, share, 0, 1));
        double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        if (sum > 1 + 1e-9) {
            throw new WrongValueException(key, "expected shares of at most 1 together, but got " + (float) sum + ".");
        }
    }

    /** When a clerk works where. */
    public List<Duty> duties(String clerk) {
        return rosters.map(byClerk -> byClerk.get(clerk)).orElseGet(() -> List.of(clerks.get(clerk)));
    }

    /** The factor on service times at a proficiency. */
    public double factor(int level) {
        return proficiency.get(Integer.toString(level));
    }

    /** How much days differ, or the usual where nothing is said. */
    public Busyness busynessOrUsual() {
        return busyness.orElse(Busyness.USUAL);
    }

    /** The same people's habits with other services and clerks. */
    CrowdPlan with(LinkedHashMap<String, Demand> demands, LinkedHashMap<String, Duty> duties) {
        return new CrowdPlan(
                busyness,
                dayFactors,
                outages,
                demands,
                waySeconds,
                leaving,
                lunch,
                absence,
                proficiency,
                duties,
                Optional.empty(),
                wrapUpSeconds,
                balking,
                keepPlace,
                reception,
                remoteShare,
                remoteMinutes,
                segments,
                oneTicketShare,
                surge,
                refusalShare,
                faults);
    }
}
