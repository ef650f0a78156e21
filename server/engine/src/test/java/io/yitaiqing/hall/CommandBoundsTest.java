package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.HallCommand.Request;
import io.yitaiqing.hall.HallPlan.Place;
import io.yitaiqing.hall.plan.Equipment;
import io.yitaiqing.hall.plan.ServiceTerms;
import io.yitaiqing.hall.plan.Slots;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the edge of the system draws or passes on has its limit in the hall itself. */
class CommandBoundsTest {

    private static final List<Request> BILL = List.of(new Request("bill-payment", 1));
    private static final Optional<String> NONE = Optional.empty();
    private static final HallPlan BOOKABLE = HallPlans.asking(
            HallPlans.small(),
            "bill-payment",
            new ServiceTerms(
                    List.of(),
                    List.of(),
                    List.of(),
                    false,
                    Optional.empty(),
                    List.of(new Slots(LocalTime.of(9, 0), LocalTime.of(16, 0), 30, 9))));
    private static final HallPlan EQUIPPED = HallPlans.with(
            HallPlans.small(),
            draft -> draft.equipment = devices(31).stream()
                    .map(id -> new Equipment(id, "printer", id, id))
                    .toList());

    private static List<String> devices(int number) {
        return IntStream.range(0, number).mapToObj(i -> "d" + i).toList();
    }

    private static HallCommand ticket(int length) {
        return new HallCommand.IssueTicket(BILL, "kiosk", "t".repeat(length), NONE, NONE, false);
    }

    private static HallCommand serve(int length) {
        return new HallCommand.ServeWithoutTicket("1", BILL, "t".repeat(length));
    }

    private static HallCommand book(Tale tale, int length) {
        return new HallCommand.BookAppointment(
                BILL, tale.now().plusSeconds(3_600), "t".repeat(length), NONE, NONE, NONE);
    }

    private static HallCommand setUp(int number) {
        return new HallCommand.SetUpCounter(
                new Place("T1", "T1", List.of("invoice"), NONE, devices(number), Place.Kind.STAFFED, true));
    }

    static List<Arguments> tooLong() {
        Tale tale = Tale.opened(BOOKABLE).tell("09:00  open-counter 1 li-min -> ok");
        Tale equipped = Tale.opened(EQUIPPED).tell("09:00  open-counter 1 li-min -> ok");
        String token = "Expected a token of 1 to 100 characters without control characters, but got 101.";
        return List.of(
                Arguments.of(tale, ticket(100), ticket(101), token),
                Arguments.of(tale, serve(100), serve(101), token),
                Arguments.of(tale, book(tale, 100), book(tale, 101), token),
                Arguments.of(
                        tale,
                        new HallCommand.TakeOver("w".repeat(200)),
                        new HallCommand.TakeOver("w".repeat(201)),
                        "Expected a writer of 1 to 200 characters without control characters, but got 201."),
                Arguments.of(equipped, setUp(30), setUp(31), "Expected at most 30 devices and programs, but got 31."));
    }

    @ParameterizedTest(name = "{3}")
    @MethodSource
    void tooLong(Tale tale, HallCommand longest, HallCommand tooLong, String sentence) {
        assertThat(decided(tale, longest)).isInstanceOf(Decision.Accepted.class);
        assertThat(decided(tale, tooLong)).isEqualTo(Decision.reject(Rejection.Code.VALUE_IS_WRONG, sentence));
    }

    private static Decision decided(Tale tale, HallCommand command) {
        return Policies.rules().decide(command, tale.hall(), tale.now());
    }
}
