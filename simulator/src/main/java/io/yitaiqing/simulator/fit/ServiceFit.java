package io.yitaiqing.simulator.fit;

import io.yitaiqing.simulator.replay.TicketRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One service as a log shows it.
 *
 * @param clerks how long it takes, and whom longer
 * @param serviceDistance how far the fitted service time is from the seen ones, 0 to 1
 * @param patienceSeen how long people waited, ended where they left
 * @param patience the fitted patience, in seconds
 */
record ServiceFit(
        String service,
        int stays,
        Profile profile,
        Overdispersion overdispersion,
        ClerkFactors clerks,
        double serviceDistance,
        KaplanMeier patienceSeen,
        Lognormal patience) {

    /** Fewer people who left tell too little of one service; all services together are taken instead. */
    private static final int LEAST_ENDED = 20;

    static ServiceFit of(String service, List<TicketRecord> stays, LogDays days, Profile profile, List<Censored> all) {
        ClerkFactors clerks = ClerkFactors.of(stays);
        List<Censored> waited = waited(stays);
        KaplanMeier seen = KaplanMeier.of(waited);
        boolean enough = seen.ended() >= LEAST_ENDED;
        return new ServiceFit(
                service,
                stays.size(),
                profile,
                Overdispersion.of(days.byWeekday(), profile::expected, day -> (int) days.all().get(day).stream()
                        .filter(stay -> stay.service().equals(service))
                        .count()),
                clerks,
                distance(stays, clerks),
                seen,
                Patience.of(enough ? waited : all));
    }

    /** How long people waited; whoever was called in vain left no later than that. */
    static List<Censored> waited(List<TicketRecord> stays) {
        List<Censored> waited = new ArrayList<>();
        for (TicketRecord stay : stays) {
            Duration wait = Duration.between(stay.takenAt(), stay.calledAt().orElse(stay.finishedAt()));
            boolean ended = switch (stay.outcome()) {
                case SERVED -> false;
                case LEFT, CANCELLED, NO_SHOW -> true;
            };
            waited.add(new Censored(wait.toMillis() / 1_000.0, ended));
        }
        return waited;
    }

    private static double distance(List<TicketRecord> stays, ClerkFactors clerks) {
        if (clerks.meanSeconds() == 0) {
            return 0;
        }
        Map<String, Double> factors = clerks.factors();
        List<Censored> alike = stays.stream()
                .filter(stay -> stay.startedAt().isPresent())
                .map(stay -> new Censored(
                        stay.serviceTime().toMillis()
                                / 1_000.0
                                / factors.get(stay.clerk().orElseThrow()),
                        true))
                .toList();
        return service(clerks).distance(KaplanMeier.of(alike));
    }

    /** The fitted service time of a clerk of factor 1, in seconds. */
    static Lognormal service(ClerkFactors clerks) {
        return Lognormal.ofMoments(clerks.meanSeconds(), clerks.scv());
    }
}
