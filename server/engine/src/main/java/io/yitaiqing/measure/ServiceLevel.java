package io.yitaiqing.measure;

import io.yitaiqing.hall.CounterAction;
import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Leg;
import io.yitaiqing.hall.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of the present business day by service, and the service level SL(T) made from them.
 *
 * <p>SL(T) = visits called within T / (visits called + visits that went away while waiting after more than T), with T
 * the service's own target; who went away earlier counts neither way. A call that is undone was none, and a visit that
 * is open again has not ended.
 */
public final class ServiceLevel implements HallListener {

    private static final Counts ISSUED = new Counts(1, 0, 0, 0, 0, 0, 0, 0);

    private static final Counts BALKED = new Counts(0, 0, 0, 0, 0, 0, 0, 1);

    private final Map<String, Counts> byService = new TreeMap<>();
    private final Map<String, Counted> calledTo = new HashMap<>();
    private final Map<String, Counted> ended = new LinkedHashMap<>();

    private record Counted(String service, Counts one) {}

    /** What happened to the visits of one service today, and how many customers went away without one. */
    public record Counts(
            long issued,
            long called,
            long calledWithinTarget,
            long leftLate,
            long served,
            long noShow,
            long left,
            long balked) {

        private static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

        /** The service level, 0 to 1; 1 where nobody was called or left late. */
        public double level() {
            return called + leftLate == 0 ? 1 : (double) calledWithinTarget / (called + leftLate);
        }

        private Counts negated() {
            return new Counts(-issued, -called, -calledWithinTarget, -leftLate, -served, -noShow, -left, -balked);
        }

        /** These counts and others together. */
        public Counts plus(Counts o) {
            return new Counts(
                    issued + o.issued,
                    called + o.called,
                    calledWithinTarget + o.calledWithinTarget,
                    leftLate + o.leftLate,
                    served + o.served,
                    noShow + o.noShow,
                    left + o.left,
                    balked + o.balked);
        }
    }

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        switch (event) {
            case HallEvent.DayOpened e -> {
                byService.clear();
                calledTo.clear();
                ended.clear();
                e.carried()
                        .bookedAt(at)
                        .forEach(visit -> add(visit.errands().getFirst().service(), ISSUED));
            }
            case HallEvent.TicketIssued e -> add(e.errands().getFirst().service(), ISSUED);
            case HallEvent.VisitBooked e -> add(e.errands().getFirst().service(), ISSUED);
            case HallEvent.VisitEnded e -> ended(hall.visit(e.visit()).orElseThrow(), e.reason(), at, hall);
            case HallEvent.VisitReactivated e -> takeBack(ended.remove(e.visit()));
            case HallEvent.ActionUndone e -> undone(e);
            case HallEvent.CustomerBalked e -> add(e.service(), BALKED);
            case HallEvent.TicketCalled e -> called(hall.visit(e.visit()).orElseThrow(), at, hall);
            case HallEvent.VisitSent e -> called(hall.visit(e.visit()).orElseThrow(), at, hall);
            case HallEvent.OfDay e -> {}
            case HallEvent.OfCounter e -> {}
            case HallEvent.OfClerk e -> {}
            case HallEvent.OfVisit e -> {}
            case HallEvent.OfCall e -> {}
            case HallEvent.OfAppointment e -> {}
            case HallEvent.OfDispatch e -> {}
            case HallEvent.OfCase e -> {}
            case HallEvent.OfAlert e -> {}
        }
    }

    private void called(Visit visit, Instant at, Hall hall) {
        Leg leg = visit.leg().orElseThrow();
        Counts one = new Counts(0, 1, late(visit.service(), leg.wait(at), hall) ? 0 : 1, 0, 0, 0, 0, 0);
        calledTo.put(leg.counter(), add(visit.service(), one));
    }

    private void undone(HallEvent.ActionUndone e) {
        if (e.action().equals(CounterAction.CALL.word()) || e.action().equals(CounterAction.SEND.word())) {
            takeBack(calledTo.remove(e.counter()));
        }
        e.visit().ifPresent(visit -> takeBack(ended.remove(visit.id())));
    }

    private void takeBack(Counted counted) {
        if (counted != null) {
            add(counted.service(), counted.one().negated());
        }
    }

    private void ended(Visit visit, EndReason reason, Instant at, Hall hall) {
        Counts one = switch (reason) {
            case SERVED -> new Counts(0, 0, 0, 0, 1, 0, 0, 0);
            case NO_SHOW -> new Counts(0, 0, 0, 0, 0, 1, 0, 0);
            case LEFT, DAY_CLOSED, EXPIRED -> {
                Duration waited = Duration.between(visit.waitsFrom(), at);
                boolean inVain = visit.waitedLast() && late(visit.service(), waited, hall);
                yield new Counts(0, 0, 0, inVain ? 1 : 0, 0, 0, 1, 0);
            }
            case CANCELLED, PAPERS_MISSING -> Counts.NONE;
        };
        ended.put(visit.id(), add(visit.service(), one));
        forgetWhatNobodyTakesUpAgain(hall);
    }

    private void forgetWhatNobodyTakesUpAgain(Hall hall) {
        Iterator<String> oldest = ended.keySet().iterator();
        while (oldest.hasNext() && hall.visit(oldest.next()).isEmpty()) {
            oldest.remove();
        }
    }

    private static boolean late(String service, Duration wait, Hall hall) {
        return hall.plan()
                .service(service)
                .map(HallPlan.Service::targetSeconds)
                .filter(target -> wait.compareTo(Duration.ofSeconds(target)) > 0)
                .isPresent();
    }

    private Counted add(String service, Counts one) {
        byService.merge(service, one, Counts::plus);
        return new Counted(service, one);
    }

    /** The counts of one service. */
    public Counts of(String service) {
        return byService.getOrDefault(service, Counts.NONE);
    }

    /** The counts of all services together. */
    public Counts total() {
        return byService.values().stream().reduce(Counts.NONE, Counts::plus);
    }
}
