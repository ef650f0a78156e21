package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Alert;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.plan.CareAction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Rules of alerts and care: what people do about them; what comes by itself is with the hall's deadlines. */
final class AlertRules {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_NOTE = 200;
    private static final int MOST_GUIDES = 20;
    private static final Duration LONGEST_SHELF = Duration.ofHours(8);

    private AlertRules() {}

    static Decision decide(HallCommand.OfAlert command, Hall hall, Instant now) {
        return switch (command) {
            case HallCommand.RaisePanic c -> panic(c, hall, now);
            case HallCommand.CallGuide c -> guide(c, hall, now);
            case HallCommand.AcknowledgeAlert c -> acknowledge(c, hall);
            case HallCommand.ShelveAlert c -> shelve(c, hall, now);
            case HallCommand.ResolveAlert c -> resolve(c, hall);
            case HallCommand.RecordCare c -> care(c, hall);
        };
    }

    /** Calls for help at an open counter, once; whoever presses the button has no time to write a note. */
    private static Decision panic(HallCommand.RaisePanic c, Hall hall, Instant now) {
        Optional<String> note = c.note().isEmpty() ? Optional.empty() : Optional.of(c.note());
        return note(note, () -> Expect.counter(c.counter(), hall, counter -> panicAt(counter, note, hall, now)));
    }

    private static Decision panicAt(Counter counter, Optional<String> note, Hall hall, Instant now) {
        if (counter.state() == CounterState.CLOSED) {
            return Expect.closed(counter, hall);
        }
        Optional<String> subject = Optional.of(counter.id());
        Optional<Alert> raised = hall.alerts().open(Alert.Cause.PANIC, subject);
        if (raised.isPresent()) {
            return Decision.reject(
                    Code.PANIC_IS_RAISED,
                    "Expected counter " + counter.id() + " without a panic alert, but "
                            + raised.get().id() + " is open.");
        }
        return Decision.accept(new HallEvent.AlertRaised(
                Alert.raised(hall.alerts().next(), Alert.Cause.PANIC, subject, Alert.Band.CRITICAL, 0, 0, now, note)));
    }

    /** Calls a guide to a place, once until somebody says that they were there. */
    private static Decision guide(HallCommand.CallGuide c, Hall hall, Instant now) {
        Optional<String> place = Optional.of(c.place());
        return Expect.text("a place", c.place(), LONGEST_NAME, known -> {
            List<Alert> called = hall.alerts().all().stream()
                    .filter(alert -> alert.cause().equals(Alert.Cause.GUIDE_CALLED))
                    .toList();
            if (called.stream().anyMatch(alert -> alert.subject().equals(place))) {
                return guideIsCalled("no guide to be called to " + c.place() + " yet", "one is on the way");
            }
            if (called.size() >= MOST_GUIDES) {
                return guideIsCalled("guides to be called to fewer than " + MOST_GUIDES + " places", "they are");
            }
            return Decision.accept(new HallEvent.AlertRaised(Alert.raised(
                    hall.alerts().next(),
                    Alert.Cause.GUIDE_CALLED,
                    place,
                    Alert.Band.WARNING,
                    0,
                    0,
                    now,
                    Optional.empty())));
        });
    }

    private static Decision guideIsCalled(String expected, String but) {
        return Decision.reject(Code.GUIDE_IS_CALLED, "Expected " + expected + ", but " + but + ".");
    }

    /** Notes who looks after it; somebody else may take it over. */
    private static Decision acknowledge(HallCommand.AcknowledgeAlert c, Hall hall) {
        return by(
                c.by(),
                () -> note(
                        c.note(),
                        () -> alert(c.alert(), hall, alert -> {
                            if (alert.acknowledgedBy().equals(Optional.of(c.by()))) {
                                return Decision.reject(
                                        Code.ALERT_IS_ACKNOWLEDGED,
                                        "Expected somebody else to take over alert " + alert.id() + ", but " + c.by()
                                                + " acknowledged it already.");
                            }
                            return Decision.accept(new HallEvent.AlertAcknowledged(alert.id(), c.by(), c.note()));
                        })));
    }

    private static Decision shelve(HallCommand.ShelveAlert c, Hall hall, Instant now) {
        return by(
                c.by(),
                () -> alert(c.alert(), hall, alert -> {
                    if (alert.cause().equals(Alert.Cause.PANIC)) {
                        return Decision.reject(
                                Code.PANIC_MAY_NOT_BE_SHELVED,
                                "Expected an alert that may keep quiet, but " + alert.id() + " is a panic.");
                    }
                    if (!c.until().isAfter(now) || c.until().isAfter(now.plus(LONGEST_SHELF))) {
                        return Decision.reject(
                                Code.VALUE_IS_WRONG,
                                "Expected an end of the quiet after " + now + " and at most " + LONGEST_SHELF.toHours()
                                        + " hours ahead, but got " + c.until() + ".");
                    }
                    return Decision.accept(new HallEvent.AlertShelved(alert.id(), c.by(), c.until(), c.note()));
                }));
    }

    private static Decision resolve(HallCommand.ResolveAlert c, Hall hall) {
        return by(
                c.by(),
                () -> alert(c.alert(), hall, alert -> {
                    if (!Alert.Cause.ENDED_BY_HAND.contains(alert.cause())) {
                        List<String> byHand =
                                Alert.Cause.ENDED_BY_HAND.stream().sorted().toList();
                        return Decision.reject(
                                Code.ALERT_RESOLVES_ITSELF,
                                "Expected an alert that only a person can end (" + Expect.list(byHand) + "), but "
                                        + alert.id() + " (" + alert.cause() + ") ends by itself.");
                    }
                    return Decision.accept(new HallEvent.AlertResolved(alert.id(), Optional.of(c.by())));
                }));
    }

    private static Decision care(HallCommand.RecordCare c, Hall hall) {
        List<String> actions = hall.plan().settings().careActions().stream()
                .map(CareAction::id)
                .toList();
        if (!actions.contains(c.action())) {
            return Decision.reject(
                    Code.UNKNOWN_CARE_ACTION,
                    "Expected a care action of hall " + hall.id() + " (" + orNone(actions) + "), but got '" + c.action()
                            + "'.");
        }
        HallEvent given = new HallEvent.CareGiven(c.action(), c.by(), c.alert(), c.note());
        return by(
                c.by(),
                () -> note(
                        c.note(),
                        () -> c.alert()
                                .map(id -> alert(id, hall, alert -> Decision.accept(given)))
                                .orElseGet(() -> Decision.accept(given))));
    }

    private static Decision alert(String id, Hall hall, Function<Alert, Decision> then) {
        List<String> open = hall.alerts().all().stream().map(Alert::id).toList();
        return hall.alerts()
                .get(id)
                .map(then)
                .orElseGet(() -> Decision.reject(
                        Code.UNKNOWN_ALERT,
                        "Expected an open alert of hall " + hall.id() + " (" + orNone(open) + "), but got '" + id
                                + "'."));
    }

    private static String orNone(List<String> ids) {
        return ids.isEmpty() ? "none" : Expect.list(ids);
    }

    private static Decision by(String name, Supplier<Decision> then) {
        return Expect.text("a name", name, LONGEST_NAME, known -> then.get());
    }

    private static Decision note(Optional<String> note, Supplier<Decision> then) {
        return note.map(text -> Expect.text("a note", text, LONGEST_NOTE, said -> then.get()))
                .orElseGet(then);
    }
}
