package io.yitaiqing.node.keeper;

import io.yitaiqing.dispatch.PlaceInLine;
import io.yitaiqing.hall.Alert;
import io.yitaiqing.hall.Customer;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a caller is told of an accepted command: fields taken from its events and the hall just after them. */
public final class Answers {

    private static final Set<String> ASKED_FOR = Set.of(Alert.Cause.PANIC, Alert.Cause.GUIDE_CALLED);

    /** The field of an answer that gives a ticket its customer has already. */
    public static final String REISSUED = "reissued";

    private Answers() {}

    /** The answer's fields, {@code position} last. */
    public static Map<String, Object> of(List<HallEvent> events, Hall hall) {
        Map<String, Object> answer = new LinkedHashMap<>();
        for (HallEvent event : events) {
            switch (event) {
                case HallEvent.OfDay e -> day(e, hall, answer);
                case HallEvent.OfDispatch e -> dispatch(e, hall, answer);
                case HallEvent.OfCounter e -> counter(e, answer);
                case HallEvent.OfClerk e -> clerk(e, answer);
                case HallEvent.OfVisit e -> visit(e, hall, answer);
                case HallEvent.OfCall e -> call(e, hall, answer);
                case HallEvent.OfAppointment e -> appointment(e, answer);
                case HallEvent.OfCase e -> followedCase(e, answer);
                case HallEvent.OfAlert e -> alert(e, answer);
            }
        }
        if (answer.containsKey("day")) {
            answer.keySet().retainAll(List.of("day"));
        }
        answer.put("position", hall.position());
        return answer;
    }

    private static void day(HallEvent.OfDay event, Hall hall, Map<String, Object> answer) {
        switch (event) {
            case HallEvent.DayOpened e -> answer.put("day", e.day().toString());
            case HallEvent.DayClosed e -> answer.put("day", hall.chapter().toString());
            case HallEvent.ChapterClosed e -> answer.put("day", e.nextDay().toString());
            case HallEvent.HallTakenOver e -> answer.put("writer", e.writer());
            case HallEvent.LunchBegan e -> {}
            case HallEvent.LunchEnded e -> {}
        }
    }

    private static void dispatch(HallEvent.OfDispatch event, Hall hall, Map<String, Object> answer) {
        switch (event) {
            case HallEvent.PolicyChanged e -> {
                answer.put("policy", e.policy());
                answer.put("version", e.version());
            }
            case HallEvent.OfferMade e -> atCounter(e.visit(), e.counter(), hall, answer);
            case HallEvent.OfferEnded e -> {
                // An offer that made way is not what was asked.
                if (e.note().isPresent()) {
                    atCounter(e.visit(), e.counter(), hall, answer);
                }
            }
        }
    }

    private static void counter(HallEvent.OfCounter event, Map<String, Object> answer) {
        switch (event) {
            case HallEvent.CounterOpened e -> answer.put("counter", e.counter());
            case HallEvent.CounterClosed e -> answer.putIfAbsent("counter", e.counter());
            case HallEvent.CounterPaused e -> answer.put("counter", e.counter());
            case HallEvent.CounterResumed e -> answer.put("counter", e.counter());
            case HallEvent.CounterSetUp e -> answer.put("counter", e.place().id());
            case HallEvent.CounterTakenDown e -> answer.put("counter", e.counter());
            case HallEvent.EquipmentFailed e -> answer.put("equipment", e.equipment());
            case HallEvent.EquipmentRepaired e -> answer.put("equipment", e.equipment());
            case HallEvent.AbilitiesChanged e -> {}
        }
    }

    private static void clerk(HallEvent.OfClerk event, Map<String, Object> answer) {
        switch (event) {
            case HallEvent.ClerkChanged e -> answer.put("clerk", e.clerk());
            case HallEvent.RotaChanged e -> answer.put("clerk", e.clerk());
            case HallEvent.ClerkCountOverridden e -> e.clerks().ifPresent(clerks -> answer.put("clerks", clerks));
        }
    }

    private static void visit(HallEvent.OfVisit event, Hall hall, Map<String, Object> answer) {
        switch (event) {
            case HallEvent.TicketIssued e -> issued(e.visit(), e.customer(), hall, answer);
            case HallEvent.VisitBooked e -> {
                issued(e.visit(), e.customer(), hall, answer);
                answer.put("start", e.start().toString());
            }
            case HallEvent.VisitEnded e -> ended(e.visit(), hall, answer);
            case HallEvent.VisitRebooked e -> {
                booked(e.visit(), hall, answer);
                answer.put("start", e.start().toString());
            }
            case HallEvent.VisitCheckedIn e -> waits(e.visit(), hall, answer);
            case HallEvent.VisitGreeted e -> waits(e.visit(), hall, answer);
            case HallEvent.NeedChanged e -> waits(e.visit(), hall, answer);
            case HallEvent.ErrandAdded e -> ticket(e.visit(), hall, answer);
            case HallEvent.ErrandDropped e -> ticket(e.visit(), hall, answer);
            case HallEvent.MaterialsChecked e -> ticket(e.visit(), hall, answer);
            case HallEvent.PlaceKept e -> ticket(e.visit(), hall, answer);
            case HallEvent.VisitReturned e -> waits(e.visit(), hall, answer);
            case HallEvent.VisitReleased e -> waits(e.visit(), hall, answer);
            case HallEvent.VisitReactivated e -> waits(e.visit(), hall, answer);
            case HallEvent.VisitRated e -> ticket(e.visit(), hall, answer);
            case HallEvent.TicketReissued e -> reissued(e.visit(), hall, answer);
            case HallEvent.CustomerBalked e -> {}
        }
    }

    private static void call(HallEvent.OfCall event, Hall hall, Map<String, Object> answer) {
        switch (event) {
            case HallEvent.TicketCalled e -> atCounter(e.visit(), e.counter(), hall, answer);
            case HallEvent.VisitSent e -> atCounter(e.visit(), e.counter(), hall, answer);
            case HallEvent.TicketRecalled e -> atCounter(e.visit(), e.counter(), hall, answer);
            case HallEvent.ServiceStarted e -> atCounter(e.visit(), e.counter(), hall, answer);
            case HallEvent.StepMarked e -> atCounter(e.visit(), e.counter(), hall, answer);
            case HallEvent.PaperHandedOver e -> ticket(e.visit(), hall, answer);
            case HallEvent.PaperReturned e -> ticket(e.visit(), hall, answer);
            case HallEvent.ServiceFinished e -> atCounter(e.visit(), e.counter(), hall, answer);
            case HallEvent.VisitContinued e -> waits(e.visit(), hall, answer);
            case HallEvent.VisitTransferred e -> atCounter(e.visit(), e.counter(), hall, answer);
            case HallEvent.VisitParked e -> ticket(e.visit(), hall, answer);
            case HallEvent.TicketNotShown e -> atCounter(e.visit(), e.counter(), hall, answer);
            case HallEvent.ActionUndone e -> {
                e.visit().ifPresent(visit -> ticket(visit.id(), hall, answer));
                answer.put("counter", e.counter());
                answer.put("undone", e.action());
            }
        }
    }

    private static void appointment(HallEvent.OfAppointment event, Map<String, Object> answer) {
        switch (event) {
            case HallEvent.AppointmentBooked e -> {
                answer.put("appointment", e.appointment().id());
                answer.put("token", e.appointment().token());
                answer.put("start", e.appointment().start().toString());
            }
            case HallEvent.AppointmentMoved e -> {
                answer.put("appointment", e.appointment());
                answer.put("start", e.start().toString());
            }
            case HallEvent.AppointmentCancelled e -> answer.put("appointment", e.appointment());
        }
    }

    private static void followedCase(HallEvent.OfCase event, Map<String, Object> answer) {
        switch (event) {
            case HallEvent.CaseOpened e -> answer.put("case", e.followedCase());
            case HallEvent.CaseProgressed e -> answer.put("case", e.followedCase());
        }
    }

    /** Only what was asked: an alert that watches over a clerk is not told to that clerk. */
    private static void alert(HallEvent.OfAlert event, Map<String, Object> answer) {
        switch (event) {
            case HallEvent.AlertRaised e -> {
                if (ASKED_FOR.contains(e.alert().cause())) {
                    answer.put("alert", e.alert().id());
                }
            }
            case HallEvent.AlertAcknowledged e -> answer.put("alert", e.alert());
            case HallEvent.AlertShelved e -> answer.put("alert", e.alert());
            case HallEvent.AlertResolved e -> e.by().ifPresent(by -> answer.put("alert", e.alert()));
            case HallEvent.CareGiven e -> answer.put("action", e.action());
            case HallEvent.AlertBandChanged e -> {}
            case HallEvent.AlertEscalated e -> {}
        }
    }

    private static void ended(String visit, Hall hall, Map<String, Object> answer) {
        if (!answer.containsKey("visit")) {
            booked(visit, hall, answer);
        }
    }

    private static void booked(String visit, Hall hall, Map<String, Object> answer) {
        hall.visit(visit)
                .flatMap(known -> known.customer().appointment())
                .ifPresent(appointment -> answer.put("appointment", appointment));
        ticket(visit, hall, answer);
    }

    private static void issued(String visit, Customer customer, Hall hall, Map<String, Object> answer) {
        customer.appointment().ifPresent(appointment -> answer.put("appointment", appointment));
        waits(visit, hall, answer);
        answer.put("token", customer.token());
    }

    /** Whoever gave the number again is as entitled to the visit's key as when they gave it first. */
    private static void reissued(String visit, Hall hall, Map<String, Object> answer) {
        hall.visit(visit).ifPresent(known -> {
            issued(visit, known.customer(), hall, answer);
            known.bookedFor().ifPresent(start -> answer.put("start", start.toString()));
            answer.put(REISSUED, true);
        });
    }

    private static void ticket(String visit, Hall hall, Map<String, Object> answer) {
        answer.put("visit", visit);
        hall.visit(visit).ifPresent(known -> answer.put("ticket", known.ticket()));
    }

    private static void waits(String visit, Hall hall, Map<String, Object> answer) {
        ticket(visit, hall, answer);
        hall.visit(visit)
                .filter(known -> known.state() == VisitState.WAITING)
                .ifPresent(known -> answer.putAll(place(known, hall)));
    }

    /** People ahead and the expected wait of a waiting visit. */
    static Map<String, Object> place(Visit visit, Hall hall) {
        return place(PlaceInLine.of(visit, hall));
    }

    static Map<String, Object> place(PlaceInLine place) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("peopleAhead", place.peopleAhead());
        place.expectedWait().ifPresent(range -> {
            Map<String, Object> wait = new LinkedHashMap<>();
            wait.put("lowSeconds", range.lowSeconds());
            wait.put("highSeconds", range.highSeconds());
            fields.put("expectedWait", wait);
        });
        return fields;
    }

    private static void atCounter(String visit, String counter, Hall hall, Map<String, Object> answer) {
        answer.put("visit", visit);
        hall.visit(visit).ifPresent(known -> answer.put("ticket", known.ticket()));
        answer.put("counter", counter);
    }
}
