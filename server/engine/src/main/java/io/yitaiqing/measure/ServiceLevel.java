package io.yitaiqing.measure;

import io.yitaiqing.hall.CounterAction;
import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts of the present business day by service, and the service level SL(T) made from them.
 *
 * <p>What happens at a counter is counted once for each leg, under the service of that leg: a visit with several
 * errands may be called, sent and served several times. How visits begin and end is counted once, under the service
 * asked first and the one they waited for or were at.
 *
 * <p>SL(T) = called within T / (called + sent after more than T + went away while waiting after more than T), with T
 * the service's own target. Who was brought to a counter without a call or went away, and had not waited longer than
 * T, counts neither way: it tells nothing good of the line, and nobody can better the level by it or hide a wait that
 * was too long. An action that is undone was none, and a visit that is open again has not ended.
 */
public final class ServiceLevel implements HallListener {

    private static final Counts ISSUED = new Counts(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final Counts BALKED = new Counts(0, 0, 0, 0, 0, 0, 0, 1, 0, 0);

    private static final Counts SERVED = new Counts(0, 0, 0, 0, 1, 0, 0, 0, 0, 0);

    private final ClerkCounts clerks = new ClerkCounts();
    private final Map<String, Counts> byService = new HashMap<>();
    private final Map<String, Counted> broughtTo = new HashMap<>();
    private final Map<String, Counted> servedAt = new HashMap<>();
    private final Map<String, Counted> ended = new LinkedHashMap<>();

    private record Counted(String service, Counts one) {}

    /**
     * What happened to the visits of one service today, and how many customers went away without one.
     *
     * @param called legs whose visit was called to a counter
     * @param leftLate visits that went away after waiting longer than the target
     * @param served legs whose service was finished, with whatever outcome
     * @param sent legs whose visit came to a counter without a call: sent there, or served without a ticket
     * @param sentLate those of them that had waited longer than the target
     */
    public record Counts(
            long issued,
            long called,
            long calledWithinTarget,
            long leftLate,
            long served,
            long noShow,
            long left,
            long balked,
            long sent,
            long sentLate) {

        private static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        /** The service level, 0 to 1; 1 where nobody was called, sent late or left late. */
        public double level() {
            long all = called + sentLate + leftLate;
            return all == 0 ? 1 : (double) calledWithinTarget / all;
        }

        private Counts negated() {
            return new Counts(
                    -issued,
                    -called,
                    -calledWithinTarget,
                    -leftLate,
                    -served,
                    -noShow,
                    -left,
                    -balked,
                    -sent,
                    -sentLate);
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
                    balked + o.balked,
                    sent + o.sent,
                    sentLate + o.sentLate);
        }
    }

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        clerks.on(event, at, hall);
        switch (event) {
            case HallEvent.DayOpened e -> {
                byService.clear();
                broughtTo.clear();
                servedAt.clear();
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
            case HallEvent.VisitSent e -> sent(hall.visit(e.visit()).orElseThrow(), at, hall);
            case HallEvent.ServiceFinished e ->
                servedAt.put(
                        e.counter(), add(hall.visit(e.visit()).orElseThrow().service(), SERVED));
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
        brought(visit, new Counts(0, 1, broughtLate(visit, at, hall) ? 0 : 1, 0, 0, 0, 0, 0, 0, 0));
    }

    private void sent(Visit visit, Instant at, Hall hall) {
        brought(visit, new Counts(0, 0, 0, 0, 0, 0, 0, 0, 1, broughtLate(visit, at, hall) ? 1 : 0));
    }

    private void brought(Visit visit, Counts one) {
        broughtTo.put(visit.counter().orElseThrow(), add(visit.service(), one));
    }

    private static boolean broughtLate(Visit visit, Instant at, Hall hall) {
        return late(visit.service(), visit.leg().orElseThrow().wait(at), hall);
    }

    private void undone(HallEvent.ActionUndone e) {
        if (e.action().equals(CounterAction.CALL.word()) || e.action().equals(CounterAction.SEND.word())) {
            takeBack(broughtTo.remove(e.counter()));
        }
        if (e.action().equals(CounterAction.FINISH.word())) {
            takeBack(servedAt.remove(e.counter()));
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
            case NO_SHOW -> new Counts(0, 0, 0, 0, 0, 1, 0, 0, 0, 0);
            case LEFT, DAY_CLOSED, EXPIRED -> {
                Duration waited = Duration.between(visit.waitsFrom(), at);
                boolean inVain = visit.waitedLast() && late(visit.service(), waited, hall);
                yield new Counts(0, 0, 0, inVain ? 1 : 0, 0, 0, 1, 0, 0, 0);
            }
            case SERVED, CANCELLED, PAPERS_MISSING -> Counts.NONE;
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
        Optional<HallPlan.Service> known = hall.plan().service(service);
        return known.isPresent()
                && wait.compareTo(Duration.ofSeconds(known.get().targetSeconds())) > 0;
    }

    private Counted add(String service, Counts one) {
        byService.merge(service, one, Counts::plus);
        return new Counted(service, one);
    }

    /** The counts of one service. */
    public Counts of(String service) {
        return byService.getOrDefault(service, Counts.NONE);
    }

    /** The same day by clerk. */
    public ClerkCounts clerks() {
        return clerks;
    }

    /** The counts of all services together. */
    public Counts total() {
        return byService.values().stream().reduce(Counts.NONE, Counts::plus);
    }
}
