package io.yitaiqing.simulator.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.EveryHabit;
import io.yitaiqing.simulator.population.LivedDay.Happening;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How clerks work, each habit seen in a day of the bank branch: their pace, their hours and their breaks. */
class ClerkHabitsTest {

    /** Lengths are rounded to a millisecond, and the shortest service takes some seconds. */
    private static final double ROUNDING = 1e-3;

    private static final String EQUALS = "proficiency: {'1': 1, '2': 1, '3': 1, '4': 1, '5': 1}";
    private static final String BUSY = "services: {cash: {serviceMinutes: {mean: 6}}}";

    @TempDir
    private Path folder;

    private LivedDay day(String crowd) {
        ScenarioFile file = EveryHabit.plainWith(folder, crowd);
        return LivedDay.of(file.scenario(), file.plans().get("H004"));
    }

    private static Instant at(String time) {
        return Instant.parse("2027-03-09T" + time + ":00+08:00");
    }

    @Test
    void amongEqualsAServiceTakesTheTimeThatIsTheCustomersOwn() {
        assertThat(ServiceGiven.in(day("{" + EQUALS + "}")))
                .hasSizeGreaterThan(100)
                .allSatisfy(one -> assertThat(one.pace()).as("%s", one).isCloseTo(1, within(ROUNDING)));
    }

    @Test
    void aSurgeBeginsAtItsLineAndMakesServicesLonger() {
        List<ServiceGiven> all =
                ServiceGiven.in(day("{" + EQUALS + ", " + BUSY + ", surge: {lineFrom: 3, factor: 1.5}}"));
        List<Integer> lines = all.stream().map(ServiceGiven::standing).toList();
        assertThat(lines).contains(2, 3);
        assertThat(lines).filteredOn(line -> line < 3).hasSizeGreaterThan(5);
        assertThat(lines).filteredOn(line -> line >= 3).hasSizeGreaterThan(10);
        assertThat(all)
                .allSatisfy(one -> assertThat(one.pace())
                        .as("%s", one)
                        .isCloseTo(one.standing() >= 3 ? 1.5 : 1, within(ROUNDING)));
    }

    @Test
    void whoIsLessProficientTakesLonger() {
        ScenarioFile file =
                EveryHabit.plainWith(folder, "{proficiency: {'1': 3, '2': 2.5, '3': 2, '4': 1.4, '5': 0.8}}");
        Map<Integer, Double> factors = Map.of(1, 3.0, 2, 2.5, 3, 2.0, 4, 1.4, 5, 0.8);
        HallPlan plan = file.plans().get("H004");
        Map<Integer, List<ServiceGiven>> byLevel = ServiceGiven.in(LivedDay.of(file.scenario(), plan)).stream()
                .collect(Collectors.groupingBy(
                        one -> plan.clerk(one.clerk()).orElseThrow().skills().get(one.service())));
        assertThat(byLevel).containsOnlyKeys(3, 4, 5);
        byLevel.forEach((level, all) -> assertThat(all)
                .allSatisfy(
                        one -> assertThat(one.pace()).as("%s", one).isCloseTo(factors.get(level), within(ROUNDING))));
    }

    @Test
    void theFactorsOfAClerkAreTheirOwnAndOfThatServiceOnly() {
        List<ServiceGiven> all = ServiceGiven.in(
                day("{" + EQUALS + ", clerks: {xu-jing: {factors: {cash: 0.5}}, yan-li: {factors: {personal: 2}}}}"));
        Map<String, Double> factors = Map.of("xu-jing cash", 0.5, "yan-li personal", 2.0);
        Map<String, List<ServiceGiven>> byPair =
                all.stream().collect(Collectors.groupingBy(one -> one.clerk() + " " + one.service()));
        assertThat(byPair)
                .containsKeys("xu-jing cash", "xu-jing personal", "yan-li cash", "yan-li personal", "cao-yang cash");
        byPair.forEach((pair, some) -> assertThat(some)
                .as(pair)
                .allSatisfy(
                        one -> assertThat(one.pace()).isCloseTo(factors.getOrDefault(pair, 1.0), within(ROUNDING))));
    }

    @Test
    void breaksBeginOnceTheClerkIsFreeAndLastTheirTime() {
        LivedDay day = day("{clerks: {yan-li: {breaks: ["
                + "{at: '10:00', minutes: 10, reason: 培训}, {at: '12:30', minutes: 30, reason: 午餐}]}}}");
        List<Happening> paused = when(day, HallEvent.CounterPaused.class);
        Map<String, Instant> due = Map.of(
                "1 午餐", at("12:00"),
                "2 培训", at("10:00"),
                "2 午餐", at("12:30"),
                "3 午餐", at("13:00"),
                "5 午餐", at("12:00"),
                "6 午餐", at("12:30"));
        assertThat(paused).hasSameSizeAs(due.keySet());
        for (Happening one : paused) {
            HallEvent.CounterPaused pause = (HallEvent.CounterPaused) one.event();
            Instant planned = due.get(pause.counter() + " " + pause.reason());
            assertThat(planned).as("%s", pause).isNotNull();
            assertThat(one.at().equals(planned) || one.at().isAfter(planned) && freed(day, pause.counter(), one.at()))
                    .as("%s, planned at %s", one, planned)
                    .isTrue();
            Instant until = one.at().plus(Duration.ofMinutes(pause.reason().equals("培训") ? 10 : 30));
            assertThat(pause.until()).contains(until);
            restsUntil(day, pause.counter(), one.at(), until);
        }
    }

    private static void restsUntil(LivedDay day, String counter, Instant from, Instant until) {
        assertThat(when(day, HallEvent.CounterResumed.class))
                .anyMatch(one -> one.at().equals(until)
                        && ((HallEvent.CounterResumed) one.event()).counter().equals(counter));
        assertThat(when(day, HallEvent.TicketCalled.class))
                .filteredOn(
                        one -> ((HallEvent.TicketCalled) one.event()).counter().equals(counter))
                .noneMatch(one -> one.at().isAfter(from) && one.at().isBefore(until));
    }

    /** Whether a counter was done with somebody at a moment. */
    private static boolean freed(LivedDay day, String counter, Instant moment) {
        return day.happenings().stream()
                .filter(one -> one.at().equals(moment))
                .anyMatch(one -> one.event() instanceof HallEvent.ServiceFinished e
                                && e.counter().equals(counter)
                        || one.event() instanceof HallEvent.TicketNotShown n
                                && n.counter().equals(counter)
                        || one.event() instanceof HallEvent.VisitParked p
                                && p.counter().filter(counter::equals).isPresent());
    }

    @Test
    void aRosterReplacesTheTimesOfItsClerkAndOfNobodyElse() {
        LivedDay day = day("{rosters: {xu-jing: [{counter: '1', from: '10:00', to: '12:00'}, "
                + "{counter: '4', from: '13:00', to: '15:30'}], jin-lan: []}}");
        Map<String, Instant> opened = when(day, HallEvent.CounterOpened.class).stream()
                .filter(one -> ((HallEvent.CounterOpened) one.event()).clerk().isPresent())
                .collect(Collectors.toMap(
                        one -> ((HallEvent.CounterOpened) one.event()).clerk().orElseThrow() + " "
                                + ((HallEvent.CounterOpened) one.event()).counter(),
                        Happening::at));
        assertThat(opened)
                .isEqualTo(Map.of(
                        "xu-jing 1", at("10:00"),
                        "xu-jing 4", at("13:00"),
                        "yan-li 2", at("09:00"),
                        "cao-yang 3", at("09:00"),
                        "hua-qiang 5", at("09:00")));
        assertThat(closed(day, "1")).isBetween(at("12:00"), at("12:59"));
        assertThat(closed(day, "4")).isBetween(at("15:30"), at("16:30"));
        assertThat(closed(day, "2")).isAfterOrEqualTo(at("17:00"));
    }

    private static Instant closed(LivedDay day, String counter) {
        return when(day, HallEvent.CounterClosed.class).stream()
                .filter(one -> ((HallEvent.CounterClosed) one.event()).counter().equals(counter))
                .map(Happening::at)
                .findFirst()
                .orElseThrow();
    }

    private static List<Happening> when(LivedDay day, Class<? extends HallEvent> type) {
        return day.happenings().stream()
                .filter(one -> type.isInstance(one.event()))
                .toList();
    }
}
