package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.tale.PushHalls;
import io.yitaiqing.hall.tale.Tale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The auditor notices what goes wrong with offers. */
class AuditorOfOffersTest {

    private static final CallReason REASON =
            new CallReason("c-mu", 1, 1, Optional.empty(), List.of(), Optional.empty());

    private final List<String> breaches = new ArrayList<>();
    private final Auditor auditor = new Auditor(breaches::add);
    private final Tale tale = Tale.of(PushHalls.small()).heardBy(auditor).tell("""
            09:00  due                       -> ok
            09:00  open-counter 1 li-min     -> ok
            09:00  open-counter 2 wang-fang  -> ok
            09:00  take bill-payment         -> A001
            09:00  take bill-payment         -> A002
            """);
    private final Hall hall = tale.hall();

    private void happens(HallEvent event) {
        hall.apply(event, tale.now());
        auditor.on(event, tale.now(), hall);
    }

    /** Tells only the auditor, of something that the hall would not even take in. */
    private void claims(HallEvent event) {
        auditor.on(event, tale.now(), hall);
    }

    private void breachOf(String sentence) {
        assertThat(breaches).anySatisfy(breach -> assertThat(breach).contains(sentence));
    }

    private HallEvent offer(String visit, String counter, String service, Instant until) {
        return new HallEvent.OfferMade(visit, counter, List.of(service), REASON, until);
    }

    private HallEvent offer(String visit, String counter) {
        return offer(visit, counter, "bill-payment", tale.now().plusSeconds(30));
    }

    private static HallEvent ended(String visit, String counter, OfferOutcome outcome, Optional<String> note) {
        return new HallEvent.OfferEnded(visit, counter, outcome, note);
    }

    private static HallEvent rescinded(String visit, String counter) {
        return ended(visit, counter, OfferOutcome.RESCINDED, Optional.empty());
    }

    @Test
    void nothingIsWrongWithAnOfferThatEndsOnce() {
        happens(offer("v1", "1"));
        happens(rescinded("v1", "1"));
        happens(offer("v1", "2"));
        happens(new HallEvent.TicketCalled("v1", "2", List.of("bill-payment"), REASON));

        assertThat(breaches).isEmpty();
    }

    @Test
    void aVisitOfferedToTwoCounters() {
        happens(offer("v1", "1"));
        happens(offer("v1", "2"));

        breachOf("v1 was offered to counters 1 and 2");
    }

    @Test
    void twoVisitsOfferedToOneCounter() {
        happens(offer("v1", "1"));
        happens(offer("v2", "1"));

        breachOf("counter 1 was offered v2 while another visit was");
    }

    @Test
    void anOfferForWhatTheCounterCannotDo() {
        happens(offer("v1", "2", "new-connection", tale.now().plusSeconds(30)));

        breachOf("counter 2 was offered v1 for [new-connection]");
    }

    @Test
    void anOfferThatIsOverBeforeItBegins() {
        happens(offer("v1", "1", "bill-payment", tale.now()));

        breachOf("the offer of v1 ended before it began");
    }

    @Test
    void anOfferThatEndsTwice() {
        happens(offer("v1", "1"));
        happens(rescinded("v1", "1"));
        happens(offer("v1", "1"));
        happens(ended("v1", "1", OfferOutcome.TIMED_OUT, Optional.of("somebody")));
        breachOf("somebody spoke for the clerk who missed v1");

        happens(offer("v2", "1"));
        claims(rescinded("v1", "2"));

        breachOf("the offer of v1 to counter 2 ended twice");
    }

    @Test
    void aVisitCalledElsewhereWhileItIsOffered() {
        happens(offer("v1", "1"));
        happens(new HallEvent.TicketCalled("v1", "2", List.of("bill-payment"), REASON));

        breachOf("v1 went to counter 2 while an offer of one of them was pending");
        breachOf("v1 became called from held");
    }

    @Test
    void aVisitThatEndsWhileItIsOffered() {
        happens(offer("v1", "1"));
        happens(new HallEvent.VisitEnded("v1", EndReason.LEFT));

        breachOf("v1 ended while it was offered");
    }

    @Test
    void aCounterThatGoesOutOfServiceWithAnOffer() {
        happens(offer("v1", "1"));
        happens(new HallEvent.AbilitiesChanged("1", List.of("invoice")));
        breachOf("counter 1 is unable to do what it is offered");

        happens(new HallEvent.CounterPaused("1", "tea", Optional.empty()));

        breachOf("counter 1 went out of service with an offer");
    }

    @Test
    void anOfferThatOutlastsTheDay() {
        happens(offer("v1", "1"));
        happens(new HallEvent.DayOpened(hall.chapter(), hall.plan(), hall.carry()));

        breachOf("offers of [v1] outlasted the day");
    }
}
