package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Line;
import java.time.Instant;
import java.util.List;

/**
 * The share of its time in which a counter helps with what is not its clerk's own: what those leave who wait
 * behind the visit for their own services, and who still come for them, which the counters that own these share evenly.
 *
 * @param waitingSeconds the counter's share of the work that waits and is not ahead
 * @param load the share of each second that new work takes
 * @param limitSeconds after which it helps the visit in any case, because that waits beyond the hall's limit
 */
record Spare(double waitingSeconds, double load, double limitSeconds) {

    /** Of a counter among the open ones. */
    static Spare of(
            Counter counter, List<Counter> open, List<Rival> ahead, double limitSeconds, Hall hall, Instant now) {
        List<String> own = counter.clerk()
                .map(hall.plan().settings().dispatch().borrowing().ownServices()::get)
                .orElse(List.of());
        double waiting = 0;
        double load = 0;
        if (!own.isEmpty()) {
            for (Line line : hall.lines()) {
                List<String> services = hall.clears(counter, line, now);
                if (!services.isEmpty() && !Access.helps(services, counter, hall)) {
                    waiting += Math.max(0, line.size() - people(line, ahead)) * seconds(services, counter, open, hall);
                }
            }
            for (String service : own) {
                if (counter.abilities().contains(service)) {
                    load += Newcomers.perSecond(service, hall, now) * seconds(List.of(service), counter, open, hall);
                }
            }
        }
        return new Spare(waiting, load, limitSeconds);
    }

    /** The share of the next seconds. */
    double part(double seconds) {
        double before = Math.min(seconds, limitSeconds);
        double spare = Math.max(0, before * (1 - load) - waitingSeconds);
        return seconds == 0 ? waitingSeconds == 0 ? Math.max(0, 1 - load) : 0 : (spare + seconds - before) / seconds;
    }

    private static double people(Line line, List<Rival> ahead) {
        return ahead.stream()
                .filter(rival -> rival.line().orElseThrow() == line)
                .mapToDouble(Rival::people)
                .sum();
    }

    /** How long a counter is busy with these services of one visit, if it takes its turn with the others. */
    private static double seconds(List<String> services, Counter counter, List<Counter> open, Hall hall) {
        long owners = open.stream()
                .filter(other -> other.abilities().containsAll(services) && !Access.helps(services, other, hall))
                .count();
        return ServiceTimes.expectedSeconds(services, counter, hall) / Math.max(1, owners);
    }
}
