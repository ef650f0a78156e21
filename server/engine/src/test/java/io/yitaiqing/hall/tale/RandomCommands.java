package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Commands at random: mostly sensible ones, some that the hall must refuse, and each kind sooner or later. */
public final class RandomCommands {

    private static final List<String> COUNTERS = List.of("1", "2", "3", "9");
    private static final List<String> CLERKS = List.of("li-min", "wang-fang", "zhao-lei", "sun-yi", "nobody");
    private static final List<String> SERVICES = List.of("bill-payment", "new-connection", "invoice", "passport");
    private static final List<String> TEXTS = List.of("done", "kiosk", "午休", "🏛 \"quoted\" \\ text", "", "nul\u0000");

    private final Random random;

    public RandomCommands(Random random) {
        this.random = random;
    }

    /** The next command for a hall at a moment; {@code plan} is the one with which its next day opens. */
    public HallCommand next(Hall hall, HallPlan plan, Instant now) {
        int chance = random.nextInt(1_000);
        if (chance < 300) {
            return new HallCommand.IssueTicket(services(), text(), "H001." + random.nextInt(1_000_000));
        } else if (chance < 560) {
            return new HallCommand.CallNext(counter(hall, CounterState.IDLE));
        } else if (chance < 850) {
            return atCounter(hall, chance);
        } else if (chance < 960) {
            return ofCounter(hall, now, chance);
        }
        return ofDay(hall, plan, now, chance);
    }

    private HallCommand atCounter(Hall hall, int chance) {
        if (chance < 660) {
            return new HallCommand.StartService(counter(hall, CounterState.CALLING));
        } else if (chance < 760) {
            return new HallCommand.FinishService(
                    counter(hall, CounterState.SERVING),
                    random.nextInt(30) == 0 ? text() : "done",
                    List.of(),
                    Optional.empty());
        } else if (chance < 790) {
            return new HallCommand.ReportNoShow(counter(hall, CounterState.CALLING));
        } else if (chance < 820) {
            return new HallCommand.Recall(counter(hall, CounterState.CALLING));
        }
        return new HallCommand.CallVisit(counter(hall, CounterState.IDLE), visit(hall), text());
    }

    private HallCommand ofCounter(Hall hall, Instant now, int chance) {
        if (chance < 890) {
            return new HallCommand.OpenCounter(counter(hall, CounterState.CLOSED), Optional.of(pick(CLERKS)));
        } else if (chance < 905) {
            return new HallCommand.CloseCounter(counter(hall, CounterState.IDLE));
        } else if (chance < 925) {
            Optional<Instant> until =
                    random.nextBoolean() ? Optional.empty() : Optional.of(now.plusSeconds(random.nextInt(-60, 1_800)));
            return new HallCommand.PauseCounter(counter(hall, CounterState.IDLE), text(), until);
        } else if (chance < 945) {
            return new HallCommand.ResumeCounter(counter(hall, CounterState.PAUSED));
        }
        return new HallCommand.Leave(visit(hall));
    }

    private HallCommand ofDay(Hall hall, HallPlan plan, Instant now, int chance) {
        LocalDate day = now.atZone(plan.zone()).toLocalDate().plusDays(random.nextInt(-1, 2));
        if (chance < 980) {
            return new HallCommand.Cancel(visit(hall));
        } else if (chance < 985) {
            return new HallCommand.TimePasses();
        } else if (chance < 988) {
            return new HallCommand.CloseChapter(day);
        } else if (chance < 994) {
            return new HallCommand.OpenDay(random.nextBoolean() ? hall.chapter() : day, plan);
        } else if (chance < 996) {
            return new HallCommand.CloseDay();
        }
        return new HallCommand.TakeOver("n" + random.nextInt(3));
    }

    private List<String> services() {
        return random.nextInt(50) == 0
                ? List.of(pick(SERVICES), pick(SERVICES))
                : List.of(SERVICES.get(Math.min(random.nextInt(12) / 4 + random.nextInt(40) / 39, 3)));
    }

    private String text() {
        return random.nextInt(20) == 0 ? pick(TEXTS) : pick(TEXTS.subList(0, 4));
    }

    /** Usually a counter in this state, where there is one. */
    private String counter(Hall hall, CounterState state) {
        List<Counter> fitting = hall.counters().stream()
                .filter(counter -> counter.state() == state)
                .toList();
        return fitting.isEmpty() || random.nextInt(10) == 0
                ? pick(COUNTERS)
                : pick(fitting).id();
    }

    private String visit(Hall hall) {
        List<Visit> visits = List.copyOf(hall.visits());
        return visits.isEmpty() || random.nextInt(20) == 0
                ? pick(Arrays.asList("v0", "", "v" + random.nextInt(100)))
                : pick(visits).id();
    }

    private <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
