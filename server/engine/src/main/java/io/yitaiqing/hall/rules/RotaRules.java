package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan.Place;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Rota;
import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.plan.Shift;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules of the rota: where clerks are planned to be, and what it does by itself. */
final class RotaRules {

    private RotaRules() {}

    /** Changes where a clerk is planned to be today. */
    static Decision change(HallCommand.ChangeRota c, Hall hall) {
        return ClerkRules.known(
                c.clerk(),
                hall,
                clerk -> wrong(c.rota(), hall)
                        .orElseGet(() -> Decision.accept(new HallEvent.RotaChanged(c.clerk(), c.rota()))));
    }

    private static Optional<Decision> wrong(List<Shift> rota, Hall hall) {
        if (rota.size() > Limits.SHIFTS) {
            return wrong("at most " + Limits.SHIFTS + " shifts", Integer.toString(rota.size()));
        }
        for (int i = 0; i < rota.size(); i++) {
            Shift shift = rota.get(i);
            if (i > 0 && shift.from().isBefore(rota.get(i - 1).until())) {
                return wrong(
                        "a shift that begins at " + rota.get(i - 1).until() + " or later",
                        shift.from().toString());
            }
            Optional<String> post = shift.counter();
            if (post.isPresent()) {
                Optional<Place> place = hall.plan().counter(post.get());
                if (place.isEmpty()) {
                    return Optional.of(Expect.unknownCounter(post.get(), hall));
                }
                if (place.get().kind() == Place.Kind.TERMINAL) {
                    return wrong("a counter with a clerk as a post", "terminal " + post.get());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Decision> wrong(String expected, String got) {
        return Optional.of(Decision.reject(Code.VALUE_IS_WRONG, "Expected " + expected + ", but got " + got + "."));
    }

    /** What the rota does now: first all close who leave, then all open who come, so that clerks can change places. */
    static List<HallEvent> due(Hall hall, Instant now) {
        List<HallEvent> left = new ArrayList<>();
        List<HallEvent> then = new ArrayList<>();
        for (Rota.Move move : Rota.due(hall, now)) {
            switch (move) {
                case Rota.SignsOut out -> left.add(new HallEvent.CounterClosed(out.counter()));
                case Rota.TakesBreak pause ->
                    then.add(new HallEvent.CounterPaused(pause.counter(), Rota.BREAK, Optional.of(pause.until())));
                case Rota.TakesPost post -> {
                    post.leaves().ifPresent(counter -> left.add(new HallEvent.CounterClosed(counter)));
                    then.add(CounterRules.opened(
                            hall.plan().counter(post.counter()).orElseThrow(), Optional.of(post.clerk()), hall));
                }
            }
        }
        left.addAll(then);
        return left;
    }
}
