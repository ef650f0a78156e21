package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.plan.ServiceTerms;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of errands, why they were called together, and what is proposed with them. */
class ErrandsTest {

    private static final HallPlan LINKING = HallPlans.asking(
            HallPlans.asking(HallPlans.small(), "new-connection", linked("invoice", "bill-payment", "passport")),
            "invoice",
            linked("new-connection"));

    private static ServiceTerms linked(String... services) {
        return new ServiceTerms(List.of(), List.of(services), List.of(), false, Optional.empty(), List.of());
    }

    private static List<String> errands(Tale tale) {
        return tale.hall().visit("v1").orElseThrow().errands().stream()
                .map(errand -> errand.quantity() + " " + errand.service() + " " + errand.state())
                .toList();
    }

    private static Tale served(HallPlan plan, String services) {
        return Tale.opened(plan).tell("""
                09:00  open-counter 1 li-min  -> ok
                09:00  take-several %s        -> ok
                09:01  call 1                 -> ok
                09:02  start 1                -> ok
                """.formatted(services));
    }

    @Test
    void eachErrandKeepsWhatBecameOfIt() {
        Tale tale = served(HallPlans.small(), "bill-payment*3+invoice");
        tale.tell("""
                09:03  drop-errand A001 invoice        -> ok
                09:04  finish 1 done new-connection    -> A001 finished done, A001 goes on to bill-payment
                09:05  add-errand A001 invoice         -> ok
                09:06  call 1                          -> A001
                09:07  start 1                         -> ok
                09:08  finish 1 refused invoice why:no -> A001 finished refused, A001 served
                """);
        assertThat(errands(tale))
                .containsExactly(
                        "3 bill-payment refused",
                        "1 invoice dropped",
                        "1 new-connection delivered",
                        "1 invoice delivered");
    }

    @Test
    void aContinuedErrandIsFollowedUnderItsTicketsToken() {
        Tale tale = served(HallPlans.small(), "invoice+new-connection");
        tale.tell("09:20  finish 1 continued invoice why:crew~comes -> ok");
        assertThat(errands(tale)).containsExactly("1 invoice delivered", "1 new-connection continued");
        FollowedCase opened = tale.hall().cases().get("c1").orElseThrow();
        assertThat(opened.service()).isEqualTo("new-connection");
        assertThat(opened.token()).isEqualTo("H001.secret");
        assertThat(opened.progress()).extracting(FollowedCase.Progress::note).containsExactly("crew comes");
    }

    @Test
    void aWrongDeskReasksAsManyTimesAndForgetsWhatWasCheckedForTheOther() {
        Tale tale = served(HallPlans.small(), "bill-payment*3+invoice");
        tale.tell("09:03  transfer 1 service:new-connection by-wait -> ok");
        assertThat(errands(tale)).containsExactly("3 new-connection open", "1 invoice open");
    }

    @Test
    void aTrueWaitIsNeverAlteredByAMove() {
        Tale tale = served(HallPlans.small(), "invoice");
        Instant taken = tale.hall().visit("v1").orElseThrow().takenAt();
        tale.tell("""
                09:03  take invoice                          -> C002
                09:04  transfer 1 service:invoice first      -> ok
                """);
        Visit visit = tale.hall().visit("v1").orElseThrow();
        assertThat(visit.takenAt()).isEqualTo(taken);
        assertThat(visit.waitsFrom()).isEqualTo(tale.now());
        assertThat(visit.place().orderAt()).isBefore(tale.now());
    }

    @Test
    void whoIsKeptForOneCounterIsPassedOverByThatRule() {
        List<CallReason> reasons = new ArrayList<>();
        Tale.opened(HallPlans.small())
                .heardBy((event, at, hall) -> {
                    if (event instanceof HallEvent.TicketCalled called) {
                        reasons.add(called.reason());
                    }
                })
                .tell("""
                        09:00  open-counter 1 li-min             -> ok
                        09:00  open-counter 2 wang-fang          -> ok
                        09:01  take bill-payment+new-connection  -> A001
                        09:02  take invoice                      -> C001
                        09:03  call 2                            -> C001
                        """);
        assertThat(reasons)
                .singleElement()
                .extracting(CallReason::passedOver)
                .isEqualTo(List.of(
                        new CallReason.PassedOver("v1", "A001", "bill-payment", "one-counter", Optional.empty())));
    }

    @Test
    void linkedServicesAreProposedInTheCataloguesOrderWithoutLinksOfLinks() {
        assertThat(LinkedServices.proposedFor(List.of("new-connection"), LINKING))
                .containsExactly("bill-payment", "invoice");
        assertThat(LinkedServices.proposedFor(List.of("new-connection", "invoice"), LINKING))
                .containsExactly("bill-payment");
        assertThat(LinkedServices.proposedFor(List.of("invoice"), LINKING)).containsExactly("new-connection");
        assertThat(LinkedServices.proposedFor(List.of("bill-payment", "unknown"), LINKING))
                .isEmpty();
    }

    @Test
    void nothingIsProposedTwiceToAVisitOrForWhatItGaveUp() {
        Tale tale = served(LINKING, "new-connection");
        assertThat(proposed(tale)).containsExactly("bill-payment", "invoice");
        tale.tell("""
                09:03  add-errand B001 invoice          -> ok
                09:03  drop-errand B001 invoice         -> ok
                """);
        assertThat(proposed(tale)).as("what it gave up").containsExactly("bill-payment");
        tale.tell("""
                09:04  add-errand B001 bill-payment     -> ok
                09:04  drop-errand B001 new-connection  -> ok
                """);
        assertThat(proposed(tale)).as("what went with something it gave up").isEmpty();
        tale.tell("09:05  finish 1 -> ok");
        assertThat(proposed(tale)).as("a visit that is over").isEmpty();
    }

    private static List<String> proposed(Tale tale) {
        return LinkedServices.proposedFor(tale.hall().visit("v1").orElseThrow(), LINKING);
    }
}
