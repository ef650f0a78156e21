package io.yitaiqing.node.keeper;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a customer sees under their token, from the booking to the case that outlives the visit. */
class CustomerViewTest {

    private static final Instant AT = Instant.parse("2027-02-01T02:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2027-02-01");
    private static final String TOKEN = "H001.x";
    private static final Optional<String> NONE = Optional.empty();
    private static final LinePlace PLACE = new LinePlace(Wish.of(List.of("bill-payment")), AT);
    private static final List<Errand> BILL = List.of(Errand.asked("bill-payment", 3));
    private static final Map<String, Object> ASKED = Map.of(
            "service",
            "bill-payment",
            "name",
            "缴费",
            "nameEn",
            "Bill payment",
            "materials",
            List.of(),
            "quantity",
            3,
            "state",
            "open");

    private final HallPlan plan = HallPlans.small();
    private final Hall hall = new Hall(plan);

    @BeforeEach
    void open() {
        happen(new HallEvent.ChapterClosed(DAY), new HallEvent.DayOpened(DAY, plan, Carried.NOTHING));
    }

    private void happen(HallEvent... events) {
        List.of(events).forEach(event -> hall.apply(event, AT));
    }

    private void ticket() {
        happen(new HallEvent.TicketIssued(
                "v1",
                new Customer("A001", "kiosk", TOKEN, Optional.of("elderly"), Optional.of("yue"), NONE),
                BILL,
                PLACE,
                Optional.empty()));
    }

    private void served() {
        happen(
                new HallEvent.CounterOpened("1", Optional.of("li-min"), List.of("bill-payment")),
                new HallEvent.TicketCalled(
                        "v1",
                        "1",
                        List.of("bill-payment"),
                        new CallReason("fifo", 1, 1, Optional.empty(), List.of(), NONE)),
                new HallEvent.ServiceStarted("v1", "1", Optional.of("li-min")));
    }

    private static Map<String, Object> lacking(String paper) {
        Map<String, Object> errand = new HashMap<>(ASKED);
        errand.put("missing", List.of(paper));
        return errand;
    }

    private Map<String, Object> view() {
        return CustomerView.of(hall, TOKEN);
    }

    @Test
    void whoIsOfferedToACounterStillWaits() {
        ticket();
        Map<String, Object> waiting = view();
        happen(
                new HallEvent.CounterOpened("1", Optional.of("li-min"), List.of("bill-payment")),
                new HallEvent.OfferMade(
                        "v1",
                        "1",
                        List.of("bill-payment"),
                        new CallReason("fifo", 1, 1, Optional.empty(), List.of(), NONE),
                        AT.plusSeconds(30)));

        assertThat(view())
                .containsEntry("state", "waiting")
                .containsEntry("peopleAhead", 0)
                .containsKeys(waiting.keySet().toArray(String[]::new))
                .doesNotContainKeys("reason", "until", "counter");
    }

    @Test
    void whoWaitsSeesTheirPlaceAndTheirErrands() {
        ticket();

        assertThat(view())
                .containsEntry("hall", "H001")
                .containsEntry("visit", "v1")
                .containsEntry("ticket", "A001")
                .containsEntry("state", "waiting")
                .containsEntry("takenAt", AT.toString())
                .containsEntry("services", List.of("bill-payment"))
                .containsEntry("errands", List.of(ASKED))
                .containsEntry("peopleAhead", 0)
                .containsEntry("position", hall.position());
    }

    @Test
    void whoIsParkedSeesWhyAndUntilWhenAndWhichPapersAreMissing() {
        ticket();
        served();
        happen(
                new HallEvent.MaterialsChecked("v1", "bill-payment", List.of("id-card")),
                new HallEvent.VisitParked("v1", Optional.of("1"), "papers-missing", AT.plusSeconds(600), false));

        assertThat(view())
                .containsEntry("state", "parked")
                .containsEntry("reason", "papers-missing")
                .containsEntry("until", AT.plusSeconds(600).toString())
                .containsEntry("thenWaits", false)
                .containsEntry("errands", List.of(lacking("id-card")))
                .doesNotContainKey("peopleAhead");
    }

    @Test
    void theViewNamesNeitherTheClerkNorTheGroupOfTheCustomer() {
        ticket();
        served();

        assertThat(view().toString()).doesNotContain("li-min", "elderly", "yue", TOKEN);
    }

    @Test
    void whatOneClerkWritesToAnotherIsNotForTheCustomer() {
        ticket();
        served();
        happen(new HallEvent.PaperHandedOver("v1", "bill-payment", "wang-fang", "doubtful"));

        assertThat(view()).containsEntry("errands", List.of(ASKED));
        assertThat(view().toString()).doesNotContain("wang-fang", "doubtful");
    }

    @Test
    void aBookingOfALaterDayIsSeenBeforeItsDayAndOnIt() {
        Instant start = AT.plus(Duration.ofDays(2));
        happen(new HallEvent.AppointmentBooked(new Appointment("p1", start, BILL, TOKEN, NONE, NONE)));

        assertThat(view())
                .isEqualTo(Map.of(
                        "hall", "H001",
                        "hallName", plan.name(),
                        "hallNameEn", plan.nameEn(),
                        "appointment", "p1",
                        "state", "booked",
                        "start", start.toString(),
                        "services", List.of("bill-payment"),
                        "errands", List.of(ASKED),
                        "position", hall.position()));
        happen(new HallEvent.AppointmentCancelled("p1"));
        assertThat(view()).isEmpty();
    }

    @Test
    void aBookingOfTodayIsAVisit() {
        happen(new HallEvent.VisitBooked(
                "v1",
                new Customer("A001", "appointment", TOKEN, NONE, NONE, Optional.of("p1")),
                BILL,
                PLACE,
                AT.plusSeconds(60),
                AT.plusSeconds(600)));

        assertThat(view())
                .containsEntry("visit", "v1")
                .containsEntry("appointment", "p1")
                .containsEntry("state", "booked")
                .containsEntry("start", AT.plusSeconds(60).toString())
                .containsEntry("until", AT.plusSeconds(600).toString())
                .containsEntry("checkInFrom", AT.plusSeconds(60 - 1_800).toString())
                .doesNotContainKeys("takenAt", "peopleAhead", "mayBeAwaySeconds");
    }

    @Test
    void aCaseIsSeenWhenItsVisitIsForgotten() {
        ticket();
        served();
        happen(
                new HallEvent.ServiceFinished("v1", "1", Outcome.CONTINUED, List.of(), Optional.of("fault")),
                new HallEvent.CaseOpened("c1", "v1", "bill-payment", "sent to the fitters"),
                new HallEvent.VisitEnded("v1", EndReason.SERVED));
        assertThat(view()).containsEntry("visit", "v1").containsKey("cases");
        Instant later = AT.plus(Hall.REMEMBERED).plusSeconds(60);

        hall.apply(new HallEvent.CaseProgressed("c1", "done", true), later);

        assertThat(hall.visit("v1")).isEmpty();
        assertThat(view())
                .isEqualTo(Map.of(
                        "hall", "H001",
                        "hallName", plan.name(),
                        "hallNameEn", plan.nameEn(),
                        "ticket", "A001",
                        "state", "ended",
                        "cases",
                                List.of(Map.of(
                                        "service",
                                        "bill-payment",
                                        "openedAt",
                                        AT.toString(),
                                        "closed",
                                        true,
                                        "progress",
                                        List.of(
                                                Map.of("at", AT.toString(), "note", "sent to the fitters"),
                                                Map.of("at", later.toString(), "note", "done")))),
                        "position", hall.position()));
    }

    @Test
    void whoIsCalledSeesTheCounterAsTheWallNamesIt() {
        ticket();
        served();
        assertThat(view())
                .containsEntry("counter", "1")
                .containsEntry("counterName", plan.counter("1").orElseThrow().name());
    }

    @Test
    void whoWasServedSeesUntilWhenToRateAndThenThatTheyDid() {
        ticket();
        served();
        assertThat(view()).doesNotContainKeys("rated", "rateUntil");
        happen(
                new HallEvent.ServiceFinished("v1", "1", Outcome.DONE, List.of(), Optional.empty()),
                new HallEvent.VisitEnded("v1", EndReason.SERVED));
        assertThat(view())
                .containsEntry("rated", false)
                .containsEntry("rateUntil", AT.plus(Hall.REMEMBERED).toString());
        happen(new HallEvent.VisitRated("v1", 5, Optional.of("quick")));
        assertThat(view()).containsEntry("rated", true).doesNotContainKey("rateUntil");
    }

    @Test
    void nobodyIsSeenUnderAnUnknownToken() {
        ticket();

        assertThat(CustomerView.of(hall, "H001.y")).isEmpty();
    }

    @Test
    void whoIsRefusedSeesWhy() {
        ticket();
        served();
        happen(new HallEvent.ServiceFinished(
                "v1", "1", Outcome.REFUSED, List.of(), Optional.of("the meter is not theirs")));

        assertThat(view().get("errands"))
                .isEqualTo(List.of(Map.of(
                        "service", "bill-payment",
                        "name", "缴费",
                        "nameEn", "Bill payment",
                        "materials", List.of(),
                        "quantity", BILL.getFirst().quantity(),
                        "state", "refused",
                        "why", "the meter is not theirs")));
    }
}
