package io.yitaiqing.simulator.fit;

import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.Experiment;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.replay.TicketLog;
import io.yitaiqing.simulator.replay.TicketRecord;
import io.yitaiqing.simulator.scenario.Scenario;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a fitted hall says about the days of another log, beside what that log tells. */
final class Forecast {

    /** A day with fewer called tells little of its mean wait. */
    private static final int LEAST_CALLED = 5;

    /** So many days a scenario has at most; of a longer log the first. */
    private static final int MOST_DAYS = 60;

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private Forecast() {}

    /**
     * One service in another log.
     *
     * @param recordedMinutes the mean wait of all who were called
     * @param lowMinutes below which the mean wait of one day in twenty lies
     * @param highMinutes above which the mean wait of one day in twenty lies
     * @param recordedLeft how many left unserved
     * @param bySpecialists the share of the fitted log's stays done by clerks who do the service over three times as
     *     often as all clerks together
     * @param simulatedMinutes the fitted hall's mean wait on such days, by replications
     */
    record Line(
            String service,
            int called,
            double recordedMinutes,
            double lowMinutes,
            double highMinutes,
            Estimate simulatedMinutes,
            double recordedLeft,
            Estimate simulatedLeft,
            double bySpecialists) {

        /** Whether the other log has enough called customers for a band, and the fitted hall called some. */
        boolean told() {
            return !Double.isNaN(lowMinutes) && !Double.isNaN(simulatedMinutes.mean());
        }

        boolean inside() {
            return simulatedMinutes.mean() >= lowMinutes && simulatedMinutes.mean() <= highMinutes;
        }
    }

    static List<Line> of(HallFit fit, ScenarioFile file, TicketLog whole, int replications, int threads) {
        LogDays days = new LogDays(whole);
        int many = Math.min(MOST_DAYS, days.count());
        TicketLog other = until(days.first().plusDays(many), whole);
        Scenario there = file.scenario().on(days.first(), many);
        Results results = new Experiment(there, file.plans(), there.seed(), threads).run(replications);
        String hall = file.plans().firstEntry().getKey();
        Names names = new Names(fit);
        List<Line> lines = new ArrayList<>();
        for (String service : fit.services().keySet()) {
            double specialists = Skills.bySpecialists(service, fit.log());
            lines.add(line(service, names.service(service), hall, other, results, specialists));
        }
        return lines;
    }

    /** What a log tells of the days before one. */
    private static TicketLog until(LocalDate end, TicketLog log) {
        List<TicketRecord> before = log.records().stream()
                .filter(stay -> LogDays.day(stay, log).isBefore(end))
                .toList();
        return new TicketLog(before, log.zone(), log.furtherPositions(), log.cleaning());
    }

    private static Line line(
            String service, String id, String hall, TicketLog other, Results results, double specialists) {
        Map<LocalDate, List<Double>> waits = new TreeMap<>();
        int left = 0;
        for (TicketRecord stay : other.records()) {
            if (stay.service().equals(service) && stay.calledAt().isPresent()) {
                Duration wait = Duration.between(stay.takenAt(), stay.calledAt().get());
                waits.computeIfAbsent(LogDays.day(stay, other), day -> new ArrayList<>())
                        .add(wait.toMillis() / 60_000.0);
            } else if (stay.service().equals(service)) {
                left++;
            }
        }
        double[] daily = waits.values().stream()
                .filter(day -> day.size() >= LEAST_CALLED)
                .mapToDouble(Forecast::mean)
                .sorted()
                .toArray();
        List<Double> all = waits.values().stream().flatMap(List::stream).toList();
        return new Line(
                service,
                all.size(),
                mean(all),
                quantile(daily, LOW),
                quantile(daily, HIGH),
                results.estimate(hall, id, Measure.MEAN_WAIT),
                left,
                results.estimate(hall, id, Measure.LEFT),
                specialists);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
    }

    /** Of sorted values, with straight lines between them. */
    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
