package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Customer;
import io.yitaiqing.hall.Errand;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.LinePlace;
import io.yitaiqing.hall.Wish;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a walk-in would be told of their place in line who took a ticket now, for each service of a hall. */
public final class ExpectedWaits {

    private static final String NOBODY = "nobody";

    private ExpectedWaits() {}

    /** The place by service, in the plan's order; each is that of a visit in a fork of the hall, so the hall stays. */
    public static Map<String, PlaceInLine> of(Hall hall, Instant now) {
        Map<String, PlaceInLine> places = new LinkedHashMap<>();
        for (HallPlan.Service service : hall.plan().services()) {
            places.put(service.id(), of(service, hall.fork(), now));
        }
        return places;
    }

    private static PlaceInLine of(HallPlan.Service service, Hall fork, Instant now) {
        String visit = fork.nextVisit();
        Customer customer = new Customer(fork.nextTicket(service.prefix()), NOBODY, NOBODY);
        List<Errand> errands = List.of(Errand.asked(service.id(), 1));
        LinePlace place = new LinePlace(Wish.of(List.of(service.id())), now);
        fork.apply(new HallEvent.TicketIssued(visit, customer, errands, place, Optional.empty()), now);
        return PlaceInLine.of(fork.visit(visit).orElseThrow(), fork, now);
    }
}
