package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallCommand.CheckMaterials.IfMissing;
import io.yitaiqing.hall.HallCommand.Transfer.Position;
import io.yitaiqing.hall.HallCommand.Transfer.Target;
import io.yitaiqing.hall.Outcome;
import io.yitaiqing.hall.VisitState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Random commands of visits, away from counters and at them, beyond the plain way from ticket to finish. */
final class RandomVisitCommands {

    private static final List<BiFunction<RandomPicks, Instant, HallCommand>> KINDS = List.of(
            RandomVisitCommands::transfer,
            RandomVisitCommands::transfer,
            RandomVisitCommands::finish,
            RandomVisitCommands::finish,
            RandomVisitCommands::checkMaterials,
            (p, now) -> new HallCommand.AddErrand(p.visit(VisitState.WAITING, VisitState.SERVING), p.request()),
            (p, now) -> {
                String visit = p.visit(VisitState.WAITING, VisitState.SERVING);
                return new HallCommand.DropErrand(visit, p.asked(visit));
            },
            (p, now) -> new HallCommand.Greet(
                    p.visit(VisitState.WAITING),
                    p.segment(),
                    p.once(3) ? Optional.of(p.once(9) ? "?" : "en") : Optional.empty()),
            (p, now) -> new HallCommand.ChangeNeed(p.visit(VisitState.WAITING, VisitState.HELD), p.requests()),
            (p, now) -> new HallCommand.KeepPlace(
                    p.visit(VisitState.WAITING), now.plusSeconds(p.random().nextInt(-60, 2_400))),
            (p, now) -> new HallCommand.Return(p.visit(VisitState.PARKED, VisitState.HELD)),
            (p, now) -> new HallCommand.Return(p.visit(VisitState.PARKED, VisitState.HELD)),
            (p, now) -> new HallCommand.Reactivate(p.visit(VisitState.ENDED)),
            (p, now) -> new HallCommand.RateVisit(
                    p.visit(VisitState.ENDED),
                    p.random().nextInt(0, 7),
                    p.once(2) ? Optional.empty() : Optional.of(p.text("kind"))),
            (p, now) -> new HallCommand.SendVisit(
                    p.counter(CounterState.IDLE), p.visit(VisitState.WAITING), p.text("at once")),
            (p, now) -> new HallCommand.ServeWithoutTicket(p.counter(CounterState.IDLE), p.requests(), p.token()),
            (p, now) -> new HallCommand.CallVisit(
                    p.counter(CounterState.IDLE),
                    p.visit(VisitState.WAITING, VisitState.PARKED),
                    p.text("asked for them")),
            (p, now) -> new HallCommand.MarkStep(
                    p.counter(CounterState.SERVING),
                    p.one(List.of("identify", "review", "carry-out", "explain", "sing"))),
            RandomVisitCommands::handOver,
            RandomVisitCommands::returnPaper,
            (p, now) -> new HallCommand.Park(
                    p.counter(CounterState.SERVING),
                    p.one(List.of("papers-missing", "filling-form", "back-office", "tired")),
                    p.once(2) ? 0 : p.random().nextInt(-10, 3_000)),
            (p, now) -> new HallCommand.Recall(p.counter(CounterState.CALLING)),
            (p, now) -> new HallCommand.Undo(
                    p.counter(CounterState.CALLING, CounterState.SERVING, CounterState.IDLE, CounterState.CLOSED)),
            (p, now) -> new HallCommand.Undo(p.counter(CounterState.IDLE, CounterState.OFFERED)),
            (p, now) -> new HallCommand.Undo(p.uncovering()));

    private final Random random;

    RandomVisitCommands(Random random) {
        this.random = random;
    }

    HallCommand next(Hall hall, Instant now) {
        return KINDS.get(random.nextInt(KINDS.size())).apply(new RandomPicks(random, hall), now);
    }

    private static HallCommand transfer(RandomPicks p, Instant now) {
        Optional<String> service = Optional.of(p.service());
        Target to = switch (p.random().nextInt(7)) {
            case 0, 1, 2 -> new Target(service, Optional.empty(), Optional.empty());
            case 3, 4 -> new Target(Optional.empty(), Optional.of(p.counter(CounterState.values())), Optional.empty());
            case 5 -> new Target(Optional.empty(), Optional.empty(), Optional.of(p.clerk()));
            default ->
                p.once(3)
                        ? new Target(service, Optional.empty(), Optional.of(p.clerk()))
                        : new Target(
                                Optional.empty(),
                                Optional.empty(),
                                p.hall().counters().stream()
                                        .flatMap(counter -> counter.clerk().stream())
                                        .findFirst());
        };
        long delaySeconds = p.once(3) ? p.random().nextInt(-5, 1_800) : 0;
        return new HallCommand.Transfer(
                p.counter(CounterState.SERVING), to, p.one(List.of(Position.values())), delaySeconds);
    }

    private static HallCommand finish(RandomPicks p, Instant now) {
        String counter = p.counter(CounterState.SERVING);
        List<String> here = p.hall().counter(counter).flatMap(Counter::visit).stream()
                .flatMap(visit -> p.hall().visit(visit).stream())
                .flatMap(visit -> visit.open().stream())
                .toList();
        List<String> delivered = p.once(2) || here.isEmpty()
                ? List.of()
                : Stream.of(p.one(here), p.once(5) ? p.service() : p.one(here))
                        .distinct()
                        .toList();
        String outcome = p.one(List.of(Outcome.values())).toString();
        return new HallCommand.FinishService(
                counter, p.text(outcome), delivered, p.once(3) ? Optional.empty() : Optional.of(p.text("no meter")));
    }

    private static HallCommand checkMaterials(RandomPicks p, Instant now) {
        String visit = p.visit(VisitState.WAITING, VisitState.SERVING, VisitState.PARKED);
        List<String> missing = p.once(2)
                ? List.of()
                : p.once(2) ? List.of("id-card") : List.of("id-card", p.once(9) ? "moon" : "contract");
        return new HallCommand.CheckMaterials(visit, p.asked(visit), missing, p.one(List.of(IfMissing.values())));
    }

    private static HallCommand handOver(RandomPicks p, Instant now) {
        String counter = p.counter(CounterState.SERVING);
        String visit = p.hall().counter(counter).flatMap(Counter::visit).orElse("v0");
        return new HallCommand.HandOverPaper(counter, p.asked(visit), p.clerk(), p.text("please"));
    }

    private static HallCommand returnPaper(RandomPicks p, Instant now) {
        String visit = p.visit(VisitState.SERVING);
        List<String> out = p.hall().visit(visit).stream()
                .flatMap(known -> known.errands().stream())
                .filter(errand -> errand.handedTo().isPresent())
                .map(errand -> errand.service())
                .toList();
        return new HallCommand.ReturnPaper(visit, out.isEmpty() ? p.asked(visit) : p.one(out), p.text("done"));
    }
}
