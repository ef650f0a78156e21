package io.yitaiqing.measure;

import io.yitaiqing.hall.CounterAction;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.Leg;
import io.yitaiqing.hall.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How long visits took, by service: waiting (each true wait up to its call), on the way (last call to start), being
 * served (start to finish), and waiting in vain (to an end without a call). Who is served without a ticket neither
 * waited nor walked, and adds nothing to either. What an undone action had measured is taken out again, and so is the
 * wait in vain of a visit that was taken up again.
 */
public final class Waits implements HallListener {

    /** In the order of their names, in which {@link #all} puts them together. */
    private final Map<String, Times> byService = new TreeMap<>();

    private final Map<String, Times> quick = new HashMap<>();
    private final Map<String, Taken> lastAt = new HashMap<>();
    private final Set<String> withoutTicket = new HashSet<>();
    private final Map<String, Taken> inVain = new LinkedHashMap<>();

    private record Taken(Sample sample, double seconds) {
        private static Taken into(Sample sample, double seconds) {
            sample.add(seconds);
            return new Taken(sample, seconds);
        }
    }

    /** The times of one service. */
    public record Times(Sample waiting, Sample way, Sample serving, Sample waitingInVain) {

        private static Times empty() {
            return new Times(new Sample(), new Sample(), new Sample(), new Sample());
        }
    }

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        switch (event) {
            case HallEvent.OfCall e -> call(e, at, hall);
            case HallEvent.VisitEnded e -> ended(hall.visit(e.visit()).orElseThrow(), at, hall);
            case HallEvent.VisitReactivated e -> takeOut(inVain.remove(e.visit()));
            case HallEvent.OfDay e -> {}
            case HallEvent.OfCounter e -> {}
            case HallEvent.OfClerk e -> {}
            case HallEvent.OfVisit e -> {}
            case HallEvent.OfAppointment e -> {}
            case HallEvent.OfDispatch e -> {}
            case HallEvent.OfCase e -> {}
            case HallEvent.OfAlert e -> {}
        }
    }

    private void call(HallEvent.OfCall event, Instant at, Hall hall) {
        switch (event) {
            case HallEvent.TicketCalled e -> {
                withoutTicket.remove(e.visit());
                called(hall.visit(e.visit()).orElseThrow(), at);
            }
            case HallEvent.VisitSent e -> sent(hall.visit(e.visit()).orElseThrow(), at);
            case HallEvent.ServiceStarted e -> started(hall.visit(e.visit()).orElseThrow(), at);
            case HallEvent.ServiceFinished e -> {
                Visit visit = hall.visit(e.visit()).orElseThrow();
                double seconds = seconds(visit.startedAt().orElseThrow(), at);
                lastAt.put(e.counter(), Taken.into(of(visit.service()).serving(), seconds));
            }
            case HallEvent.VisitTransferred e -> lastAt.remove(e.counter());
            case HallEvent.VisitParked e -> e.counter().ifPresent(lastAt::remove);
            case HallEvent.TicketNotShown e -> lastAt.remove(e.counter());
            case HallEvent.ActionUndone e -> {
                // What leaves its visit where it is had no time to measure.
                boolean measured = CounterAction.of(e.action())
                        .filter(CounterAction::leavesVisits)
                        .isEmpty();
                if (measured) {
                    takeOut(lastAt.remove(e.counter()));
                }
            }
            case HallEvent.TicketRecalled e -> {}
            case HallEvent.StepMarked e -> {}
            case HallEvent.PaperHandedOver e -> {}
            case HallEvent.PaperReturned e -> {}
            case HallEvent.VisitContinued e -> {}
        }
    }

    private void called(Visit visit, Instant at) {
        Leg leg = visit.leg().orElseThrow();
        lastAt.put(
                leg.counter(),
                Taken.into(of(visit.service()).waiting(), leg.wait(at).toNanos() / 1e9));
    }

    /** A visit that began at the very moment it was sent is one that was served without a ticket. */
    private void sent(Visit visit, Instant at) {
        if (visit.takenAt().equals(at)) {
            withoutTicket.add(visit.id());
            lastAt.remove(visit.counter().orElseThrow());
        } else {
            withoutTicket.remove(visit.id());
            called(visit, at);
        }
    }

    private void started(Visit visit, Instant at) {
        String counter = visit.counter().orElseThrow();
        if (withoutTicket.contains(visit.id())) {
            lastAt.remove(counter);
        } else {
            double seconds = seconds(visit.calledAt().orElseThrow(), at);
            lastAt.put(counter, Taken.into(of(visit.service()).way(), seconds));
        }
    }

    private void ended(Visit visit, Instant at, Hall hall) {
        withoutTicket.remove(visit.id());

        if (visit.calledAt().isEmpty() && visit.waitedLast()) {
            double seconds = Math.max(0, seconds(visit.waitsFrom(), at));
            inVain.put(visit.id(), Taken.into(of(visit.service()).waitingInVain(), seconds));
            Iterator<String> oldest = inVain.keySet().iterator();
            while (oldest.hasNext() && hall.visit(oldest.next()).isEmpty()) {
                oldest.remove();
            }
        }
    }

    private static void takeOut(Taken taken) {
        if (taken != null) {
            taken.sample().remove(taken.seconds());
        }
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    /** The times of one service so far. */
    public Times of(String service) {
        Times known = quick.get(service);
        if (known == null) {
            known = Times.empty();
            byService.put(service, known);
            quick.put(service, known);
        }
        return known;
    }

    /** The services seen so far. */
    public Collection<String> services() {
        return byService.keySet();
    }

    /** One kind of time over all services: {@code all(Times::waiting)}. */
    public Sample all(Function<Times, Sample> kind) {
        Sample all = new Sample();
        byService.values().forEach(times -> kind.apply(times).copyInto(all));
        return all;
    }
}
