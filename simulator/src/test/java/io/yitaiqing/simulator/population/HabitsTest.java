package io.yitaiqing.simulator.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.OfferOutcome;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.OfferTerms;
import io.yitaiqing.simulator.EveryHabit;
import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do beyond coming, waiting and leaving, each habit seen in a day of the bank branch. */
class HabitsTest {

    private static final String CROWD = "crowds:\n  H004:\n    ";

    @TempDir
    private Path folder;

    private LivedDay day(String change) {
        ScenarioFile file = EveryHabit.with(folder, change);
        return LivedDay.of(file.scenario(), file.plans().get("H004"));
    }

    @Test
    void bookedTimesAreKeptOrMissed() {
        LivedDay day = day(CROWD + "services: {corporate: {appointments: {share: 1, missedShare: 0.3}}}\n");
        long booked = day.count(HallEvent.VisitBooked.class);
        Set<String> ids = day.all(HallEvent.VisitBooked.class).stream()
                .map(HallEvent.VisitBooked::visit)
                .collect(Collectors.toSet());
        long came = day.count(HallEvent.VisitCheckedIn.class, e -> ids.contains(e.visit()));
        long missed =
                day.count(HallEvent.VisitEnded.class, e -> ids.contains(e.visit()) && e.reason() == EndReason.NO_SHOW);
        assertThat(booked).isGreaterThan(8);
        assertThat(came).isPositive();
        assertThat(missed).isPositive();
        assertThat(came).isGreaterThan(missed);
    }

    @Test
    void theLongerTheLineTheMoreTurnRound() {
        LivedDay none =
                day(CROWD + "{balking: {from: 1000, all: 1000}, services: {cash: {serviceMinutes: {mean: 9}}}}\n");
        long stayed = none.crowd().lines().longest("cash");
        assertThat(none.count(HallEvent.CustomerBalked.class, e -> e.reason().equals("line-too-long")))
                .isZero();
        assertThat(stayed).isGreaterThan(8);
    }

    @Test
    void nobodyJoinsALineAtWhichAllTurnRound() {
        LivedDay day = day(CROWD + "{balking: {from: 2, all: 5}, services: {cash: {serviceMinutes: {mean: 9}}}}\n");
        assertThat(day.count(HallEvent.CustomerBalked.class, e -> e.reason().equals("line-too-long")))
                .isGreaterThan(10);
        assertThat(day.crowd().lines().longest("cash")).isLessThanOrEqualTo(8);
    }

    @Test
    void whoKeepsAPlaceComesBackToIt() {
        LivedDay day = day(CROWD + "{keepPlace: {share: 1, afterWaitMinutes: 1}, services: {cash: {serviceMinutes: "
                + "{mean: 7}}}}\n");
        long kept = day.count(HallEvent.PlaceKept.class);
        assertThat(kept).isGreaterThan(10);
        assertThat(day.count(HallEvent.VisitReturned.class)).isGreaterThanOrEqualTo(kept * 9 / 10);
    }

    @Test
    void missingPapersAreFoundAtTheCounterOrAlreadyByTheGreeter() {
        String all = CROWD + "{services: {account-opening: {selfServiceShare: 0, papers: {missingShare: 1}}}, "
                + "remoteShare: 0, reception: {foundShare: ";
        LivedDay counter = day(all + "0}}\n");
        long checked = counter.count(HallEvent.MaterialsChecked.class);
        assertThat(checked).isGreaterThan(5);
        assertThat(counter.count(HallEvent.VisitParked.class)
                        + counter.count(HallEvent.VisitEnded.class, e -> e.reason() == EndReason.PAPERS_MISSING))
                .isEqualTo(checked);
    }

    @Test
    void whatTheGreeterFindsTakesNoClerksTime() {
        LivedDay door = day(CROWD + "{services: {account-opening: {papers: {missingShare: 1}}}, remoteShare: 0, "
                + "reception: {foundShare: 1}}\n");
        assertThat(door.count(HallEvent.MaterialsChecked.class)).isZero();
        assertThat(door.count(HallEvent.CustomerBalked.class, e -> e.reason().equals("papers-missing")))
                .isGreaterThan(5);
    }

    @Test
    void remoteTicketsAreCheckedInOnArrival() {
        LivedDay day = day(CROWD + "remoteShare: 0.9\n");
        long remote = day.count(
                HallEvent.TicketIssued.class, e -> e.customer().channel().equals("phone"));
        assertThat(remote).isGreaterThan(50);
        assertThat(day.count(HallEvent.VisitCheckedIn.class)).isGreaterThanOrEqualTo(remote * 9 / 10);
    }

    @Test
    void whoCanUsesATerminalAndNobodyElseIsServedThere() {
        LivedDay day = day(
                CROWD + "services: {personal: {selfServiceShare: 0.5}, account-opening: " + "{selfServiceShare: 0}}\n");
        Set<String> able = day.crowd().customers().stream()
                .filter(customer -> customer.person().selfServing())
                .flatMap(customer -> customer.visit().stream())
                .collect(Collectors.toSet());
        List<HallEvent.ServiceStarted> served = day.all(HallEvent.ServiceStarted.class).stream()
                .filter(e -> e.counter().startsWith("T"))
                .toList();
        assertThat(served).hasSizeGreaterThan(10);
        Set<String> withTicket = day.all(HallEvent.TicketCalled.class).stream()
                .map(HallEvent.TicketCalled::counter)
                .collect(Collectors.toSet());
        assertThat(withTicket).as("terminals call nobody").noneMatch(counter -> counter.startsWith("T"));
        assertThat(able).isNotEmpty();
    }

    @Test
    void oneTicketForSeveralErrandsSavesTheOthers() {
        String everyErrand = CROWD + "{services: {account-opening: {papers: {missingShare: 0}, also: {personal: 1}}}, "
                + "remoteShare: 0, balking: {from: 1000, all: 1000}, oneTicketShare: ";
        LivedDay one = day(everyErrand + "1}\n");
        assertThat(one.count(HallEvent.TicketIssued.class, e -> e.errands().size() == 2))
                .isGreaterThan(5);
        assertThat(one.all(HallEvent.ServiceFinished.class))
                .anyMatch(e -> e.delivered().size() == 2);
    }

    @Test
    void devicesFailAndAreRepaired() {
        LivedDay day = day("seed: 1\n");
        assertThat(day.count(HallEvent.EquipmentFailed.class, e -> e.equipment().equals("card-maker")))
                .isEqualTo(1);
        assertThat(day.count(HallEvent.EquipmentFailed.class)).isGreaterThan(2);
        assertThat(day.count(HallEvent.EquipmentFailed.class) - day.count(HallEvent.EquipmentRepaired.class))
                .isBetween(0L, 1L);
    }

    @Test
    void someOffersAreRefusedAndNobodyIsForgotten() {
        LivedDay day = day(CROWD + "refusalShare: 0.5\n");
        assertThat(day.count(HallEvent.OfferEnded.class, e -> e.outcome() == OfferOutcome.REFUSED))
                .isGreaterThan(20);
        assertThat(day.count(HallEvent.OfferEnded.class, e -> e.outcome() == OfferOutcome.TIMED_OUT))
                .isZero();
        assertThat(day.count(HallEvent.VisitEnded.class, e -> e.reason() == EndReason.SERVED))
                .isGreaterThan(100);
    }

    @Test
    void anotherCounterAndAnotherPolicyMeetTheSamePeople() {
        ScenarioFile file = EveryHabit.with(folder, "seed: 1\n");
        HallPlan plan = file.plans().get("H004");
        DispatchTerms pull = plan.settings().dispatch().with(new OfferTerms(OfferTerms.Mode.PULL, 30));
        Set<String> people = people(LivedDay.of(file.scenario(), plan));
        assertThat(people).hasSizeGreaterThan(100);
        assertThat(people(LivedDay.of(file.scenario(), plan.with("first-come-first-served", pull))))
                .isEqualTo(people);
        file.scenario().crowds().get("H004").clerks().remove("yan-li");
        assertThat(people(LivedDay.of(file.scenario(), plan)))
                .as("a counter less")
                .isEqualTo(people);
    }

    /** Who came, what they need and bring, and how long they and their services would take. */
    private static Set<String> people(LivedDay day) {
        return day.crowd().customers().stream()
                .map(customer -> {
                    Person person = customer.person();
                    Draws own = person.draws();
                    return String.join(
                            " ",
                            person.errands().toString(),
                            person.segment().toString(),
                            Boolean.toString(person.books()),
                            Boolean.toString(person.remote()),
                            Boolean.toString(person.selfServing()),
                            Boolean.toString(person.lacksPapers()),
                            Boolean.toString(person.oneTicket()),
                            Double.toString(own.uniform("service")),
                            Double.toString(own.at(1).uniform("patience")),
                            customer.firstCame().toString());
                })
                .collect(Collectors.toSet());
    }
}
