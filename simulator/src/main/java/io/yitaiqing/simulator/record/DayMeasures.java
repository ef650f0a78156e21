package io.yitaiqing.simulator.record;

import io.yitaiqing.hall.Auditor;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.measure.Sample;
import io.yitaiqing.measure.ServiceLevel;
import io.yitaiqing.measure.Waits;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is measured of one day of one hall, by service: waits, misses, and how visits ended. */
public final class DayMeasures implements HallListener {

    private final Waits waits = new Waits();
    private final ServiceLevel level = new ServiceLevel();
    private final List<String> breaches = new ArrayList<>();
    private final Auditor auditor = new Auditor(breaches::add);
    private final DecisionDigest digest = new DecisionDigest();
    private long events;

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        events++;
        waits.on(event, at, hall);
        level.on(event, at, hall);
        auditor.on(event, at, hall);
        digest.on(event, at);
        if (event instanceof HallEvent.DayOpened opened) {
            opened.plan().services().forEach(service -> waits.of(service.id()));
        }
    }

    /**
     * The figures of one service.
     *
     * @param late called, sent or gone away after more than the service's target
     */
    public record Figures(
            long visits,
            long called,
            long served,
            long left,
            long noShow,
            long late,
            double meanSeconds,
            double p90Seconds,
            double longestSeconds) {

        /** The share of visits called, sent or gone away that waited longer than the target, 0 to 1. */
        public double lateShare() {
            return called + left == 0 ? 0 : (double) late / (called + left);
        }
    }

    /** The figures by service, those without a visit too. */
    public Map<String, Figures> byService() {
        Map<String, Figures> figures = new TreeMap<>();
        waits.services()
                .forEach(service -> figures.put(
                        service, figures(level.of(service), waits.of(service).waiting())));
        return figures;
    }

    /** What a simulation would tell of the day, by service and by {@link Values#ALL}. */
    public Map<String, Map<Measure, Double>> inMeasures() {
        Map<String, Map<Measure, Double>> measures = new TreeMap<>();
        waits.services()
                .forEach(service -> measures.put(
                        service,
                        ServiceFigures.of(level.of(service), waits.of(service).waiting())));
        measures.put(Values.ALL, ServiceFigures.of(level.total(), waits.all(Waits.Times::waiting)));
        return measures;
    }

    /** The figures of all services together. */
    public Figures all() {
        return figures(level.total(), waits.all(Waits.Times::waiting));
    }

    private static Figures figures(ServiceLevel.Counts counts, Sample waited) {
        return new Figures(
                counts.issued(),
                counts.called() + counts.sent(),
                counts.served(),
                counts.left(),
                counts.noShow(),
                counts.called() - counts.calledWithinTarget() + counts.sentLate() + counts.leftLate(),
                waited.mean(),
                waited.quantile(0.9),
                waited.max());
    }

    /** Invariants that were broken, a sentence each. */
    public List<String> breaches() {
        return List.copyOf(breaches);
    }

    /** How many events happened. */
    public long events() {
        return events;
    }

    /** Equal digests are equal days: see {@link DecisionDigest}. */
    public String digest() {
        return digest.hex();
    }
}
