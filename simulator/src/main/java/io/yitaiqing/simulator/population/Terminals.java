package io.yitaiqing.simulator.population;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Answer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The self-service terminals of a hall, each run by whoever stands before it.
 *
 * <p>Who can use one goes to a free one at once, or takes a ticket and is sent to the first that becomes free unless a
 * clerk calls them earlier. A terminal is open only while it is used, for it never calls those who cannot use it.
 */
final class Terminals {

    private static final String NOTE = "self-service";

    /** A terminal and who can be served there. */
    private final class Terminal {
        private final HallPlan.Place place;
        private boolean inUse;

        private Terminal(HallPlan.Place place) {
            this.place = place;
        }

        private boolean isFreeFor(Customer customer) {
            return !inUse
                    && crowd.work().abilities(place.id(), Optional.empty()).containsAll(customer.asked());
        }
    }

    private final Crowd crowd;
    private final List<Terminal> terminals = new ArrayList<>();
    private final Deque<Customer> able = new ArrayDeque<>();

    Terminals(Crowd crowd, List<HallPlan.Place> places) {
        this.crowd = crowd;
        places.stream()
                .filter(place -> place.kind() == HallPlan.Place.Kind.TERMINAL)
                .forEach(place -> terminals.add(new Terminal(place)));
    }

    /** Lets somebody who needs no ticket for it use a terminal that is free. */
    boolean takes(Customer customer) {
        Optional<Terminal> free = uses(customer) ? free(customer) : Optional.empty();
        free.ifPresent(terminal -> open(terminal, () -> serveWithoutTicket(terminal, customer)));
        return free.isPresent();
    }

    private boolean uses(Customer customer) {
        return customer.person().selfServing() && !terminals.isEmpty() && !customer.lacksPapersFor(customer.asked());
    }

    private Optional<Terminal> free(Customer customer) {
        return terminals.stream()
                .filter(terminal -> terminal.isFreeFor(customer))
                .findFirst();
    }

    /** Remembers somebody who waits with a ticket and could use a terminal. */
    void waits(Customer customer) {
        if (uses(customer)) {
            able.add(customer);
        }
    }

    private void open(Terminal terminal, Runnable then) {
        terminal.inUse = true;
        // Where it stands open already it is used all the same.
        ask(new HallCommand.OpenCounter(terminal.place.id(), Optional.empty()), answer -> then.run());
    }

    private void serveWithoutTicket(Terminal terminal, Customer customer) {
        HallCommand begin = new HallCommand.ServeWithoutTicket(
                terminal.place.id(), Entrance.requests(customer), Entrance.token(customer));
        ask(begin, answer -> {
            if (answer instanceof Answer.Accepted accepted) {
                serve(terminal, customer, accepted.visit().orElseThrow());
            } else {
                leave(terminal);
                Entrance.takeTicket(customer, crowd);
            }
        });
    }

    private void serve(Terminal terminal, Customer customer, String visit) {
        customer.taken();
        crowd.holds(customer, visit);
        List<String> leg = customer.asked();
        Duration length = crowd.serviceTime(visit, leg, Optional.empty());
        crowd.world().at(crowd.now().plus(length), () -> finish(terminal, visit, leg));
    }

    private void finish(Terminal terminal, String visit, List<String> leg) {
        HallCommand done = new HallCommand.FinishService(
                terminal.place.id(), "done", crowd.work().toBeNamed(leg), Optional.empty());
        ask(done, answer -> {
            crowd.finished(visit, leg);
            leave(terminal);
        });
    }

    private void leave(Terminal terminal) {
        ask(new HallCommand.CloseCounter(terminal.place.id()), answer -> {
            terminal.inUse = false;
            next(terminal);
        });
    }

    /** Somebody who waits and could use it goes there, whoever has waited longest. */
    private void next(Terminal terminal) {
        for (Iterator<Customer> others = able.iterator(); others.hasNext(); ) {
            Customer customer = others.next();
            if (!customer.waits() || !uses(customer)) {
                others.remove();
            } else if (terminal.isFreeFor(customer)) {
                others.remove();
                open(terminal, () -> send(terminal, customer));
                return;
            }
        }
    }

    private void send(Terminal terminal, Customer customer) {
        String visit = customer.visit().orElseThrow();
        ask(new HallCommand.SendVisit(terminal.place.id(), visit, NOTE), answer -> {
            if (answer instanceof Answer.Accepted && customer.waits()) {
                customer.taken();
                Duration way = crowd.way(customer.now());
                crowd.world().at(crowd.now().plus(way), () -> start(terminal, customer, visit));
            } else {
                leave(terminal);
            }
        });
    }

    private void start(Terminal terminal, Customer customer, String visit) {
        ask(new HallCommand.StartService(terminal.place.id()), answer -> {
            if (answer instanceof Answer.Accepted) {
                serve(terminal, customer, visit);
            } else {
                crowd.comesTooLate(visit, Duration.ZERO);
                leave(terminal);
            }
        });
    }

    private void ask(HallCommand command, Consumer<Answer> then) {
        crowd.world().ask(command, then);
    }
}
