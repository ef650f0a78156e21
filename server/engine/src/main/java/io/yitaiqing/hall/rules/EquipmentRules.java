package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.plan.Equipment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Rules of equipment that fails and is repaired, at any hour. What it means for each open counter is recorded with it;
 * a visit that was called or is served goes on.
 */
final class EquipmentRules {

    private static final int LONGEST_NOTE = 200;

    private EquipmentRules() {}

    static Decision fault(HallCommand.ReportFault c, Hall hall) {
        return known(c.equipment(), hall, () -> {
            if (hall.faults().keySet().contains(c.equipment())) {
                return Decision.reject(
                        Code.EQUIPMENT_HAS_FAILED,
                        "Expected " + c.equipment() + " to work, but its fault is known already.");
            }
            return Expect.text("a note", c.note(), LONGEST_NOTE, note -> {
                Set<String> failed = new TreeSet<>(hall.faults().keySet());
                failed.add(c.equipment());
                return changed(new HallEvent.EquipmentFailed(c.equipment(), note), failed, hall);
            });
        });
    }

    static Decision repair(HallCommand.ReportRepair c, Hall hall) {
        return known(c.equipment(), hall, () -> {
            if (!hall.faults().keySet().contains(c.equipment())) {
                return Decision.reject(
                        Code.EQUIPMENT_WORKS, "Expected " + c.equipment() + " to have failed, but it works.");
            }
            Set<String> failed = new TreeSet<>(hall.faults().keySet());
            failed.remove(c.equipment());
            return changed(new HallEvent.EquipmentRepaired(c.equipment()), failed, hall);
        });
    }

    private static Decision changed(HallEvent news, Set<String> failed, Hall hall) {
        List<HallEvent> events = new ArrayList<>();
        events.add(news);
        events.addAll(Abilities.changedBy(failed, hall));
        return Decision.accept(events);
    }

    private static Decision known(String id, Hall hall, Supplier<Decision> then) {
        return hall.plan().equipment(id).isPresent() ? then.get() : unknown(id, hall);
    }

    static Decision unknown(String id, Hall hall) {
        return Decision.reject(
                Code.UNKNOWN_EQUIPMENT,
                "Expected equipment of hall " + hall.id() + " ("
                        + Expect.list(hall.plan().settings().equipment().stream()
                                .map(Equipment::id)
                                .toList())
                        + "), but got '" + id + "'.");
    }
}
