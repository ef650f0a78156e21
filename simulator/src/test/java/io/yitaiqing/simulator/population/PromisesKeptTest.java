package io.yitaiqing.simulator.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.simulator.EveryHabit;
import io.yitaiqing.simulator.population.LivedDay.Happening;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers who said they would be there: with the paper that was missing, or at the time they booked. */
class PromisesKeptTest {

    private static final int DAYS = 12;

    @TempDir
    private Path folder;

    private List<LivedDay> days(String crowd) {
        ScenarioFile file = EveryHabit.plainWith(folder, crowd);
        return IntStream.range(0, DAYS)
                .mapToObj(i -> LivedDay.of(file.scenario(), file.plans().get("H004"), i))
                .toList();
    }

    @Test
    void whoFetchesAPaperIsBackAfterTheTimeItTakesAndServedInTheEnd() {
        List<LivedDay> days = days("{services: {account-opening: {patienceMinutes: {mean: 900, scv: 0}, papers: "
                + "{missingShare: 1, backAfterMinutes: {mean: 25, scv: 0}, checkMinutes: 2}}}}");
        int fetched = 0;
        for (LivedDay day : days) {
            Map<String, Instant> started = first(day, HallEvent.ServiceStarted.class, HallEvent.ServiceStarted::visit);
            Map<String, Instant> parked = first(day, HallEvent.VisitParked.class, HallEvent.VisitParked::visit);
            Map<String, Instant> back = first(day, HallEvent.VisitReturned.class, HallEvent.VisitReturned::visit);
            List<String> served = day.all(HallEvent.VisitEnded.class).stream()
                    .filter(e -> e.reason() == EndReason.SERVED)
                    .map(HallEvent.VisitEnded::visit)
                    .toList();
            parked.forEach((visit, since) -> assertThat(Duration.between(started.get(visit), since))
                    .as("the check of %s", visit)
                    .isEqualTo(Duration.ofMinutes(2)));
            assertThat(back.keySet()).isEqualTo(parked.keySet());
            back.forEach((visit, at) -> assertThat(Duration.between(parked.get(visit), at))
                    .as(visit)
                    .isEqualTo(Duration.ofMinutes(25)));
            assertThat(served).containsAll(parked.keySet());
            fetched += parked.size();
        }
        assertThat(fetched).isGreaterThan(5 * DAYS);
    }

    @Test
    void bookedTimesAreKeptAsPunctuallyAsTheScenarioSays() {
        List<LivedDay> days = days("{services: {"
                + "corporate: {appointments: {share: 1, punctualityMinutes: {mean: 5, sd: 1.5}}}, "
                + "wealth: {appointments: {share: 1, punctualityMinutes: {mean: -4, sd: 2}}}}}");
        hasMeanAndDeviation(lateness(days, "corporate"), 5, 1.5);
        hasMeanAndDeviation(lateness(days, "wealth"), -4, 2);
    }

    /** Within four standard errors of both; that of a normal sample's deviation is near sd / sqrt(2n). */
    private static void hasMeanAndDeviation(double[] sample, double mean, double deviation) {
        int n = sample.length;
        assertThat(n).isGreaterThan(40);
        double seen = Arrays.stream(sample).average().orElseThrow();
        double squares = 0;
        for (double one : sample) {
            squares += (one - seen) * (one - seen);
        }
        assertThat(seen).as("seed %d, n %d", LivedDay.SEED, n).isCloseTo(mean, within(4 * deviation / Math.sqrt(n)));
        assertThat(Math.sqrt(squares / (n - 1)))
                .as("seed %d, n %d", LivedDay.SEED, n)
                .isCloseTo(deviation, within(4 * deviation / Math.sqrt(2.0 * n)));
    }

    /** Minutes from the booked times of a service to the check-ins. */
    private static double[] lateness(List<LivedDay> days, String service) {
        return days.stream()
                .flatMap(day -> {
                    Map<String, Instant> came =
                            first(day, HallEvent.VisitCheckedIn.class, HallEvent.VisitCheckedIn::visit);
                    return day.all(HallEvent.VisitBooked.class).stream()
                            .filter(e -> e.errands().getFirst().service().equals(service))
                            .flatMap(
                                    e -> Optional.ofNullable(came.get(e.visit()))
                                            .map(at -> Duration.between(e.start(), at))
                                            .stream());
                })
                .mapToDouble(late -> late.toMillis() / 60_000.0)
                .toArray();
    }

    private static <E extends HallEvent> Map<String, Instant> first(
            LivedDay day, Class<E> type, Function<E, String> visit) {
        Map<String, Instant> first = new HashMap<>();
        for (Happening one : day.happenings()) {
            if (type.isInstance(one.event())) {
                first.putIfAbsent(visit.apply(type.cast(one.event())), one.at());
            }
        }
        return first;
    }
}
