package io.yitaiqing.simulator.population;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.simulator.Answer;
import io.yitaiqing.simulator.scenario.Balking;
import io.yitaiqing.simulator.scenario.Reception;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What somebody does who comes in: the greeter, a terminal, a look at the line, the ticket machine. */
final class Entrance {

    private static final String GREETER = "reception";
    private static final String PAPERS = "papers-missing";
    private static final String LINE = "line-too-long";

    /** An assumption: who finds the hall at rest is back within a quarter of an hour after it. */
    private static final double AFTER_REST_WITHIN_MINUTES = 15;

    private Entrance() {}

    /** Comes in, past the greeter where there is one and the service asks for papers. */
    static void enter(Customer customer, Crowd crowd) {
        Optional<Reception> greeter = crowd.plan().reception();
        if (greeter.isEmpty() || customer.demand().papers().isEmpty()) {
            queue(customer, crowd);
            return;
        }
        double seconds = greeter.get().seconds().at(customer.now().uniform("greeter"));
        crowd.world().at(crowd.now().plus(Span.seconds(seconds)), () -> greeted(customer, crowd, greeter.get()));
    }

    private static void greeted(Customer customer, Crowd crowd, Reception greeter) {
        boolean found =
                customer.lacksPapersFor(customer.asked()) && customer.now().uniform("found") < greeter.foundShare();
        if (found) {
            turnsRound(customer, crowd, PAPERS);
            customer.fetchPapers(Optional.empty());
        } else {
            queue(customer, crowd);
        }
    }

    /** Goes to a terminal, turns round at the sight of the line, or takes a ticket. */
    static void queue(Customer customer, Crowd crowd) {
        if (crowd.terminals().takes(customer)) {
            return;
        }
        if (balks(customer, crowd)) {
            turnsRound(customer, crowd, LINE);
            customer.turnAway();
            customer.comeBackTomorrow();
            return;
        }
        takeTicket(customer, crowd);
    }

    private static boolean balks(Customer customer, Crowd crowd) {
        Optional<Balking> balking = crowd.plan().balking();
        return balking.isPresent()
                && customer.now().uniform("balks") < balking.get().share(crowd.standing());
    }

    private static void turnsRound(Customer customer, Crowd crowd, String why) {
        // Nothing hangs on it: behind shut doors nobody is there to note it.
        crowd.world().ask(new HallCommand.RecordBalk(customer.asked().getFirst(), GREETER, why), answer -> {});
    }

    /** Takes a ticket at the kiosk. */
    static void takeTicket(Customer customer, Crowd crowd) {
        crowd.world().ask(ticket(customer, "kiosk", false), answer -> {
            switch (answer) {
                case Answer.Accepted accepted -> customer.stand(accepted.visit().orElseThrow());
                case Answer.Refused refused -> refused(customer, crowd, refused.code());
                case Answer.Unavailable none -> customer.turnAway();
            }
        });
    }

    private static void refused(Customer customer, Crowd crowd, Rejection.Code code) {
        customer.turnAway();
        switch (code) {
            case HALL_IS_CLOSED, LAST_TICKET_IS_GONE, QUOTA_IS_USED_UP, DAY_IS_FULL, HALL_IS_FULL ->
                customer.comeBackTomorrow();
            case HALL_IS_RESTING -> comeAfterRest(customer, crowd);
            default -> {}
        }
    }

    private static void comeAfterRest(Customer customer, Crowd crowd) {
        double minutes = AFTER_REST_WITHIN_MINUTES * customer.now().uniform("after rest");
        crowd.doors()
                .endOfRest(crowd.doors().today())
                .ifPresent(end -> crowd.world().at(end.plus(Span.minutes(minutes)), customer::arrive));
    }

    /** Takes a ticket from afar; whoever gets none comes all the same. */
    static void takeRemoteTicket(Customer customer, Crowd crowd, Runnable none, Consumer<String> got) {
        crowd.world().ask(ticket(customer, "phone", true), answer -> {
            if (answer instanceof Answer.Accepted accepted) {
                got.accept(accepted.visit().orElseThrow());
            } else {
                none.run();
            }
        });
    }

    private static HallCommand ticket(Customer customer, String channel, boolean remote) {
        return new HallCommand.IssueTicket(
                requests(customer), channel, token(customer), customer.person().segment(), Optional.empty(), remote);
    }

    /** What a customer asks for, each once. */
    static List<HallCommand.Request> requests(Customer customer) {
        List<String> asked = customer.asked();
        return asked.size() == 1
                ? List.of(new HallCommand.Request(asked.getFirst(), 1))
                : asked.stream()
                        .map(service -> new HallCommand.Request(service, 1))
                        .toList();
    }

    /** An unguessable word for the ticket of this customer's next errand. */
    static String token(Customer customer) {
        String first = customer.asked().getFirst();
        return customer.now().hex(first.equals(customer.service()) ? "token" : "token " + first);
    }
}
