package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.Alert;
import io.yitaiqing.hall.Appointment;
import io.yitaiqing.hall.Call;
import io.yitaiqing.hall.CallReason;
import io.yitaiqing.hall.Carried;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.Wish;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Events as a tale tells them; visits are called by their tickets. */
final class Words {

    private Words() {}

    static String of(HallEvent event, Hall hall) {
        return switch (event) {
            case HallEvent.OfDay e -> day(e);
            case HallEvent.OfDispatch e -> dispatch(e, hall);
            case HallEvent.OfCounter e -> counter(e);
            case HallEvent.OfClerk e -> clerk(e);
            case HallEvent.OfVisit e -> visit(e, hall);
            case HallEvent.OfCall e -> call(e, hall);
            case HallEvent.OfAppointment e -> appointment(e);
            case HallEvent.OfCase e -> followedCase(e);
            case HallEvent.OfAlert e -> alert(e);
        };
    }

    /** The rule of a call, and who was passed over by which. */
    static String why(Optional<CallReason> reason) {
        return reason.map(why -> why.rule()
                        + why.passedOver().stream()
                                .map(passed -> "; " + passed.ticket() + " " + passed.rule())
                                .collect(Collectors.joining()))
                .orElse("nobody was called");
    }

    private static String day(HallEvent.OfDay event) {
        return switch (event) {
            case HallEvent.HallTakenOver e -> "taken over by " + e.writer();
            case HallEvent.ChapterClosed e -> "chapter " + e.nextDay();
            case HallEvent.DayOpened e -> "day " + e.day() + " opened" + carried(e.carried());
            case HallEvent.LunchBegan e -> "lunch";
            case HallEvent.LunchEnded e -> "lunch over";
            case HallEvent.DayClosed e -> "doors shut";
        };
    }

    private static String dispatch(HallEvent.OfDispatch event, Hall hall) {
        return switch (event) {
            case HallEvent.PolicyChanged e -> "policy " + e.policy() + " version " + e.version();
            case HallEvent.OfferMade e -> ticket(e.visit(), hall) + " offered to " + e.counter();
            case HallEvent.OfferEnded e -> ticket(e.visit(), hall) + " " + e.outcome() + " at " + e.counter();
        };
    }

    private static String counter(HallEvent.OfCounter event) {
        return switch (event) {
            case HallEvent.CounterOpened e -> "counter " + e.counter() + " opened";
            case HallEvent.CounterClosed e -> "counter " + e.counter() + " closed";
            case HallEvent.CounterPaused e -> "counter " + e.counter() + " paused";
            case HallEvent.CounterResumed e -> "counter " + e.counter() + " resumed";
            case HallEvent.AbilitiesChanged e -> "counter " + e.counter() + " able " + services(e.abilities());
            case HallEvent.CounterSetUp e -> "counter " + e.place().id() + " set up";
            case HallEvent.CounterTakenDown e -> "counter " + e.counter() + " taken down";
            case HallEvent.EquipmentFailed e -> e.equipment() + " failed";
            case HallEvent.EquipmentRepaired e -> e.equipment() + " repaired";
        };
    }

    private static String clerk(HallEvent.OfClerk event) {
        return switch (event) {
            case HallEvent.ClerkChanged e -> e.clerk() + " changed";
            case HallEvent.RotaChanged e -> "rota of " + e.clerk() + " changed";
            case HallEvent.ClerkCountOverridden e ->
                "clerks counted as " + e.clerks().map(String::valueOf).orElse("signed in");
        };
    }

    private static String visit(HallEvent.OfVisit event, Hall hall) {
        return switch (event) {
            case HallEvent.TicketIssued e ->
                e.customer().ticket() + (e.arriveBy().isPresent() ? " remote" : "");
            case HallEvent.VisitBooked e -> e.customer().ticket() + " booked";
            case HallEvent.VisitRebooked e -> ticket(e.visit(), hall) + " rebooked";
            case HallEvent.VisitCheckedIn e -> ticket(e.visit(), hall) + " checked in";
            case HallEvent.VisitGreeted e -> ticket(e.visit(), hall) + " greeted";
            case HallEvent.NeedChanged e -> ticket(e.visit(), hall) + " needs " + open(e.visit(), hall);
            case HallEvent.ErrandAdded e ->
                ticket(e.visit(), hall) + " with " + e.errand().service();
            case HallEvent.ErrandDropped e -> ticket(e.visit(), hall) + " without " + e.service();
            case HallEvent.MaterialsChecked e ->
                ticket(e.visit(), hall)
                        + (e.missing().isEmpty() ? " complete" : " lacks " + String.join("+", e.missing()));
            case HallEvent.PlaceKept e -> ticket(e.visit(), hall) + " away";
            case HallEvent.VisitReturned e -> ticket(e.visit(), hall) + " back";
            case HallEvent.VisitReleased e -> ticket(e.visit(), hall) + " released";
            case HallEvent.VisitReactivated e -> ticket(e.visit(), hall) + " reactivated";
            case HallEvent.VisitEnded e ->
                ticket(e.visit(), hall) + " " + e.reason().word();
            case HallEvent.VisitRated e -> ticket(e.visit(), hall) + " rated " + e.score();
            case HallEvent.TicketReissued e -> ticket(e.visit(), hall) + " once more";
            case HallEvent.CustomerBalked e -> "balked at " + e.service();
        };
    }

    private static String call(HallEvent.OfCall event, Hall hall) {
        return switch (event) {
            case HallEvent.TicketCalled e -> ticket(e.visit(), hall) + " to " + e.counter();
            case HallEvent.VisitSent e -> ticket(e.visit(), hall) + " sent to " + e.counter();
            case HallEvent.TicketRecalled e -> ticket(e.visit(), hall) + " again to " + e.counter();
            case HallEvent.ServiceStarted e -> ticket(e.visit(), hall) + " started";
            case HallEvent.StepMarked e -> ticket(e.visit(), hall) + " at " + e.step();
            case HallEvent.PaperHandedOver e ->
                "paper of " + ticket(e.visit(), hall) + " to " + e.clerk() + " for " + e.service();
            case HallEvent.PaperReturned e -> "paper of " + ticket(e.visit(), hall) + " back from " + e.clerk();
            case HallEvent.ServiceFinished e -> ticket(e.visit(), hall) + " finished " + e.outcome();
            case HallEvent.VisitContinued e ->
                ticket(e.visit(), hall) + " goes on to "
                        + String.join("+", e.place().wish().services());
            case HallEvent.VisitTransferred e ->
                ticket(e.visit(), hall) + " transferred to " + wish(e.place().wish())
                        + (e.waitsAt().isPresent() ? " for later" : "");
            case HallEvent.VisitParked e -> ticket(e.visit(), hall) + " parked " + e.reason();
            case HallEvent.TicketNotShown e ->
                ticket(e.visit(), hall) + " not shown" + (e.place().isPresent() ? ", waits again" : "");
            case HallEvent.ActionUndone e ->
                e.action() + " of " + e.visit().map(Visit::ticket).orElse("counter " + e.counter()) + " undone";
        };
    }

    private static String appointment(HallEvent.OfAppointment event) {
        return switch (event) {
            case HallEvent.AppointmentBooked e -> e.appointment().id() + " booked";
            case HallEvent.AppointmentMoved e -> e.appointment() + " moved";
            case HallEvent.AppointmentCancelled e -> e.appointment() + " cancelled";
        };
    }

    private static String followedCase(HallEvent.OfCase event) {
        return switch (event) {
            case HallEvent.CaseOpened e -> "case " + e.followedCase() + " opened";
            case HallEvent.CaseProgressed e -> "case " + e.followedCase() + (e.closed() ? " closed" : " progressed");
        };
    }

    private static String alert(HallEvent.OfAlert event) {
        return switch (event) {
            case HallEvent.AlertRaised e ->
                e.alert().id() + " " + e.alert().cause() + " " + e.alert().band();
            case HallEvent.AlertBandChanged e -> e.alert() + " now " + e.band();
            case HallEvent.AlertAcknowledged e -> e.alert() + " acknowledged by " + e.by();
            case HallEvent.AlertShelved e -> e.alert() + " shelved";
            case HallEvent.AlertEscalated e -> e.alert() + " escalated";
            case HallEvent.AlertResolved e -> e.alert() + " resolved";
            case HallEvent.CareGiven e -> "care " + e.action();
        };
    }

    /** How an alert stands: how bad it is, its value and limit, and what was done about it. */
    static String alert(Alert alert) {
        return alert.band() + " " + alert.value() + "/" + alert.limit()
                + alert.subject().map(subject -> " at " + subject).orElse("")
                + alert.acknowledgedBy().map(by -> " by " + by).orElse("")
                + alert.note().map(note -> " (" + note + ")").orElse("")
                + (alert.shelvedUntil().isPresent() ? " shelved" : "")
                + (alert.escalated() ? " escalated" : "")
                + (alert.careGivenAt().isPresent() ? " with care" : "");
    }

    private static String wish(Wish wish) {
        return String.join("+", wish.services())
                + wish.counter().map(counter -> " at " + counter).orElse("")
                + wish.clerk().map(clerk -> " with " + clerk).orElse("");
    }

    private static String open(String visit, Hall hall) {
        return hall.visit(visit).map(known -> String.join("+", known.open())).orElse("");
    }

    private static String carried(Carried carried) {
        List<String> going = Stream.concat(
                        carried.visits().stream()
                                .map(v -> v.ticket() + " " + v.state().word()),
                        carried.counters().stream()
                                .map(c -> "counter " + c.id() + " " + c.state().word()))
                .toList();
        return going.isEmpty() ? "" : " with " + String.join(" and ", going);
    }

    /** Who waits, in the order of their places. */
    static String line(Hall hall) {
        return hall.lines().stream()
                .flatMap(line -> line.visits().stream())
                .sorted(Comparator.comparing((Visit visit) -> visit.place().orderAt())
                        .thenComparingLong(Visit::number))
                .map(Visit::ticket)
                .collect(Collectors.joining(" "));
    }

    /** The bookings of later days. */
    static String bookings(Hall hall) {
        String ids = hall.appointments().all().stream().map(Appointment::id).collect(Collectors.joining(" "));
        return ids.isEmpty() ? "none" : ids;
    }

    static String of(Call call) {
        return call.ticket() + " to " + call.counter()
                + call.zone().map(zone -> " in " + zone).orElse("") + (call.recall() ? " again" : "");
    }

    static String services(List<String> services) {
        return services.isEmpty() ? "nothing" : String.join("+", services);
    }

    static String ticket(String visit, Hall hall) {
        return hall.visit(visit).map(Visit::ticket).orElse(visit);
    }

    /** The last visit that got this ticket, or the word itself where there is none. */
    static String visit(String ticket, Hall hall) {
        return hall.visits().stream()
                .filter(visit -> visit.ticket().equals(ticket))
                .reduce((earlier, later) -> later)
                .map(Visit::id)
                .orElse(ticket);
    }
}
