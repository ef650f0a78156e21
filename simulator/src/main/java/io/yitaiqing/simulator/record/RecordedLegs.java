package io.yitaiqing.simulator.record;

import io.yitaiqing.hall.CounterAction;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notes the legs of visits as they happen; what is undone is noted no more. */
final class RecordedLegs implements HallListener {

    private final Map<String, List<RecordedLeg>> legs;

    RecordedLegs(Map<String, List<RecordedLeg>> legs) {
        this.legs = legs;
    }

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        switch (event) {
            case HallEvent.TicketCalled e -> begin(e.visit(), new RecordedLeg(e.services(), at));
            case HallEvent.VisitSent e -> begin(e.visit(), new RecordedLeg(e.services(), at));
            case HallEvent.ServiceStarted e -> last(e.visit()).ifPresent(leg -> leg.started(at));
            case HallEvent.ServiceFinished e -> last(e.visit()).ifPresent(leg -> leg.ended(at));
            case HallEvent.VisitTransferred e -> last(e.visit()).ifPresent(leg -> leg.ended(at));
            case HallEvent.VisitParked e ->
                last(e.visit()).filter(leg -> e.counter().isPresent()).ifPresent(leg -> leg.ended(at));
            case HallEvent.TicketNotShown e -> last(e.visit()).ifPresent(leg -> leg.notShown(at));
            case HallEvent.VisitEnded e -> last(e.visit()).ifPresent(leg -> leg.ended(at));
            case HallEvent.ActionUndone e -> e.visit().map(Visit::id).ifPresent(visit -> undo(e.action(), visit));
            case HallEvent.OfDay e -> {}
            case HallEvent.OfDispatch e -> {}
            case HallEvent.OfCounter e -> {}
            case HallEvent.OfClerk e -> {}
            case HallEvent.OfVisit e -> {}
            case HallEvent.OfCall e -> {}
            case HallEvent.OfAppointment e -> {}
            case HallEvent.OfCase e -> {}
            case HallEvent.OfAlert e -> {}
        }
    }

    void step(String visit, HallCommand command, Instant at) {
        last(visit).ifPresent(leg -> leg.step(command, at));
    }

    private void begin(String visit, RecordedLeg leg) {
        legs.computeIfAbsent(visit, id -> new ArrayList<>()).add(leg);
    }

    private void undo(String word, String visit) {
        Optional<CounterAction> action = CounterAction.of(word);
        if (action.isEmpty()) {
            return;
        }
        switch (action.get()) {
            case CALL, SEND -> last(visit).ifPresent(leg -> legs.get(visit).removeLast());
            case START -> last(visit).ifPresent(RecordedLeg::undoStart);
            case FINISH, NO_SHOW, PARK, TRANSFER -> last(visit).ifPresent(RecordedLeg::undoEnd);
            case STEP, HAND_OVER, RETURN_PAPER, CHECK_MATERIALS, ADD_ERRAND, DROP_ERRAND -> {}
            case PAUSE, RESUME, RECALL, OPEN, CLOSE -> {}
        }
    }

    private Optional<RecordedLeg> last(String visit) {
        List<RecordedLeg> all = legs.getOrDefault(visit, List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }
}
