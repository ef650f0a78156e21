package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Visit;
import java.time.Instant;
import java.util.Optional;

/**
 * How many would be called before a waiting visit under the hall's present policy, and a first expected wait from it.
 *
 * <p>Those who still come count in the wait alone; how it is reckoned, {@link FirstWait} says.
 *
 * @param peopleAhead waiting visits that would be called earlier at the open counters that may call it; where these
 *     disagree, their mean
 * @param expectedWait empty where no open counter may call the visit, now or once its preferences are dropped
 */
public record PlaceInLine(int peopleAhead, Optional<Range> expectedWait) {

    /** A wait in seconds from now: its mean, and the bounds between which it lies four times of five. */
    public record Range(long lowSeconds, long meanSeconds, long highSeconds) {

        static final Range NONE = new Range(0, 0, 0);
    }

    /** The place of a waiting visit as of the hall's last event. */
    public static PlaceInLine of(Visit visit, Hall hall) {
        return of(visit, hall, hall.at());
    }

    /** The place of a waiting visit. */
    public static PlaceInLine of(Visit visit, Hall hall, Instant now) {
        IndexRule policy = Policies.rule(hall.plan().policy());
        Contest contest = new Contest(visit, policy, hall, now);
        return new PlaceInLine(
                (int) Math.round(contest.peopleAhead()),
                contest.hopes() ? new FirstWait(visit, contest, policy, hall, now).range() : Optional.empty());
    }
}
