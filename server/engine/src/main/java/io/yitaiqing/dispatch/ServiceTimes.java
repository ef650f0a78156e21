package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.ExpectedTimes;
import java.util.List;
import java.util.Map;

/** How long services are expected to take at a counter: by its clerk, their proficiency, and what is usual. */
public final class ServiceTimes {

    private ServiceTimes() {}

    /** The expected seconds of all these services together at a counter as it is manned now. */
    public static double expectedSeconds(List<String> services, Counter counter, Hall hall) {
        return expectedSeconds(services, counter, hall.plan());
    }

    static double expectedSeconds(List<String> services, Counter counter, HallPlan plan) {
        double seconds = 0;
        for (int i = 0; i < services.size(); i++) {
            seconds += expectedSeconds(services.get(i), counter, plan);
        }
        return seconds;
    }

    private static double expectedSeconds(String service, Counter counter, HallPlan plan) {
        double usual = usualSeconds(service, plan);
        Long known = knownSeconds(service, counter, plan);
        return known != null ? known : usual * proficiencyFactor(service, counter, plan);
    }

    /** How many times as long as usual a service takes at a counter. */
    public static double factor(String service, Counter counter, HallPlan plan) {
        Long known = knownSeconds(service, counter, plan);
        return known != null ? known / usualSeconds(service, plan) : proficiencyFactor(service, counter, plan);
    }

    private static double usualSeconds(String service, HallPlan plan) {
        return plan.service(service)
                .map(HallPlan.Service::typicalServiceSeconds)
                .orElse(1L);
    }

    /** What a counter's clerk is known to need; null where that is not known. */
    private static Long knownSeconds(String service, Counter counter, HallPlan plan) {
        ExpectedTimes times = plan.settings().dispatch().times();
        return counter.clerk().isEmpty()
                ? null
                : times.secondsByClerk()
                        .getOrDefault(counter.clerk().get(), Map.of())
                        .get(service);
    }

    private static double proficiencyFactor(String service, Counter counter, HallPlan plan) {
        Integer proficiency = counter.clerk()
                .flatMap(plan::clerk)
                .map(HallPlan.Clerk::skills)
                .orElse(Map.of())
                .get(service);
        ExpectedTimes times = plan.settings().dispatch().times();
        return proficiency == null ? 1 : times.factors().get(proficiency - 1);
    }
}
