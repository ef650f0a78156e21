package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.plan.AdmissionTerms;
import io.yitaiqing.hall.plan.AdmissionTerms.Lunch;
import io.yitaiqing.hall.plan.ClosingTerms;
import io.yitaiqing.hall.plan.ClosingTerms.Parked;
import io.yitaiqing.hall.plan.ClosingTerms.Waiting;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.hall.tale.AdmissionPlans;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.RandomAdmission;
import io.yitaiqing.hall.tale.Seed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of bookings, the midday rest and closing in every hall, whatever is asked of it at random. */
class AdmissionPropertyTest {

    private static final int COMMANDS = 40_000;
    private static final HallRules RULES = Policies.rules();

    static Stream<HallPlan> plans() {
        return Stream.of(Waiting.values())
                .flatMap(waiting -> Stream.of(HallPlans.impatient(), HallPlans.roundTheClock())
                        .map(plan -> plan(waiting, plan)));
    }

    private static HallPlan plan(Waiting waiting, HallPlan plan) {
        return AdmissionPlans.bookable(HallPlans.with(plan, draft -> {
            draft.segments = AdmissionPlans.SEGMENTS;
            draft.dayStartsAt = LocalTime.of(3, 0);
            draft.closing = new ClosingTerms(waiting, Parked.CARRY);
            draft.admission = new AdmissionTerms(
                    true,
                    true,
                    3_600,
                    Optional.of(new Lunch(LocalTime.of(12, 0), LocalTime.of(13, 0), waiting != Waiting.CARRY)),
                    600,
                    true);
        }));
    }

    /** A hall, its auditor, a mirror that hears the same events, and the chapter as it would be replayed. */
    private static final class World {
        private final Random random;
        private final HallPlan plan;
        private final Hall hall;
        private final Hall mirror;
        private final RandomAdmission commands;
        private final List<HallEvent> sinceOpened = new ArrayList<>();
        private final List<Instant> moments = new ArrayList<>();
        private final Set<Class<?>> seen = new HashSet<>();
        private long openedAfter;
        private Instant now = Instant.parse("2027-02-01T00:30:00Z");
        private final Auditor auditor = new Auditor(breach -> {
            throw new AssertionError(breach);
        });

        private World(Random random, HallPlan plan) {
            this.random = random;
            this.plan = plan;
            this.hall = new Hall(plan);
            this.mirror = new Hall(plan);
            this.commands = new RandomAdmission(random);
        }

        private void step() {
            now = now.plus(pause());
            for (int i = 0; ; i++) {
                assertThat(i).as("what is due comes to an end").isLessThan(100);
                Optional<HallCommand> due = Deadlines.due(hall, planned(), now);
                if (due.isEmpty()) {
                    break;
                }
                Decision decision = RULES.decide(due.get(), hall, now);
                assertThat(decision).isInstanceOf(Decision.Accepted.class);
                assertThat(((Decision.Accepted) decision).events())
                        .as(due.get() + " is due at " + now)
                        .isNotEmpty();
                happens(decision);
            }
            assertThat(Deadlines.wakeUp(hall, planned(), now)).isAfter(now);
            settled();
            happens(RULES.decide(commands.next(hall, planned(), now), hall, now));
        }

        private HallPlan planned() {
            boolean reduced = plan.calendar().dayOf(now).toEpochDay() % 3 == 0;
            return reduced ? HallPlans.reduced(plan) : plan;
        }

        private Duration pause() {
            int chance = random.nextInt(1_000);
            if (!hall.open() && chance < 100) {
                return Duration.between(now, Deadlines.wakeUp(hall, planned(), now));
            }
            return chance == 0 ? Duration.ofHours(random.nextInt(60)) : Duration.ofSeconds(random.nextInt(120));
        }

        private void happens(Decision decision) {
            if (decision instanceof Decision.Accepted accepted) {
                accepted.events().forEach(this::happens);
            }
        }

        private void happens(HallEvent event) {
            if (event instanceof HallEvent.TicketCalled) {
                assertThat(hall.resting()).isFalse();
                assertThat(hall.open() || Closing.servesOn(hall)).isTrue();
            }
            if (event instanceof HallEvent.DayOpened) {
                sinceOpened.clear();
                moments.clear();
                openedAfter = hall.position();
            }
            sinceOpened.add(event);
            moments.add(now);
            seen.add(event.getClass());
            hall.apply(event, now);
            auditor.on(event, now, hall);
            mirror.apply(event, now);
            if (event instanceof HallEvent.OfAppointment || event instanceof HallEvent.VisitRebooked) {
                roomInSlots();
            }
        }

        private void roomInSlots() {
            List<Instant> starts = Stream.concat(
                            hall.appointments().all().stream()
                                    .filter(booking -> booking.start().isAfter(now))
                                    .map(Appointment::start),
                            hall.visits().stream()
                                    .filter(visit -> visit.state() == VisitState.BOOKED)
                                    .flatMap(visit -> visit.bookedFor().stream()))
                    .toList();
            for (Instant start : starts) {
                assertThat(starts.stream().filter(start::equals).count()).isLessThanOrEqualTo(2);
            }
        }

        /** When nothing is due, the doors are shut only behind those who may outlast it. */
        private void settled() {
            for (Visit visit : hall.visits()) {
                if (!hall.open()) {
                    assertThat(visit.state()).isNotEqualTo(VisitState.BOOKED);
                    assertThat(visit.notArrived()).isFalse();
                }
                if (visit.state() == VisitState.WAITING) {
                    Instant since = visit.bookedFor().orElse(visit.takenAt());
                    long creditSeconds =
                            Duration.between(visit.place().orderAt(), since).toSeconds();
                    assertThat(creditSeconds)
                            .isLessThanOrEqualTo(hall.plan().settings().mostCreditSeconds());
                }
            }
        }

        private void same() {
            assertThat(mirror.state()).isEqualTo(hall.state());
            assertThat(hall.fork().state()).isEqualTo(hall.state());
            Hall fresh = new Hall(plan);
            fresh.startAt(openedAfter, hall.chapter());
            for (int i = 0; i < sinceOpened.size(); i++) {
                fresh.apply(sinceOpened.get(i), moments.get(i));
            }
            assertThat(fresh.state()).isEqualTo(hall.state());
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void noRuleOfAdmissionIsBrokenAndReplayIsTheLiveHall(HallPlan plan) {
        Seed.run(random -> {
            World world = new World(random, plan);
            for (int i = 0; i < COMMANDS; i++) {
                world.step();
                if (i % 1_000 == 999) {
                    world.same();
                }
            }
            assertThat(world.seen)
                    .contains(
                            HallEvent.LunchBegan.class,
                            HallEvent.LunchEnded.class,
                            HallEvent.VisitBooked.class,
                            HallEvent.VisitRebooked.class,
                            HallEvent.VisitCheckedIn.class,
                            HallEvent.CustomerBalked.class,
                            HallEvent.AppointmentBooked.class,
                            HallEvent.AppointmentMoved.class,
                            HallEvent.AppointmentCancelled.class,
                            HallEvent.DayClosed.class);
        });
    }
}
