package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Customer;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Errand;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Wish;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rules of admission: who gets a ticket, and when one from afar counts as arrived. */
final class AdmissionRules {

    private static final int LONGEST_CHANNEL = 40;

    private AdmissionRules() {}

    /** Gives out a ticket. */
    static Decision issue(HallCommand.IssueTicket c, Hall hall, Instant now) {
        if (!hall.open()) {
            return Decision.reject(
                    Code.HALL_IS_CLOSED, "Expected hall " + hall.id() + " to be open, but it is closed.");
        }
        int most = hall.plan().settings().limits().visitsWaiting();
        if (hall.waiting() >= most) {
            return Decision.reject(
                    Code.HALL_IS_FULL,
                    "Expected fewer than " + most + " waiting visits, but " + hall.waiting() + " wait.");
        }
        return Expect.errands(
                c.requests(),
                hall,
                errands -> Expect.text(
                        "a channel",
                        c.channel(),
                        LONGEST_CHANNEL,
                        channel -> Decision.accept(issued(c, errands, hall, now))));
    }

    private static HallEvent issued(HallCommand.IssueTicket c, List<Errand> errands, Hall hall, Instant now) {
        List<String> services = errands.stream().map(Errand::service).toList();
        String prefix = hall.plan()
                .service(services.getFirst())
                .map(HallPlan.Service::prefix)
                .orElseThrow();
        Customer customer = new Customer(
                hall.nextTicket(prefix), c.channel(), c.token(), c.segment(), c.language(), Optional.empty());
        return new HallEvent.TicketIssued(
                hall.nextVisit(),
                customer,
                errands,
                LinePlaces.byWait(Wish.of(services), now, c.segment(), 0, hall),
                Optional.empty());
    }

    static Decision checkIn(HallCommand.CheckIn c, Hall hall, Instant now) {
        throw new UnsupportedOperationException();
    }

    static Decision balk(HallCommand.RecordBalk c, Hall hall) {
        throw new UnsupportedOperationException();
    }
}
