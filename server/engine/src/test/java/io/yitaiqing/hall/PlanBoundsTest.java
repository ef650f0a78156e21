package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.HallPlan.Clerk;
import io.yitaiqing.hall.HallPlan.Place;
import io.yitaiqing.hall.HallPlan.Service;
import io.yitaiqing.hall.plan.AnnouncementTerms;
import io.yitaiqing.hall.plan.AnnouncementTerms.Notice;
import io.yitaiqing.hall.plan.CareAction;
import io.yitaiqing.hall.plan.Equipment;
import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.plan.Location;
import io.yitaiqing.hall.plan.ParkTerms;
import io.yitaiqing.hall.plan.QuietTime;
import io.yitaiqing.hall.plan.Segment;
import io.yitaiqing.hall.plan.ServiceTerms;
import io.yitaiqing.hall.plan.ServiceTerms.Material;
import io.yitaiqing.hall.plan.Shift;
import io.yitaiqing.hall.plan.Slots;
import io.yitaiqing.hall.plan.Zone;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.SettingsDraft;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A day opens with a plan that is as large as it may be, and not with a larger one, whoever made it. */
class PlanBoundsTest {

    private static final HallPlan SMALL = HallPlans.small();
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final String LONG = "x".repeat(Limits.LONGEST_NAME + 1);

    /** A plan with {@code n} of something, how many may be, and what is said of one more. */
    private static Arguments upTo(int most, String sentence, IntFunction<HallPlan> plan) {
        return Arguments.of(sentence, plan.apply(most), plan.apply(most + 1));
    }

    static List<Arguments> larger() {
        return Stream.of(lists(), terms(), rows()).flatMap(List::stream).toList();
    }

    private static List<Arguments> lists() {
        return List.of(
                upTo(200, "a plan of at most 200 services", n -> with(many(n, i -> service(i, ServiceTerms.NONE)))),
                upTo(
                        200,
                        "a plan of at most 200 counters",
                        n -> HallPlans.with(
                                SMALL,
                                SMALL.services(),
                                many(n, i -> new Place(i, i, List.of("invoice"))),
                                SMALL.clerks())),
                upTo(
                        1_000,
                        "a plan of at most 1000 clerks",
                        n -> HallPlans.with(
                                SMALL,
                                SMALL.services(),
                                SMALL.counters(),
                                many(n, i -> new Clerk(i, i, Map.of("invoice", 3))))),
                upTo(50, "a plan of at most 50 segments", n -> set(d -> d.segments = many(n, i -> segment(i, 60)))),
                upTo(
                        500,
                        "a plan of at most 500 devices and programs",
                        n -> set(d -> d.equipment = many(n, i -> new Equipment(i, "printer", i, i)))),
                upTo(50, "a plan of at most 50 zones", n -> set(d -> d.zones = many(n, i -> new Zone(i, i, i)))),
                upTo(
                        50,
                        "a plan of at most 50 care actions",
                        n -> set(d -> d.careActions = many(n, i -> new CareAction(i, i, i)))),
                upTo(
                        20,
                        "a plan of at most 20 park reasons",
                        n -> set(d -> d.parking = new ParkTerms(many(n, i -> i), 7_200))));
    }

    private static List<Arguments> terms() {
        return List.of(
                upTo(14_400, "a bound on head starts of 0 to 14400 seconds", n -> set(d -> d.mostCreditSeconds = n)),
                upTo(
                        14_400,
                        "a head start of segment old of 0 to 14400 seconds",
                        n -> set(d -> d.segments = List.of(segment("old", n)))),
                upTo(5, "a call spoken 1 to 5 times", n -> set(d -> d.announcements = new AnnouncementTerms(n, 8))),
                upTo(
                        60,
                        "a gap between announcements of 1 to 60 seconds",
                        n -> set(d -> d.announcements = new AnnouncementTerms(2, n))),
                upTo(100, "a volume of 0 to 100 percent", n -> told(n, List.of(), List.of())),
                upTo(
                        10,
                        "announcements with at most 10 quiet times",
                        n -> told(100, many(n, i -> new QuietTime(LocalTime.NOON, LocalTime.MIDNIGHT)), List.of())),
                upTo(
                        20,
                        "announcements with at most 20 notices",
                        n -> told(100, List.of(), many(n, i -> new Notice(i, i)))));
    }

    private static HallPlan told(int volumePercent, List<QuietTime> quiet, List<Notice> notices) {
        return set(d -> d.announcements = new AnnouncementTerms(2, 8, volumePercent, quiet, notices));
    }

    private static List<Arguments> rows() {
        return List.of(
                upTo(20, "service s with at most 20 needs", n -> asking(many(n, i -> i), List.of(), List.of())),
                upTo(
                        20,
                        "service s with at most 20 linked services",
                        n -> asking(List.of(), many(n, i -> i), List.of())),
                upTo(
                        30,
                        "service s with at most 30 materials",
                        n -> asking(List.of(), List.of(), many(n, i -> new Material(i, i, i)))),
                upTo(20, "service s with at most 20 slots", n -> booked(many(n, i -> slots(30, 2)))),
                upTo(480, "a slot of service s of 1 to 480 minutes", n -> booked(List.of(slots(n, 2)))),
                upTo(1_000, "a slot of service s for 1 to 1000 bookings", n -> booked(List.of(slots(30, n)))),
                upTo(30, "counter 1 with at most 30 devices and programs", n -> at(many(n, i -> i), Optional.empty())),
                upTo(20, "clerk li with at most 20 languages", n -> clerk("li", many(n, i -> "a" + i), List.of())),
                upTo(20, "clerk li with at most 20 shifts", n -> clerk("li", List.of(), many(n, i -> shift("1")))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void larger(String expected, HallPlan largest, HallPlan tooLarge) {
        assertThat(opened(largest)).isEqualTo("accepted");
        assertThat(opened(tooLarge))
                .startsWith("Expected " + expected + ", but got ")
                .endsWith(".");
    }

    static List<Arguments> longer() {
        return List.of(
                Arguments.of("an id of a segment", set(d -> d.segments = List.of(segment(LONG, 60)))),
                Arguments.of(
                        "a name of a segment", set(d -> d.segments = List.of(new Segment("old", LONG, "Old", 60)))),
                Arguments.of(
                        "an address", set(d -> d.location = Optional.of(new Location(LONG, "a", Optional.empty())))),
                Arguments.of(
                        "an English address",
                        set(d -> d.location = Optional.of(new Location("a", LONG, Optional.empty())))),
                Arguments.of("a kind of e", set(d -> d.equipment = List.of(new Equipment("e", LONG, "e", "e")))),
                Arguments.of("a name of a zone", set(d -> d.zones = List.of(new Zone("east", "东", LONG)))),
                Arguments.of(
                        "a name of a care action",
                        set(d -> d.careActions = List.of(new CareAction("water", LONG, "Water")))),
                Arguments.of("a park reason", set(d -> d.parking = new ParkTerms(List.of(LONG), 7_200))),
                Arguments.of("an id of a service", with(List.of(service(LONG, ServiceTerms.NONE)))),
                Arguments.of("each of the needs of service s", asking(List.of(LONG), List.of(), List.of())),
                Arguments.of("each of the linked services of service s", asking(List.of(), List.of(LONG), List.of())),
                Arguments.of(
                        "a name of a material",
                        asking(List.of(), List.of(), List.of(new Material("id-card", LONG, "Card")))),
                Arguments.of("a zone of counter 1", at(List.of(), Optional.of(LONG))),
                Arguments.of("each of the devices and programs of counter 1", at(List.of(LONG), Optional.empty())),
                Arguments.of("an id of a clerk", clerk(LONG, List.of(), List.of())),
                Arguments.of("each of the languages of clerk li", clerk("li", List.of(LONG), List.of())),
                Arguments.of("a post of clerk li", clerk("li", List.of(), List.of(shift(LONG)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void longer(String expected, HallPlan plan) {
        assertThat(opened(plan))
                .isEqualTo("Expected " + expected + " of 1 to 100 characters without control characters, but got 101.");
    }

    @Test
    void anAgeAndAPointAreOfThisWorld() {
        assertThat(opened(set(d -> d.segments = List.of(aged(120))))).isEqualTo("accepted");
        assertThat(opened(set(d -> d.segments = List.of(aged(121)))))
                .isEqualTo("Expected an age for segment old of 1 to 120 years, but got 121.");
        assertThat(opened(at(-90, 180))).isEqualTo("accepted");
        assertThat(opened(at(90.5, 0))).isEqualTo("Expected a latitude of -90 to 90 degrees, but got 90.5.");
        assertThat(opened(at(0, Double.NaN))).isEqualTo("Expected a longitude of -180 to 180 degrees, but got NaN.");
    }

    private static Segment aged(int years) {
        return new Segment("old", "老人", "Elderly", 60, Optional.of(years));
    }

    private static HallPlan at(double latitude, double longitude) {
        Location.Point point = new Location.Point(latitude, longitude);
        return set(d -> d.location = Optional.of(new Location("人民路", "Renmin Road", Optional.of(point))));
    }

    @Test
    void aTicketPrefixHasAtMostThreeLetters() {
        assertThat(opened(with(List.of(new Service("s", "缴费", "Payment", "ABCD", 900, 120)))))
                .isEqualTo("Expected a ticket prefix of service s of 1 to 3 characters without control characters, "
                        + "but got 4.");
    }

    private static String opened(HallPlan plan) {
        Instant morning = Instant.parse("2027-02-01T01:00:00Z");
        Hall hall = new Hall(plan);
        hall.startAt(0, morning.atZone(plan.zone()).toLocalDate());
        return switch (Policies.rules().decide(new HallCommand.OpenDay(hall.chapter(), plan), hall, morning)) {
            case Decision.Accepted accepted -> "accepted";
            case Decision.Rejected rejected -> {
                assertThat(rejected.rejection().code()).isEqualTo(Rejection.Code.VALUE_IS_WRONG);
                yield rejected.rejection().sentence();
            }
        };
    }

    private static <T> List<T> many(int number, Function<String, T> one) {
        return IntStream.range(0, number).mapToObj(i -> one.apply("n" + i)).toList();
    }

    private static HallPlan set(Consumer<SettingsDraft> change) {
        return HallPlans.with(SMALL, change);
    }

    private static HallPlan with(List<Service> services) {
        return HallPlans.with(SMALL, services, SMALL.counters(), SMALL.clerks());
    }

    private static Service service(String id, ServiceTerms terms) {
        return new Service(id, "缴费", "Payment", "A", 900, 120, terms);
    }

    private static HallPlan asking(List<String> needs, List<String> linked, List<Material> materials) {
        return with(
                List.of(service("s", new ServiceTerms(needs, linked, materials, false, Optional.empty(), List.of()))));
    }

    private static HallPlan booked(List<Slots> slots) {
        return with(List.of(
                service("s", new ServiceTerms(List.of(), List.of(), List.of(), false, Optional.empty(), slots))));
    }

    private static Slots slots(int minutes, int capacity) {
        return new Slots(NINE, NINE.plusHours(2), minutes, capacity);
    }

    private static Segment segment(String id, long creditSeconds) {
        return new Segment(id, "老人", "Elderly", creditSeconds);
    }

    private static HallPlan at(List<String> equipment, Optional<String> zone) {
        Place place = new Place("1", "一号台", List.of("invoice"), zone, equipment, Place.Kind.STAFFED, false);
        return HallPlans.with(SMALL, SMALL.services(), List.of(place), SMALL.clerks());
    }

    private static HallPlan clerk(String id, List<String> languages, List<Shift> rota) {
        Clerk clerk = new Clerk(id, "李敏", Map.of("invoice", 3), Set.of(), languages, rota);
        return HallPlans.with(SMALL, SMALL.services(), SMALL.counters(), List.of(clerk));
    }

    private static Shift shift(String counter) {
        return new Shift(NINE, NINE.plusHours(1), Optional.of(counter));
    }
}
