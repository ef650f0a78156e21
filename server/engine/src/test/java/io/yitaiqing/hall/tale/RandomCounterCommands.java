package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan.Place;
import io.yitaiqing.hall.plan.Equipment;
import io.yitaiqing.hall.plan.Shift;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Commands at random about equipment, terminals, counters for a day, clerks and their rota. */
public final class RandomCounterCommands {

    private static final List<String> SERVICES = List.of("bill-payment", "new-connection", "invoice", "passport");

    private final Random random;

    public RandomCounterCommands(Random random) {
        this.random = random;
    }

    /** The next command for a hall. */
    public HallCommand next(Hall hall) {
        return switch (random.nextInt(9)) {
            case 0 -> new HallCommand.ReportFault(equipment(hall), random.nextInt(20) == 0 ? "" : "jam");
            case 1 -> new HallCommand.ReportRepair(equipment(hall));
            case 2 -> new HallCommand.SetUpCounter(place(hall));
            case 3 -> new HallCommand.TakeDownCounter(counter(hall));
            case 4 -> new HallCommand.ChangeClerk(clerk(hall), skills(), training(), languages());
            case 5 -> new HallCommand.ChangeRota(clerk(hall), rota(hall));
            case 6 ->
                new HallCommand.OverrideClerkCount(
                        random.nextBoolean() ? Optional.empty() : Optional.of(random.nextInt(-20, 1_020)));
            case 7 -> new HallCommand.CloseCounter(counter(hall));
            default ->
                new HallCommand.OpenCounter(
                        counter(hall), random.nextInt(3) == 0 ? Optional.empty() : Optional.of(clerk(hall)));
        };
    }

    private Place place(Hall hall) {
        return new Place(
                random.nextInt(10) == 0 ? "1" : "X" + random.nextInt(3),
                random.nextInt(20) == 0 ? "" : "临时台",
                List.of(pick(SERVICES)),
                random.nextBoolean() ? Optional.empty() : Optional.of(random.nextInt(5) == 0 ? "north" : "east"),
                List.of(equipment(hall)),
                random.nextInt(3) == 0 ? Place.Kind.TERMINAL : Place.Kind.STAFFED,
                random.nextBoolean());
    }

    private Map<String, Integer> skills() {
        Map<String, Integer> skills = new HashMap<>();
        int most = random.nextInt(20) == 0 ? 4 : 3;
        for (int i = 0; i < most; i++) {
            if (random.nextInt(3) > 0) {
                skills.put(SERVICES.get(i), random.nextInt(40) == 0 ? 9 : random.nextInt(1, 6));
            }
        }
        return skills;
    }

    private Set<String> training() {
        return random.nextInt(4) == 0 ? Set.of(pick(SERVICES)) : Set.of();
    }

    private List<String> languages() {
        return random.nextInt(10) == 0 ? List.of("?") : List.of("zh-CN", "en");
    }

    private List<Shift> rota(Hall hall) {
        List<Shift> shifts = new ArrayList<>();
        LocalTime from = LocalTime.of(random.nextInt(12), random.nextInt(60));
        for (int i = random.nextInt(5); i > 0; i--) {
            LocalTime until = from.plusMinutes(random.nextInt(10, 150));
            shifts.add(new Shift(from, until, random.nextInt(3) == 0 ? Optional.empty() : Optional.of(counter(hall))));
            from = random.nextBoolean() ? until : until.plusMinutes(random.nextInt(-3, 30));
        }
        return shifts;
    }

    private String counter(Hall hall) {
        List<Counter> counters = List.copyOf(hall.counters());
        return random.nextInt(20) == 0 ? "9" : pick(counters).id();
    }

    private String clerk(Hall hall) {
        return random.nextInt(20) == 0 ? "nobody" : pick(hall.plan().clerks()).id();
    }

    private String equipment(Hall hall) {
        List<Equipment> equipment = hall.plan().settings().equipment();
        return random.nextInt(20) == 0 || equipment.isEmpty()
                ? "fax"
                : pick(equipment).id();
    }

    private <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
