package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan.Place;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.plan.Zone;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rules of counters that stand for one day only (潮汐窗口). */
final class TemporaryCounterRules {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,20}");

    private TemporaryCounterRules() {}

    /** Sets a counter up, closed; it is gone when the next day opens. */
    static Decision setUp(HallCommand.SetUpCounter c, Hall hall) {
        Place place = c.place();
        if (!hall.open()) {
            return Decision.reject(
                    Code.HALL_IS_CLOSED, "Expected hall " + hall.id() + " to be open, but it is closed.");
        }
        if (!ID.matcher(place.id()).matches()) {
            return wrong("a counter's id of 1 to 20 letters, digits and hyphens", "'" + shortened(place.id()) + "'");
        }
        if (hall.counter(place.id()).isPresent()) {
            return Decision.reject(
                    Code.COUNTER_EXISTS, "Expected the id of a new counter, but " + place.id() + " exists.");
        }
        if (hall.counters().size() >= Limits.COUNTERS) {
            return Decision.reject(
                    Code.TOO_MANY_COUNTERS,
                    "Expected fewer than " + Limits.COUNTERS + " counters, but the hall has "
                            + hall.counters().size() + ".");
        }
        return wrongParts(place, hall)
                .orElseGet(() -> Expect.text(
                        "a name",
                        place.name(),
                        Limits.LONGEST_NAME,
                        name -> Decision.accept(new HallEvent.CounterSetUp(tidal(place)))));
    }

    /** What is temporary is tidal, whatever was said. */
    private static Place tidal(Place place) {
        return new Place(
                place.id(), place.name(), place.services(), place.zone(), place.equipment(), place.kind(), true);
    }

    private static Optional<Decision> wrongParts(Place place, Hall hall) {
        if (place.services().isEmpty()) {
            return Optional.of(wrong("at least one service", "none"));
        }
        if (place.equipment().size() > Limits.EQUIPMENT_PER_COUNTER) {
            return Optional.of(wrong(
                    "at most " + Limits.EQUIPMENT_PER_COUNTER + " devices and programs",
                    Integer.toString(place.equipment().size())));
        }
        return unknownService(place, hall)
                .or(() -> unknownEquipment(place, hall))
                .or(() -> twice("service", place.services()))
                .or(() -> twice("device or program", place.equipment()))
                .or(() -> unknownZone(place, hall));
    }

    private static Optional<Decision> unknownService(Place place, Hall hall) {
        return place.services().stream()
                .filter(service -> hall.plan().service(service).isEmpty())
                .findFirst()
                .map(service -> Expect.unknownService(service, hall));
    }

    private static Optional<Decision> unknownEquipment(Place place, Hall hall) {
        return place.equipment().stream()
                .filter(id -> hall.plan().equipment(id).isEmpty())
                .findFirst()
                .map(id -> EquipmentRules.unknown(id, hall));
    }

    private static Optional<Decision> twice(String what, List<String> ids) {
        HashSet<String> seen = new HashSet<>();
        return ids.stream()
                .filter(id -> !seen.add(id))
                .findFirst()
                .map(id -> wrong("each " + what + " once", "'" + id + "' twice"));
    }

    private static Optional<Decision> unknownZone(Place place, Hall hall) {
        List<String> zones =
                hall.plan().settings().zones().stream().map(Zone::id).toList();
        return place.zone()
                .filter(zone -> !zones.contains(zone))
                .map(zone -> wrong("a zone of hall " + hall.id() + " (" + Expect.list(zones) + ")", "'" + zone + "'"));
    }

    private static String shortened(String id) {
        return id.length() <= 40 && id.chars().noneMatch(Character::isISOControl) ? id : id.length() + " characters";
    }

    private static Decision wrong(String expected, String got) {
        return Decision.reject(Code.VALUE_IS_WRONG, "Expected " + expected + ", but got " + got + ".");
    }

    /** Takes a closed temporary counter down. */
    static Decision takeDown(HallCommand.TakeDownCounter c, Hall hall) {
        return Expect.counter(c.counter(), hall, counter -> {
            if (!hall.temporary(counter.id())) {
                return Decision.reject(
                        Code.COUNTER_IS_NOT_TEMPORARY,
                        "Expected a counter that was set up for today, but counter " + counter.id()
                                + " is a lasting one.");
            }
            if (counter.visit().isPresent()) {
                return Expect.busy(counter, "to be closed", hall);
            }
            return counter.state() == CounterState.CLOSED
                    ? Decision.accept(new HallEvent.CounterTakenDown(counter.id()))
                    : Decision.reject(
                            Code.COUNTER_IS_OPEN,
                            "Expected counter " + counter.id() + " to be closed, but it is open.");
        });
    }
}
