package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Line;
import java.util.List;
import java.util.Optional;

/**
 * Some who are called before a waiting visit.
 *
 * @param line where they wait; empty where they still come, so that their number is by chance
 * @param people how many they are
 * @param later how many of them begin to wait after the visit, and overtake it
 * @param access what each open counter may do for them
 * @param seconds how long it needs for one of them, 0 where it may never call them
 */
record Rival(Optional<Line> line, double people, double later, List<Access> access, double[] seconds) {

    /** Nobody yet of a line, or of those who still come. */
    static Rival of(Optional<Line> line, List<Access> access, List<Counter> open, Hall hall) {
        double[] seconds = new double[open.size()];
        for (int i = 0; i < seconds.length; i++) {
            if (access.get(i).ever()) {
                seconds[i] = ServiceTimes.expectedSeconds(access.get(i).services(), open.get(i), hall);
            }
        }
        return new Rival(line, 0, 0, access, seconds);
    }

    /** So many of them. */
    Rival with(double number, double overtaking) {
        return new Rival(line, number, overtaking, access, seconds);
    }

    /** With only a share of those who overtake. */
    Rival sparing(double share) {
        return with(people - later + share * later, share * later);
    }

    /** What the variance of the time for all of them is in units of their squared mean time, for exponential times. */
    double spread() {
        return line.isPresent() ? people : 2 * people;
    }
}
