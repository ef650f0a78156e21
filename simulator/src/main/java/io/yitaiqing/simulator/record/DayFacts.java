package io.yitaiqing.simulator.record;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happened in a recorded day apart from what was decided: how it opened, what customers, reception and clerks
 * did at which moment, and how long each visit's ways and services took.
 */
final class DayFacts {

    /**
     * Something that is done at its moment whatever was decided.
     *
     * @param begun the visit or booking that began by it, as the record names it
     */
    record Given(Instant at, HallCommand command, Optional<String> begun) {}

    private final List<HallListener> listeners;
    private final List<Given> given = new ArrayList<>();
    private final Map<String, List<RecordedLeg>> legs = new LinkedHashMap<>();
    private final RecordedLegs recorder = new RecordedLegs(legs);
    private Optional<HallEvent.DayOpened> opening = Optional.empty();
    private Instant openedAt = Instant.EPOCH;
    private Instant lastAt = Instant.EPOCH;
    private Hall hall;

    private DayFacts(List<HallListener> listeners) {
        this.listeners = listeners;
    }

    static DayFacts of(RecordedDay day) {
        return of(day, List.of());
    }

    /** The facts of a day; listeners hear everything from its opening on. */
    static DayFacts of(RecordedDay day, List<HallListener> listeners) {
        DayFacts facts = new DayFacts(listeners);
        for (JournalRow row : day.rows()) {
            for (TurnBody.Recorded entry : TurnBody.recorded(row.body())) {
                facts.entry(entry, row.at());
            }
        }
        if (facts.opening.isEmpty()) {
            throw new BrokenDayException("Expected " + day.hall() + "/" + day.day()
                    + " to be a day that opened, but none of its rows opens it.");
        }
        return facts;
    }

    private void entry(TurnBody.Recorded entry, Instant at) {
        lastAt = at;
        if (hall != null) {
            entry.command().ifPresent(command -> command(command, entry.events(), at));
        }
        for (HallEvent event : entry.events()) {
            if (hall == null && event instanceof HallEvent.DayOpened opened) {
                opening = Optional.of(opened);
                openedAt = at;
                hall = new Hall(opened.plan());
            }
            if (hall != null) {
                hall.apply(event, at);
                recorder.on(event, at, hall);
                listeners.forEach(listener -> listener.on(event, at, hall));
            }
        }
    }

    private void command(HallCommand command, List<HallEvent> events, Instant at) {
        switch (command) {
            case HallCommand.ServeWithoutTicket c -> give(command, events, at);
            case HallCommand.OfCall c -> Commands.counter(c).ifPresent(counter -> atCounter(c, counter, at));
            case HallCommand.CloseDay c -> give(command, events, at);
            case HallCommand.OfDay c -> {}
            case HallCommand.ChangePolicy c -> give(command, events, at);
            case HallCommand.OfDispatch c -> {}
            case HallCommand.OfVisit c -> ofVisit(command, events, at);
            case HallCommand.OfCounter c -> give(command, events, at);
            case HallCommand.OfClerk c -> give(command, events, at);
            case HallCommand.OfAppointment c -> give(command, events, at);
            case HallCommand.OfCase c -> {}
            // Alerts rise by themselves, and otherwise than in the record.
            case HallCommand.OfAlert c -> {}
        }
    }

    private void give(HallCommand command, List<HallEvent> events, Instant at) {
        given.add(new Given(at, command, Commands.begun(events)));
    }

    /** What is done with a visit that is served belongs to its service, not to a moment. */
    private void ofVisit(HallCommand command, List<HallEvent> events, Instant at) {
        boolean served = Commands.visit(command)
                .flatMap(hall::visit)
                .filter(visit -> visit.state() == VisitState.SERVING)
                .isPresent();
        if (served) {
            recorder.step(Commands.visit(command).orElseThrow(), command, at);
        } else {
            give(command, events, at);
        }
    }

    private void atCounter(HallCommand command, String counter, Instant at) {
        hall.counter(counter)
                .flatMap(Counter::visit)
                .flatMap(hall::visit)
                .filter(visit -> visit.state() == VisitState.SERVING)
                .map(Visit::id)
                .filter(visit -> !(command instanceof HallCommand.Undo))
                .ifPresent(visit -> recorder.step(visit, command, at));
    }

    HallEvent.DayOpened opening() {
        return opening.orElseThrow();
    }

    Instant openedAt() {
        return openedAt;
    }

    /** The last moment of which there is a record. */
    Instant lastAt() {
        return lastAt;
    }

    /** In the order in which it happened. */
    List<Given> given() {
        return given;
    }

    /** The legs of each visit that was called, by visit, in the order of first calls. */
    Map<String, List<RecordedLeg>> legs() {
        return legs;
    }
}
