package io.yitaiqing.simulator.population;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.simulator.Answer;
import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.scenario.EquipmentFault;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The devices and programs of a hall that fail and are repaired, each by its own draws of the day. */
final class Breakdowns {

    private static final String NOTE = "out of order";

    private final Crowd crowd;
    private final List<EquipmentFault> faults;
    private final Draws draws;
    private final Set<String> failed = new HashSet<>();

    Breakdowns(Crowd crowd, List<EquipmentFault> faults, Draws draws) {
        this.crowd = crowd;
        this.faults = faults;
        this.draws = draws.at("breakdowns");
    }

    /** Lets happen what of a day lies after a moment. */
    void of(LocalDate day, Instant from) {
        Instant end = crowd.doors().midnightAfter(day);
        for (int i = 0; i < faults.size(); i++) {
            of(faults.get(i), draws.at(day.toEpochDay()).at(i), day, from, end);
        }
    }

    private void of(EquipmentFault fault, Draws own, LocalDate day, Instant from, Instant end) {
        int number = 0;
        Instant fails = fault.at().isPresent()
                ? crowd.doors().moment(day, fault.at().get())
                : crowd.doors().moment(day, LocalTime.MIDNIGHT).plus(works(fault, own, number));
        while (fails.isBefore(end)) {
            Instant repaired =
                    fails.plus(Span.minutes(Math.max(0.1, fault.repairMinutes().at(own.uniform("repair", number)))));
            if (!fails.isBefore(from)) {
                crowd.world().at(fails, () -> fail(fault.equipment(), repaired));
            }
            number++;
            fails = fault.at().isPresent() ? end : repaired.plus(works(fault, own, number));
        }
    }

    /** The exponential time to the next fault. */
    private static Duration works(EquipmentFault fault, Draws own, int number) {
        return Span.minutes(-60 * fault.everyHours().orElseThrow() * StrictMath.log(own.uniform("works", number)));
    }

    private void fail(String equipment, Instant repaired) {
        crowd.world().ask(new HallCommand.ReportFault(equipment, NOTE), answer -> {
            if (answer instanceof Answer.Accepted) {
                failed.add(equipment);
                crowd.world().at(repaired, () -> repair(equipment));
            }
        });
    }

    private void repair(String equipment) {
        crowd.world().ask(new HallCommand.ReportRepair(equipment), answer -> {
            failed.remove(equipment);
            crowd.everybodyLooks();
        });
    }

    /** What does not work now, as far as the people of the hall know. */
    Set<String> failed() {
        return failed;
    }
}
