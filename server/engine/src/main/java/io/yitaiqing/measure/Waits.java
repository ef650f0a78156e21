package io.yitaiqing.measure;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How long visits took, by service: waiting (each true wait up to its call), on the way (last call to start), being
 * served (start to finish), and waiting in vain (to an end without a call).
 */
public final class Waits implements HallListener {

    private final Map<String, Times> byService = new TreeMap<>();

    /** The times of one service. */
    public record Times(Sample waiting, Sample way, Sample serving, Sample waitingInVain) {

        private static Times empty() {
            return new Times(new Sample(), new Sample(), new Sample(), new Sample());
        }
    }

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        switch (event) {
            case HallEvent.TicketCalled e -> called(hall.visit(e.visit()).orElseThrow(), at);
            case HallEvent.VisitSent e -> called(hall.visit(e.visit()).orElseThrow(), at);
            case HallEvent.ServiceStarted e -> {
                Visit visit = hall.visit(e.visit()).orElseThrow();
                of(visit.service()).way().add(seconds(visit.calledAt().orElseThrow(), at));
            }
            case HallEvent.ServiceFinished e -> {
                Visit visit = hall.visit(e.visit()).orElseThrow();
                of(visit.service()).serving().add(seconds(visit.startedAt().orElseThrow(), at));
            }
            case HallEvent.VisitEnded e -> {
                Visit visit = hall.visit(e.visit()).orElseThrow();
                if (visit.calledAt().isEmpty()) {
                    of(visit.service()).waitingInVain().add(Math.max(0, seconds(visit.waitsFrom(), at)));
                }
            }
            case HallEvent.OfDay e -> {}
            case HallEvent.OfCounter e -> {}
            case HallEvent.OfClerk e -> {}
            case HallEvent.OfVisit e -> {}
            case HallEvent.OfCall e -> {}
            case HallEvent.OfAppointment e -> {}
            case HallEvent.OfCase e -> {}
            case HallEvent.OfAlert e -> {}
        }
    }

    private void called(Visit visit, Instant at) {
        of(visit.service()).waiting().add(visit.leg().orElseThrow().wait(at).toNanos() / 1e9);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }

    /** The times of one service so far. */
    public Times of(String service) {
        return byService.computeIfAbsent(service, id -> Times.empty());
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
