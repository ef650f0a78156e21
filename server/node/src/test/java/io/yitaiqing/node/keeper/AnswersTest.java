package io.yitaiqing.node.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.Alert;
import io.yitaiqing.hall.Appointment;
import io.yitaiqing.hall.CallReason;
import io.yitaiqing.hall.Carried;
import io.yitaiqing.hall.Customer;
import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Errand;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.LinePlace;
import io.yitaiqing.hall.Outcome;
import io.yitaiqing.hall.Wish;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.node.journal.EventCodec;
import io.yitaiqing.node.journal.GoldenFile;
import io.yitaiqing.node.journal.StoredNames;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What callers are told of the events their commands led to. */
class AnswersTest {

    private static final Instant AT = Instant.parse("2027-02-01T02:00:00Z");
    private static final Optional<String> NONE = Optional.empty();
    private static final LinePlace PLACE = new LinePlace(Wish.of(List.of("bill-payment")), AT);
    private static final List<Errand> BILL = List.of(Errand.asked("bill-payment", 1));
    private static final Customer CUSTOMER = new Customer("A001", "kiosk", "H001.x");
    private static final Customer BOOKED = new Customer("A002", "api", "H001.y", NONE, NONE, Optional.of("p1"));
    private static final HallEvent TICKET = new HallEvent.TicketIssued("v1", CUSTOMER, BILL, PLACE, Optional.empty());
    private static final HallEvent OPEN =
            new HallEvent.CounterOpened("1", Optional.of("li-min"), List.of("bill-payment"));
    private static final HallEvent CALLED = new HallEvent.TicketCalled(
            "v1", "1", List.of("bill-payment"), new CallReason("fifo", 1, 1, Optional.empty(), List.of(), NONE));

    private final HallPlan plan = HallPlans.small();
    private final Hall hall = new Hall(plan);

    @BeforeEach
    void open() {
        hall.apply(new HallEvent.ChapterClosed(LocalDate.parse("2027-02-01")), AT);
        hall.apply(new HallEvent.DayOpened(LocalDate.parse("2027-02-01"), plan, Carried.NOTHING), AT);
    }

    private Map<String, Object> answer(HallEvent... events) {
        List.of(events).forEach(event -> hall.apply(event, AT));
        Map<String, Object> answer = new TreeMap<>(Answers.of(List.of(events), hall));
        assertThat(answer.remove("position")).isEqualTo(hall.position());
        return answer;
    }

    static List<String> lines() {
        return GoldenFile.lines("/journal/events.ndjson");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyEventIsAnsweredWithPlainValuesAndThePosition(String line) throws Exception {
        HallEvent event = EventCodec.EVENTS.fromJson(StoredNames.JSON.readTree(line));

        Map<String, Object> answer = Answers.of(List.of(event), hall);

        assertThat(answer).containsEntry("position", hall.position());
        assertThat(answer.values())
                .allSatisfy(value -> assertThat(value).isInstanceOfAny(String.class, Integer.class, Long.class));
    }

    @Test
    void aTicketTellsItsTokenAndPlace() {
        assertThat(answer(TICKET))
                .containsEntry("visit", "v1")
                .containsEntry("ticket", "A001")
                .containsEntry("token", "H001.x")
                .containsEntry("peopleAhead", 0);
    }

    @Test
    void whoIsServedWithoutATicketIsAtTheCounterAndNotInLine() {
        answer(OPEN);

        assertThat(answer(TICKET, CALLED, new HallEvent.ServiceStarted("v1", "1", Optional.of("li-min"))))
                .isEqualTo(Map.of("visit", "v1", "ticket", "A001", "token", "H001.x", "counter", "1"));
    }

    @Test
    void aBookingTellsItsTokenAndTimeWhetherItIsForTodayOrLater() {
        Appointment later = new Appointment("p2", AT.plusSeconds(90_000), BILL, "H001.z", NONE, NONE);

        assertThat(answer(new HallEvent.VisitBooked("v1", BOOKED, BILL, PLACE, AT, AT.plusSeconds(60))))
                .isEqualTo(Map.of(
                        "appointment",
                        "p1",
                        "visit",
                        "v1",
                        "ticket",
                        "A002",
                        "token",
                        "H001.y",
                        "start",
                        AT.toString()));
        assertThat(answer(new HallEvent.VisitRebooked("v1", PLACE, AT.plusSeconds(60), AT.plusSeconds(120))))
                .isEqualTo(Map.of(
                        "appointment",
                        "p1",
                        "visit",
                        "v1",
                        "ticket",
                        "A002",
                        "start",
                        AT.plusSeconds(60).toString()));
        assertThat(answer(new HallEvent.VisitEnded("v1", EndReason.CANCELLED)))
                .isEqualTo(Map.of("appointment", "p1", "visit", "v1", "ticket", "A002"));
        assertThat(answer(new HallEvent.AppointmentBooked(later)))
                .isEqualTo(Map.of(
                        "appointment",
                        "p2",
                        "token",
                        "H001.z",
                        "start",
                        later.start().toString()));
        assertThat(answer(new HallEvent.AppointmentCancelled("p2"))).isEqualTo(Map.of("appointment", "p2"));
    }

    @Test
    void anEndedServiceTellsWhatGoesOn() {
        answer(OPEN, TICKET, CALLED, new HallEvent.ServiceStarted("v1", "1", Optional.of("li-min")));

        assertThat(answer(
                        new HallEvent.ServiceFinished("v1", "1", Outcome.CONTINUED, List.of(), Optional.of("fault")),
                        new HallEvent.CaseOpened("c1", "v1", "bill-payment", "fault"),
                        new HallEvent.VisitEnded("v1", EndReason.SERVED)))
                .isEqualTo(Map.of("visit", "v1", "ticket", "A001", "counter", "1", "case", "c1"));
        assertThat(answer(new HallEvent.CaseProgressed("c1", "done", true))).isEqualTo(Map.of("case", "c1"));
    }

    @Test
    void onlyAnAlertThatWasAskedForIsTold() throws Exception {
        assertThat(answer(raised("a1", Alert.Cause.PANIC))).isEqualTo(Map.of("alert", "a1"));
        assertThat(answer(TICKET, raised("a2", Alert.Cause.SERVED_WITHOUT_CALL)))
                .doesNotContainKey("alert");
        assertThat(answer(new HallEvent.AlertAcknowledged("a1", "boss", NONE))).isEqualTo(Map.of("alert", "a1"));
        assertThat(answer(new HallEvent.AlertResolved("a2", NONE))).isEmpty();
        assertThat(answer(new HallEvent.AlertResolved("a1", Optional.of("boss"))))
                .isEqualTo(Map.of("alert", "a1"));
    }

    @Test
    void aDayTellsItsDateAndNothingOfWhatItEnded() {
        answer(TICKET);

        assertThat(answer(new HallEvent.VisitEnded("v1", EndReason.DAY_CLOSED), new HallEvent.DayClosed()))
                .isEqualTo(Map.of("day", "2027-02-01"));
    }

    private static HallEvent raised(String id, String cause) throws Exception {
        String line = lines().stream()
                .filter(one -> GoldenFile.type(one).equals("alert-raised"))
                .findFirst()
                .orElseThrow()
                .replace("\"id\":\"a8\"", "\"id\":\"" + id + "\"")
                .replace("\"cause\":\"panic\"", "\"cause\":\"" + cause + "\"");
        return EventCodec.EVENTS.fromJson(StoredNames.JSON.readTree(line));
    }
}
