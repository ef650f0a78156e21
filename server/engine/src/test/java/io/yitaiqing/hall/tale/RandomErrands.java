package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.FollowedCase;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallCommand.Request;
import io.yitaiqing.hall.HallCommand.Transfer;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Commands about errands, papers, transfers and cases at random, among all the others. */
public final class RandomErrands {

    private static final List<String> SERVICES = List.of("bill-payment", "invoice", "new-connection", "passport");
    private static final List<String> CLERKS = List.of("li-min", "wang-fang", "zhao-lei", "sun-yi", "nobody");
    private static final List<String> STEPS = List.of("identify", "review", "carry-out", "explain", "tea");
    private static final List<String> OUTCOMES = List.of("done", "done", "done", "refused", "continued", "paid");

    /** Commands are about the youngest visits, most of which are still open. */
    private static final int RECENT = 8;

    private final Random random;
    private final RandomCommands others;

    public RandomErrands(Random random) {
        this.random = random;
        this.others = new RandomCommands(random);
    }

    /** The next command for a hall at a moment; {@code plan} is the one with which its next day opens. */
    public HallCommand next(Hall hall, HallPlan plan, Instant now) {
        return switch (random.nextInt(40)) {
            case 0, 1 ->
                new HallCommand.IssueTicket(
                        Stream.of(request(), request(), request())
                                .limit(1 + random.nextInt(3))
                                .toList(),
                        "kiosk",
                        "H001.token",
                        Optional.empty(),
                        Optional.empty(),
                        false);
            case 2, 3 -> new HallCommand.AddErrand(visit(hall), request());
            case 4 -> new HallCommand.DropErrand(visit(hall), pick(SERVICES));
            case 5 -> new HallCommand.MarkStep(serving(hall), pick(STEPS));
            case 6 -> new HallCommand.HandOverPaper(serving(hall), pick(SERVICES), pick(CLERKS), "look");
            case 7, 8 -> returnPaper(hall);
            case 9, 10, 11 ->
                new HallCommand.FinishService(
                        serving(hall),
                        pick(OUTCOMES),
                        Stream.of(pick(SERVICES), pick(SERVICES))
                                .limit(random.nextInt(3))
                                .toList(),
                        random.nextBoolean() ? Optional.empty() : Optional.of("so it is"));
            case 12, 13, 14 -> transfer(hall);
            case 15 -> new HallCommand.TellProgress(followedCase(hall), "crew comes", random.nextInt(5) == 0);
            case 16 -> new HallCommand.Undo(serving(hall));
            case 17 -> new HallCommand.Park(serving(hall), "filling-form", random.nextInt(2) * 300);
            case 18 -> new HallCommand.Return(visit(hall));
            case 19, 20, 21, 22 -> new HallCommand.CallNext(counter(hall, CounterState.IDLE));
            case 23, 24, 25, 26, 27 -> new HallCommand.StartService(counter(hall, CounterState.CALLING));
            case 28 -> new HallCommand.CloseCounter(counter(hall, CounterState.IDLE));
            case 29, 30 -> new HallCommand.OpenCounter(counter(hall, CounterState.CLOSED), Optional.of(pick(CLERKS)));
            default -> others.next(hall, plan, now);
        };
    }

    private HallCommand transfer(Hall hall) {
        int kind = random.nextInt(3);
        Transfer.Target to = new Transfer.Target(
                kind == 0 ? Optional.of(pick(SERVICES)) : Optional.empty(),
                kind == 1 ? Optional.of(pick(List.of("1", "2", "3"))) : Optional.empty(),
                kind == 2 ? Optional.of(pick(CLERKS)) : Optional.empty());
        return new Transfer(
                serving(hall), to, pick(List.of(Transfer.Position.values())), random.nextInt(3) * 100 - 50 * kind);
    }

    /** Mostly of a paper that is out. */
    private HallCommand returnPaper(Hall hall) {
        List<HallCommand> out = hall.visits().stream()
                .flatMap(visit -> visit.errands().stream()
                        .filter(errand -> errand.handedTo().isPresent())
                        .<HallCommand>map(
                                errand -> new HallCommand.ReturnPaper(visit.id(), errand.service(), "approved")))
                .toList();
        return out.isEmpty() ? new HallCommand.ReturnPaper(visit(hall), pick(SERVICES), "approved") : pick(out);
    }

    private Request request() {
        return new Request(pick(SERVICES), random.nextInt(4));
    }

    private String serving(Hall hall) {
        return counter(hall, CounterState.SERVING);
    }

    private String counter(Hall hall, CounterState state) {
        List<Counter> fitting = hall.counters().stream()
                .filter(counter -> counter.state() == state)
                .toList();
        return fitting.isEmpty() ? "1" : pick(fitting).id();
    }

    private String visit(Hall hall) {
        List<Visit> visits = List.copyOf(hall.visits());
        return visits.isEmpty()
                ? "v0"
                : visits.get(Math.max(0, visits.size() - 1 - random.nextInt(RECENT)))
                        .id();
    }

    private String followedCase(Hall hall) {
        List<FollowedCase> cases = List.copyOf(hall.cases().all());
        return cases.isEmpty() ? "c0" : pick(cases).id();
    }

    private <T> T pick(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
