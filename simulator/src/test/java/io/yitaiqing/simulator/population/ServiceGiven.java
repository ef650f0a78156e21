package io.yitaiqing.simulator.population;

import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.simulator.population.LivedDay.Happening;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A service from its beginning to its end, as the hall's events tell it.
 *
 * @param standing how many people stood in line when it began
 */
record ServiceGiven(Customer customer, String clerk, Instant from, Instant to, int standing) {

    /** All services of a day that were finished at counters with a clerk. */
    static List<ServiceGiven> in(LivedDay day) {
        Map<String, Customer> holders = new HashMap<>();
        day.crowd().customers().forEach(customer -> customer.visit().ifPresent(id -> holders.put(id, customer)));
        Map<String, String> clerks = new HashMap<>();
        Map<String, Happening> begun = new HashMap<>();
        List<ServiceGiven> given = new ArrayList<>();
        for (Happening one : day.happenings()) {
            if (one.event() instanceof HallEvent.CounterOpened e && e.clerk().isPresent()) {
                clerks.put(e.counter(), e.clerk().get());
            } else if (one.event() instanceof HallEvent.ServiceStarted e) {
                begun.put(e.visit(), one);
            } else if (one.event() instanceof HallEvent.ServiceFinished e && clerks.containsKey(e.counter())) {
                Happening start = begun.get(e.visit());
                given.add(new ServiceGiven(
                        holders.get(e.visit()), clerks.get(e.counter()), start.at(), one.at(), start.standing()));
            }
        }
        return given;
    }

    String service() {
        return customer.service();
    }

    Duration length() {
        return Duration.between(from, to);
    }

    /** How long it would have taken a clerk who needs neither more nor less than the customer's own time. */
    double ownMillis() {
        return customer.demand().serviceMinutes().at(customer.person().draws().uniform("service")) * 60_000;
    }

    /** How many times the customer's own time it took. */
    double pace() {
        return length().toMillis() / ownMillis();
    }
}
