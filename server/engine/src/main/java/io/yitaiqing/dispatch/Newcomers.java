package io.yitaiqing.dispatch;

import io.yitaiqing.hall.ClassTerms;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Elapsed;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How many of those who still come for a service are expected to be called before a waiting visit, under an index that
 * is linear in the wait.
 *
 * <p>They come as they came today: as many in a second as asked since the day was opened, spread over an hour at least.
 *
 * @param service what they come for
 * @param perSecond how many come
 * @param races one at each counter that may call both them and the visit
 */
record Newcomers(String service, double perSecond, List<Race> races) {

    private static final double LEAST_SECONDS = 3_600;
    private static final long LATER_SECONDS = 1_000;

    /** Of each service that somebody asked for today and that shares a counter with the visit. */
    static List<Newcomers> of(Visit visit, Contest contest, IndexRule policy, Hall hall, Instant now) {
        List<Newcomers> all = new ArrayList<>();
        for (HallPlan.Service service : hall.plan().services()) {
            double perSecond = perSecond(service.id(), hall, now);
            List<Race> races = perSecond == 0 ? List.of() : races(visit, contest, service.id(), policy, hall, now);
            if (!races.isEmpty()) {
                all.add(new Newcomers(service.id(), perSecond, races));
            }
        }
        return all;
    }

    /** How many come for a service in a second. */
    static double perSecond(String service, Hall hall, Instant now) {
        return hall.askedToday(service) / Math.max(LEAST_SECONDS, Elapsed.seconds(hall.openedAt(), now));
    }

    /** How many are called first until then; none come before the visit once {@code openSeconds} have passed. */
    double people(double seconds, double openSeconds) {
        double sum = 0;
        double until = Math.min(seconds, openSeconds);
        for (int i = 0; i < races.size(); i++) {
            sum += races.get(i).openSeconds(until);
        }
        return perSecond * sum / races.size();
    }

    private static List<Race> races(
            Visit visit, Contest contest, String service, IndexRule policy, Hall hall, Instant now) {
        List<Race> races = new ArrayList<>();
        List<String> theirs = List.of(service);
        Instant begin = visit.place().orderAt();
        for (int i = 0; i < contest.open().size(); i++) {
            Counter counter = contest.open().get(i);
            if (contest.access().get(i).ever() && counter.abilities().contains(service)) {
                List<String> own = contest.access().get(i).services();
                // The index knows a visit by its wait alone, so this one stands for those who come.
                ClassTerms ownTerms = IndexRule.terms(own, counter, hall.plan());
                double index = policy.index(ownTerms, own, Elapsed.seconds(begin, now), hall);
                double later =
                        policy.index(ownTerms, own, Elapsed.seconds(begin, now.plusSeconds(LATER_SECONDS)), hall);
                ClassTerms theirTerms = IndexRule.terms(theirs, counter, hall.plan());
                double fresh = policy.index(theirTerms, theirs, 0, hall);
                double grown = policy.index(theirTerms, theirs, LATER_SECONDS, hall);
                races.add(new Race(index, (later - index) / LATER_SECONDS, fresh, (grown - fresh) / LATER_SECONDS));
            }
        }
        return races;
    }
}
