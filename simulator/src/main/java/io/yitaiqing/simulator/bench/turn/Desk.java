package io.yitaiqing.simulator.bench.turn;

import io.vertx.core.buffer.Buffer;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.live.CommandRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One counter with its clerk and the customers who come for it, one command after the other: a ticket is taken, the
 * next one is called, started and finished.
 *
 * <p>Who is called need not be who came last, and may be gone when another desk of the hall was quicker; then the next
 * customer comes.
 */
final class Desk {

    private static final List<String> COMMANDS = List.of("take-ticket", "call-next", "start", "finish");
    private static final int TICKET = 0;
    private static final int CALL = 1;

    private final RequestText opening;
    private final RequestText look;
    private final List<RequestText> round;
    private int step;

    private Desk(RequestText opening, RequestText look, List<RequestText> round) {
        this.opening = opening;
        this.look = look;
        this.round = round;
    }

    /** The desk at one of a hall's counters. */
    static Desk at(HallPlan plan, int counter, String host) {
        HallPlan.Place place = plan.counters().get(counter);
        String clerk = plan.clerks().get(counter).id();
        List<HallCommand.Request> wish =
                List.of(new HallCommand.Request(place.services().getFirst(), 1));
        Function<HallCommand, RequestText> text =
                command -> RequestText.of(CommandRequest.of(plan.id(), command), host);
        return new Desk(
                text.apply(new HallCommand.OpenCounter(place.id(), Optional.of(clerk))),
                RequestText.look("/api/v1/halls/" + plan.id(), host),
                List.of(
                        text.apply(new HallCommand.IssueTicket(
                                wish, "kiosk", "", Optional.empty(), Optional.empty(), false)),
                        text.apply(new HallCommand.CallNext(place.id())),
                        text.apply(new HallCommand.StartService(place.id())),
                        text.apply(new HallCommand.FinishService(place.id(), "done", List.of(), Optional.empty()))));
    }

    Buffer open(long key) {
        return opening.under(key);
    }

    /** A look at the whole hall, as a page does that is opened. */
    Buffer look() {
        return look.under(0);
    }

    Buffer ticket(long key) {
        return round.get(TICKET).under(key);
    }

    /** The command that comes next. */
    Buffer next(long key) {
        return round.get(step).under(key);
    }

    /** What the command that comes next does. */
    String command() {
        return COMMANDS.get(step);
    }

    boolean isAtStart() {
        return step == TICKET;
    }

    /** Goes on after a reply; false where that is none that this desk can get. */
    boolean answered(int status) {
        if (status == 200 || status == 201) {
            step = (step + 1) % round.size();
            return true;
        }
        boolean refusable = status == 409 && step <= CALL;
        step = step == TICKET ? CALL : TICKET;
        return refusable;
    }
}
