package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.plan.GhostTerms;
import io.yitaiqing.hall.plan.Norm;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.NormDraft;
import io.yitaiqing.hall.tale.RandomHall;
import io.yitaiqing.hall.tale.RandomHall.Happened;
import io.yitaiqing.hall.tale.Seed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the alerts of every hall, by chance: norms of every measure, and a hall counted anew at each step. */
class AlertPropertyTest {

    private static final int COMMANDS = 12_000;

    /** A rare alert may keep us waiting; the world goes on until each was raised, but not for ever. */
    private static final int MOST_COMMANDS = 20 * COMMANDS;

    private static final List<NormDraft> NORMS = List.of(
            NormDraft.of(Norm.Measure.LINE, 3, 6).after(60).deadband(1).escalating(300),
            NormDraft.of(Norm.Measure.LINE, 2, 3).on("invoice").named("invoices"),
            NormDraft.of(Norm.Measure.WAITING_PER_CLERK, 2.5, 5).deadband(0.5),
            NormDraft.of(Norm.Measure.WAITING_PER_CLERK, 1, 2)
                    .on("new-connection")
                    .named("connections"),
            NormDraft.of(Norm.Measure.CROWD, 10, 20).after(30),
            NormDraft.of(Norm.Measure.WAIT, 300, 600).deadband(100).escalating(60),
            NormDraft.of(Norm.Measure.WAIT, 100.0004, 100.0004)
                    .on("bill-payment")
                    .named("bills"),
            NormDraft.of(Norm.Measure.SERVICE_TIME, 120, 240).after(10),
            NormDraft.of(Norm.Measure.SERVICE_TIME, 30, 60).on("invoice").named("slow"),
            NormDraft.of(Norm.Measure.IDLE, 60, 120).deadband(20),
            NormDraft.of(Norm.Measure.IDLE, 5, 10).on("bill-payment").named("idlers"));

    private static final Set<String> ALL_CAUSES = Stream.concat(
                    NORMS.stream().map(draft -> draft.norm().id()),
                    Stream.of(Alert.Cause.SERVICE_FAR_BELOW_NORM, Alert.Cause.SERVICE_FAR_ABOVE_NORM))
            .collect(Collectors.toUnmodifiableSet());

    static Stream<HallPlan> plans() {
        return Stream.of(HallPlans.impatient(), HallPlans.roundTheClock())
                .map(plan -> HallPlans.with(plan, draft -> {
                    draft.norms = NORMS.stream().map(NormDraft::norm).toList();
                    draft.ghosts = Optional.of(new GhostTerms(0.5, 2, 1, 600));
                }));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void alertsFollowWhatTheHallShows(HallPlan plan) {
        Seed.run(random -> {
            RandomHall world = new RandomHall(random, plan);
            Map<String, Instant> since = new HashMap<>();
            Map<Class<?>, Integer> seen = new HashMap<>();
            Set<String> causes = new HashSet<>();
            for (int i = 0; i < COMMANDS || i < MOST_COMMANDS && !causes.containsAll(ALL_CAUSES); i++) {
                world.step(happened -> {
                    counted(happened, world.hall(), since);
                    if (happened.event() instanceof HallEvent.OfAlert event) {
                        seen.merge(event.getClass(), 1, Integer::sum);
                    }
                    if (happened.event() instanceof HallEvent.AlertRaised raised) {
                        causes.add(raised.alert().cause());
                        raisedRightly(raised.alert(), world.hall(), since);
                    }
                });
                oneAlertForEach(world.hall());
            }
            assertThat(causes).containsAll(ALL_CAUSES);
            assertThat(seen)
                    .containsOnlyKeys(
                            HallEvent.AlertRaised.class,
                            HallEvent.AlertBandChanged.class,
                            HallEvent.AlertEscalated.class,
                            HallEvent.AlertResolved.class);
        });
    }

    /** Counts everything anew, and notes since when each count has been at its warning. */
    private static void counted(Happened happened, Hall hall, Map<String, Instant> since) {
        if (happened.event() instanceof HallEvent.DayOpened) {
            since.clear();
        }
        for (Norm norm : hall.plan().settings().norms()) {
            if (norm.measure().counts()) {
                double value = hall.open() ? count(norm, hall) : 0;
                assertThat(hall.books().norms.of(norm).value()).as(norm.id()).isEqualTo(value);
                if (value < norm.warning()) {
                    since.remove(norm.id());
                } else {
                    since.putIfAbsent(norm.id(), happened.at());
                }
            }
        }
    }

    private static double count(Norm norm, Hall hall) {
        EnumMap<VisitState, Long> inside = new EnumMap<>(VisitState.class);
        for (Visit visit : hall.visits()) {
            if (norm.subject().isEmpty() || visit.open().contains(norm.subject().get())) {
                inside.merge(visit.state(), 1L, Long::sum);
            }
        }
        long waiting = inside.getOrDefault(VisitState.WAITING, 0L);
        if (norm.measure() == Norm.Measure.CROWD) {
            long all = Stream.of(VisitState.WAITING, VisitState.CALLED)
                    .mapToLong(state -> inside.getOrDefault(state, 0L))
                    .sum();
            return 100.0 * all / hall.plan().roomCapacity();
        }
        long clerks = hall.counters().stream()
                .filter(c -> c.takesCalls()
                        && c.clerk().isPresent()
                        && (norm.subject().isEmpty()
                                || c.abilities().contains(norm.subject().get())))
                .count();
        return norm.measure() == Norm.Measure.LINE ? waiting : (double) waiting / Math.max(1, clerks);
    }

    private static void raisedRightly(Alert alert, Hall hall, Map<String, Instant> since) {
        hall.plan().norm(alert.cause()).ifPresent(norm -> {
            assertThat(alert.value()).isGreaterThanOrEqualTo(Math.floor(alert.limit()));
            if (norm.measure().counts()) {
                assertThat(since.get(norm.id()).plusSeconds(norm.onDelaySeconds()))
                        .isBeforeOrEqualTo(alert.raisedAt());
            }
        });
    }

    private static void oneAlertForEach(Hall hall) {
        List<List<Object>> subjects = hall.alerts().all().stream()
                .map(alert -> List.<Object>of(alert.cause(), alert.subject()))
                .toList();
        assertThat(subjects).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aReplayedOrForkedHallIsAboutToTellTheSame(HallPlan plan) {
        Seed.run(random -> {
            RandomHall world = new RandomHall(random, plan);
            Hall hall = world.hall();
            List<Happened> today = new ArrayList<>();
            long[] openedAfter = {0};
            LocalDate[] chapter = {Hall.FOUNDING_DAY};
            for (int i = 0; i < COMMANDS; i++) {
                world.step(happened -> {
                    if (happened.event() instanceof HallEvent.DayOpened) {
                        today.clear();
                        openedAfter[0] = hall.position() - 1;
                        chapter[0] = hall.chapter();
                    }
                    today.add(happened);
                });
                if (i % 1_000 == 999) {
                    Hall fresh = new Hall(plan);
                    fresh.startAt(openedAfter[0], chapter[0]);
                    today.forEach(happened -> fresh.apply(happened.event(), happened.at()));
                    for (Hall other : List.of(fresh, hall.fork())) {
                        assertThat(other.state()).isEqualTo(hall.state());
                        assertThat(Deadlines.next(other)).isEqualTo(Deadlines.next(hall));
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("plans")
    void whatIsDueComesToAnEnd(HallPlan plan) {
        Seed.run(random -> {
            RandomHall world = new RandomHall(random, plan);
            Hall hall = world.hall();
            for (int i = 0; i < COMMANDS / 10; i++) {
                world.step(happened -> {});
                Hall fork = hall.fork();
                comesToAnEnd(fork, world.now());
                AlertMoves.next(fork).ifPresent(moment -> comesToAnEnd(fork, moment));
            }
        });
    }

    private static void comesToAnEnd(Hall hall, Instant now) {
        int turns = 0;
        for (var due = AlertMoves.due(hall, now); due.isPresent(); due = AlertMoves.due(hall, now)) {
            hall.apply(due.get(), now);
            assertThat(++turns).isLessThan(40);
        }
        AlertMoves.next(hall).ifPresent(next -> assertThat(next).isAfter(now));
    }
}
