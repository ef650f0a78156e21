package io.yitaiqing.simulator.population;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.simulator.Answer;
import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.scenario.KeepPlace;
import io.yitaiqing.simulator.scenario.Lunch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Why somebody who waits goes out and comes back: to cook, or for a while with the place kept. */
final class Outings {

    private Outings() {}

    /** Plans the outings of a wait that begins now. */
    static void think(Customer customer, Crowd crowd, int thisWait) {
        Optional<Lunch> lunch = crowd.plan().lunch();
        if (lunch.isPresent()) {
            thinkOfLunch(lunch.get(), customer, crowd, thisWait);
        }
        Optional<KeepPlace> keepPlace = crowd.plan().keepPlace();
        if (keepPlace.isPresent()) {
            thinkOfAWalk(keepPlace.get(), customer, crowd, thisWait);
        }
    }

    private static void thinkOfLunch(Lunch lunch, Customer customer, Crowd crowd, int thisWait) {
        LocalDate today = crowd.doors().today();
        Draws now = customer.now();
        Instant thought = between(
                crowd.doors().moment(today, lunch.from()), crowd.doors().moment(today, lunch.to()), now, "lunch");
        Instant came = crowd.now();
        boolean cooks = customer.person().draws().uniform("cooks") < lunch.share();
        if (!cooks || thought.isBefore(came.plus(Span.minutes(lunch.afterWaitMinutes())))) {
            return;
        }
        crowd.world().at(thought, () -> {
            if (customer.waits(thisWait)) {
                customer.goHome();
                Instant back = between(
                        crowd.doors().moment(today, lunch.backFrom()),
                        crowd.doors().moment(today, lunch.backTo()),
                        now,
                        "back");
                crowd.world().at(back, customer::arrive);
            }
        });
    }

    private static void thinkOfAWalk(KeepPlace habit, Customer customer, Crowd crowd, int thisWait) {
        Draws now = customer.now();
        if (customer.keptPlace() || now.uniform("keeps place") >= habit.share()) {
            return;
        }
        crowd.world().at(crowd.now().plus(Span.minutes(habit.afterWaitMinutes())), () -> {
            if (customer.waits(thisWait)) {
                keepPlace(habit, customer, crowd, thisWait);
            }
        });
    }

    private static void keepPlace(KeepPlace habit, Customer customer, Crowd crowd, int thisWait) {
        String visit = customer.visit().orElseThrow();
        Instant until = crowd.now().plus(Span.minutes(habit.forMinutes()));
        Duration away = Span.minutes(habit.forMinutes() * (1 + customer.now().uniform("walk")) / 2);
        Instant back = crowd.now().plus(away);
        crowd.world().ask(new HallCommand.KeepPlace(visit, until), answer -> {
            // Who was called in this very moment stays.
            if (answer instanceof Answer.Accepted && customer.waits(thisWait)) {
                customer.keepsPlace();
                crowd.world().at(back, () -> comeBack(customer, crowd, visit, () -> customer.standAgain(visit)));
            }
        });
    }

    /** Takes up a visit that was parked or kept its place; where it is over, comes as one who has no ticket. */
    static void comeBack(Customer customer, Crowd crowd, String visit, Runnable stand) {
        crowd.world().ask(new HallCommand.Return(visit), answer -> {
            if (answer instanceof Answer.Accepted) {
                stand.run();
            } else {
                customer.arrive();
            }
        });
    }

    private static Instant between(Instant from, Instant to, Draws draws, String purpose) {
        return from.plusMillis(Math.round(Duration.between(from, to).toMillis() * draws.uniform(purpose)));
    }
}
