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
        double seconds = 0;
        for (int i = 0; i < services.size(); i++) {
            seconds += expectedSeconds(services.get(i), counter, hall);
        }
        return seconds;
    }

    private static double expectedSeconds(String service, Counter counter, Hall hall) {
        double usual = hall.plan()
                .service(service)
                .map(HallPlan.Service::typicalServiceSeconds)
                .orElse(1L);
        if (counter.clerk().isEmpty()) {
            return usual;
        }
        ExpectedTimes times = hall.plan().settings().dispatch().times();
        String clerk = counter.clerk().get();
        Long known = times.secondsByClerk().getOrDefault(clerk, Map.of()).get(service);
        if (known != null) {
            return known;
        }
        Integer proficiency = hall.plan()
                .clerk(clerk)
                .map(HallPlan.Clerk::skills)
                .orElse(Map.of())
                .get(service);
        return proficiency == null ? usual : usual * times.factors().get(proficiency - 1);
    }
}
