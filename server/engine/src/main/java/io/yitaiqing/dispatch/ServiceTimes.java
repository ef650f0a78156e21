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
        double usual = plan.service(service)
                .map(HallPlan.Service::typicalServiceSeconds)
                .orElse(1L);
        if (counter.clerk().isEmpty()) {
            return usual;
        }
        ExpectedTimes times = plan.settings().dispatch().times();
        String clerk = counter.clerk().get();
        Long known = times.secondsByClerk().getOrDefault(clerk, Map.of()).get(service);
        if (known != null) {
            return known;
        }
        Integer proficiency =
                plan.clerk(clerk).map(HallPlan.Clerk::skills).orElse(Map.of()).get(service);
        return proficiency == null ? usual : usual * times.factors().get(proficiency - 1);
    }
}
