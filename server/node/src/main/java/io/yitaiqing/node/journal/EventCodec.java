package io.yitaiqing.node.journal;

import io.yitaiqing.hall.HallEvent;
import java.util.Map;

/** The stored names of all events. */
public final class EventCodec {

    /** Every event by the name under which journals hold it. */
    public static final StoredNames<HallEvent> EVENTS = new StoredNames<>(
            "event",
            HallEvent.class,
            Map.ofEntries(
                    Map.entry("hall-taken-over", HallEvent.HallTakenOver.class),
                    Map.entry("chapter-closed", HallEvent.ChapterClosed.class),
                    Map.entry("day-opened", HallEvent.DayOpened.class),
                    Map.entry("lunch-began", HallEvent.LunchBegan.class),
                    Map.entry("lunch-ended", HallEvent.LunchEnded.class),
                    Map.entry("day-closed", HallEvent.DayClosed.class),
                    Map.entry("policy-changed", HallEvent.PolicyChanged.class),
                    Map.entry("offer-made", HallEvent.OfferMade.class),
                    Map.entry("offer-ended", HallEvent.OfferEnded.class),
                    Map.entry("counter-opened", HallEvent.CounterOpened.class),
                    Map.entry("counter-closed", HallEvent.CounterClosed.class),
                    Map.entry("counter-paused", HallEvent.CounterPaused.class),
                    Map.entry("counter-resumed", HallEvent.CounterResumed.class),
                    Map.entry("abilities-changed", HallEvent.AbilitiesChanged.class),
                    Map.entry("counter-set-up", HallEvent.CounterSetUp.class),
                    Map.entry("counter-taken-down", HallEvent.CounterTakenDown.class),
                    Map.entry("equipment-failed", HallEvent.EquipmentFailed.class),
                    Map.entry("equipment-repaired", HallEvent.EquipmentRepaired.class),
                    Map.entry("clerk-changed", HallEvent.ClerkChanged.class),
                    Map.entry("rota-changed", HallEvent.RotaChanged.class),
                    Map.entry("clerk-count-overridden", HallEvent.ClerkCountOverridden.class),
                    Map.entry("ticket-issued", HallEvent.TicketIssued.class),
                    Map.entry("ticket-reissued", HallEvent.TicketReissued.class),
                    Map.entry("visit-booked", HallEvent.VisitBooked.class),
                    Map.entry("visit-rebooked", HallEvent.VisitRebooked.class),
                    Map.entry("visit-checked-in", HallEvent.VisitCheckedIn.class),
                    Map.entry("visit-greeted", HallEvent.VisitGreeted.class),
                    Map.entry("need-changed", HallEvent.NeedChanged.class),
                    Map.entry("errand-added", HallEvent.ErrandAdded.class),
                    Map.entry("errand-dropped", HallEvent.ErrandDropped.class),
                    Map.entry("materials-checked", HallEvent.MaterialsChecked.class),
                    Map.entry("place-kept", HallEvent.PlaceKept.class),
                    Map.entry("visit-returned", HallEvent.VisitReturned.class),
                    Map.entry("visit-released", HallEvent.VisitReleased.class),
                    Map.entry("visit-reactivated", HallEvent.VisitReactivated.class),
                    Map.entry("visit-ended", HallEvent.VisitEnded.class),
                    Map.entry("visit-rated", HallEvent.VisitRated.class),
                    Map.entry("customer-balked", HallEvent.CustomerBalked.class),
                    Map.entry("ticket-called", HallEvent.TicketCalled.class),
                    Map.entry("visit-sent", HallEvent.VisitSent.class),
                    Map.entry("ticket-recalled", HallEvent.TicketRecalled.class),
                    Map.entry("service-started", HallEvent.ServiceStarted.class),
                    Map.entry("step-marked", HallEvent.StepMarked.class),
                    Map.entry("paper-handed-over", HallEvent.PaperHandedOver.class),
                    Map.entry("paper-returned", HallEvent.PaperReturned.class),
                    Map.entry("service-finished", HallEvent.ServiceFinished.class),
                    Map.entry("visit-continued", HallEvent.VisitContinued.class),
                    Map.entry("visit-transferred", HallEvent.VisitTransferred.class),
                    Map.entry("visit-parked", HallEvent.VisitParked.class),
                    Map.entry("ticket-not-shown", HallEvent.TicketNotShown.class),
                    Map.entry("action-undone", HallEvent.ActionUndone.class),
                    Map.entry("appointment-booked", HallEvent.AppointmentBooked.class),
                    Map.entry("appointment-moved", HallEvent.AppointmentMoved.class),
                    Map.entry("appointment-cancelled", HallEvent.AppointmentCancelled.class),
                    Map.entry("case-opened", HallEvent.CaseOpened.class),
                    Map.entry("case-progressed", HallEvent.CaseProgressed.class),
                    Map.entry("alert-raised", HallEvent.AlertRaised.class),
                    Map.entry("alert-band-changed", HallEvent.AlertBandChanged.class),
                    Map.entry("alert-acknowledged", HallEvent.AlertAcknowledged.class),
                    Map.entry("alert-shelved", HallEvent.AlertShelved.class),
                    Map.entry("alert-escalated", HallEvent.AlertEscalated.class),
                    Map.entry("alert-resolved", HallEvent.AlertResolved.class),
                    Map.entry("care-given", HallEvent.CareGiven.class)));

    private EventCodec() {}
}
