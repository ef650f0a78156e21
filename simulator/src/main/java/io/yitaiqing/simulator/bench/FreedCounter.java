package io.yitaiqing.simulator.bench;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A moment in a busy hall at which a counter has just become free and shall call somebody.
 *
 * @param hall a hall of its own, in which nothing happens any more
 * @param nows when it calls: a millisecond later each time, so that no answer of the last time is still good
 */
record FreedCounter(Hall hall, Counter counter, List<Instant> nows) {

    /** So many times it calls before it is the first again; a power of two. */
    static final int TIMES = 8;

    /** So many visits come and go between two moments. */
    private static final int BETWEEN = 20;

    /**
     * Moments of one busy stretch. At its beginning nobody has waited for an hour and few were overtaken, at its end
     * many were, so that what the guarantees cost is in it too.
     *
     * @param waiting how many wait
     * @param free how many counters are free at each moment
     * @param moments how many of them
     */
    static List<FreedCounter> of(BusyPlan plan, int waiting, int free, int moments, long seed) {
        BusyHall busy = new BusyHall(plan, waiting, seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (HallPlan.Place place : busy.hall().plan().counters()) {
            serve(place.id(), busy);
        }
        List<FreedCounter> found = new ArrayList<>();
        while (found.size() < moments) {
            for (int i = 0; i < BETWEEN; i++) {
                String counter = finish(busy, random);
                serve(counter, busy);
            }
            List<String> freed = new ArrayList<>();
            for (int i = 0; i < free; i++) {
                freed.add(finish(busy, random));
            }
            Hall hall = busy.hall().fork();
            found.add(new FreedCounter(hall, hall.counter(freed.getLast()).orElseThrow(), nows(busy.now())));
            freed.forEach(counter -> serve(counter, busy));
        }
        return List.copyOf(found);
    }

    private static List<Instant> nows(Instant first) {
        return IntStream.range(0, TIMES).mapToObj(first::plusMillis).toList();
    }

    private static String finish(BusyHall busy, SplittableRandom random) {
        List<Counter> serving = busy.hall().counters().stream()
                .filter(counter -> counter.state() == CounterState.SERVING)
                .toList();
        String counter = serving.get(random.nextInt(serving.size())).id();
        busy.ask(new HallCommand.FinishService(counter, "done", List.of(), Optional.empty()));
        return counter;
    }

    /** Somebody comes, and the counter goes on with whoever is next. */
    private static void serve(String counter, BusyHall busy) {
        busy.ask(busy.ticket());
        busy.ask(new HallCommand.CallNext(counter));
        busy.ask(new HallCommand.StartService(counter));
    }
}
