package io.yitaiqing.simulator.fit;

import io.yitaiqing.simulator.replay.Outcome;
import io.yitaiqing.simulator.replay.TicketLog;
import io.yitaiqing.simulator.replay.TicketRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A hall as its ticket log shows it: who comes, how long services take and whom longer, how long people wait before
 * they leave, who works when.
 *
 * @param services those that were ever called; nobody could serve the others
 * @param busyness how much all services together rise and fall from day to day
 * @param skills the services of each clerk
 * @param wrapUpSeen how long clerks were not ready though somebody waited
 * @param wrapUp the fitted time, in seconds
 * @param silentShare of those whose patience ended, how many told nobody, 0 to 1
 * @param way from the call to the counter, in seconds
 */
record HallFit(
        TicketLog log,
        LogDays days,
        Map<String, ServiceFit> services,
        Overdispersion busyness,
        Map<String, Set<String>> skills,
        WeekRoster roster,
        KaplanMeier wrapUpSeen,
        Lognormal wrapUp,
        double silentShare,
        Lognormal way) {

    static HallFit of(TicketLog log) {
        LogDays days = new LogDays(log);
        Map<String, Set<String>> skills = Skills.of(log);
        List<Censored> everybody = ServiceFit.waited(log.records());
        Map<String, ServiceFit> services = new LinkedHashMap<>();
        for (String service : log.services()) {
            if (skills.values().stream().noneMatch(known -> known.contains(service))) {
                continue;
            }
            List<TicketRecord> stays = log.records().stream()
                    .filter(stay -> stay.service().equals(service))
                    .toList();
            Profile profile = Profile.of(service, log, days);
            services.put(service, ServiceFit.of(service, stays, days, profile, everybody));
        }
        Overdispersion busyness = Overdispersion.of(
                days.byWeekday(),
                weekday -> services.values().stream()
                        .mapToDouble(fit -> fit.profile().expected(weekday))
                        .sum(),
                day -> days.all().get(day).size());
        List<Censored> wrapUps = WrapUp.of(log, skills);
        return new HallFit(
                log,
                days,
                services,
                busyness,
                skills,
                WeekRoster.of(log, days),
                KaplanMeier.of(wrapUps),
                lasting(wrapUps),
                silentShare(log),
                way(log));
    }

    private static Lognormal lasting(List<Censored> seen) {
        boolean told = seen.stream().anyMatch(wrapUp -> wrapUp.ended() && wrapUp.length() > 0);
        return told ? Lognormal.ofCensored(seen) : Lognormal.ofMoments(0.001, 0);
    }

    private static double silentShare(TicketLog log) {
        long silent = log.records().stream()
                .filter(stay -> stay.outcome() == Outcome.NO_SHOW)
                .count();
        long told =
                log.records().stream().filter(stay -> !stay.outcome().called()).count();
        return silent + told == 0 ? 0 : (double) silent / (silent + told);
    }

    private static Lognormal way(TicketLog log) {
        List<Double> seconds = new ArrayList<>();
        for (TicketRecord stay : log.records()) {
            stay.startedAt()
                    .ifPresent(start ->
                            seconds.add(Duration.between(stay.calledAt().orElseThrow(), start)
                                            .toMillis()
                                    / 1_000.0));
        }
        double mean = seconds.stream().mapToDouble(s -> s).average().orElse(0);
        double square = seconds.stream().mapToDouble(s -> s * s).average().orElse(0);
        return Lognormal.ofMoments(Math.max(mean, 0.001), mean == 0 ? 0 : Math.max(0, square / (mean * mean) - 1));
    }
}
