package io.yitaiqing.simulator.population;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.simulator.Answer;
import io.yitaiqing.simulator.scenario.Demand;
import io.yitaiqing.simulator.scenario.Lunch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who comes for one service and stays, leaves, comes back, until served or tired of it.
 *
 * <p>All that is drawn about a customer hangs on their own draws, so that they are the same person in every world.
 */
public final class Customer {

    private enum State {
        AWAY,
        ASKING,
        WAITING,
        CALLED,
        SERVED
    }

    private final Crowd crowd;
    private final Draws draws;
    private final String service;
    private final Demand demand;
    private final Instant firstCame;
    private final List<Instant> cameAgain = new ArrayList<>();
    private State state = State.AWAY;
    private int stay;
    private Optional<String> visit = Optional.empty();
    private Optional<Instant> servedAt = Optional.empty();

    Customer(Crowd crowd, Draws draws, String service, Demand demand, Instant firstCame) {
        this.crowd = crowd;
        this.draws = draws;
        this.service = service;
        this.demand = demand;
        this.firstCame = firstCame;
    }

    void arrive() {
        if (stay > 0) {
            cameAgain.add(crowd.now());
        }
        stay++;
        state = State.ASKING;
        HallCommand ticket = new HallCommand.IssueTicket(
                List.of(service), "kiosk", draws.at(stay).hex("token"));
        crowd.world().ask(ticket, answer -> {
            switch (answer) {
                case Answer.Accepted accepted -> stand(accepted.visit().orElseThrow());
                case Answer.Refused refused -> {
                    state = State.AWAY;
                    if (refused.code() == Rejection.Code.HALL_IS_CLOSED) {
                        comeBackTomorrow();
                    }
                }
                case Answer.Unavailable none -> state = State.AWAY;
            }
        });
    }

    private void stand(String ticketed) {
        state = State.WAITING;
        visit = Optional.of(ticketed);
        crowd.stands(this, ticketed);
        int thisStay = stay;
        Draws now = draws.at(stay);
        double patienceMinutes = demand.patienceMinutes().at(now.uniform("patience"));
        crowd.world().at(crowd.now().plus(minutes(patienceMinutes)), () -> {
            if (waits(thisStay)) {
                goHome();
                comeBackTomorrow();
            }
        });
        crowd.plan().lunch().ifPresent(lunch -> thinkOfLunch(lunch, now, thisStay));
    }

    private void thinkOfLunch(Lunch lunch, Draws now, int thisStay) {
        LocalDate today = crowd.today();
        Instant thought = between(crowd.moment(today, lunch.from()), crowd.moment(today, lunch.to()), now, "lunch");
        Instant came = crowd.now();
        boolean cooks = draws.uniform("cooks") < lunch.share();
        if (!cooks || thought.isBefore(came.plus(minutes(lunch.afterWaitMinutes())))) {
            return;
        }
        crowd.world().at(thought, () -> {
            if (waits(thisStay)) {
                goHome();
                crowd.world()
                        .at(
                                between(
                                        crowd.moment(today, lunch.backFrom()),
                                        crowd.moment(today, lunch.backTo()),
                                        now,
                                        "back"),
                                this::arrive);
            }
        });
    }

    private boolean waits(int thisStay) {
        return state == State.WAITING && stay == thisStay;
    }

    private void goHome() {
        state = State.AWAY;
        crowd.leavesLine(this);
        boolean silently =
                draws.at(stay).uniform("silently") < crowd.plan().leaving().silentShare();
        if (!silently) {
            // Whatever the hall says: who was called in this very moment does not turn round.
            crowd.world().ask(new HallCommand.Leave(visit.orElseThrow()), answer -> {});
        }
    }

    /** The doors were shut before this customer was called. */
    void sentAway() {
        if (state == State.WAITING) {
            state = State.AWAY;
            crowd.leavesLine(this);
            comeBackTomorrow();
        }
    }

    private void comeBackTomorrow() {
        Draws now = draws.at(stay);
        if (now.uniform("comes back") < crowd.plan().leaving().comeBackShare()) {
            double withinMinutes = crowd.plan().leaving().comeBackWithinMinutes();
            crowd.nextOpening()
                    .ifPresent(doors -> crowd.world()
                            .at(doors.plus(minutes(withinMinutes * now.uniform("tomorrow"))), this::arrive));
        }
    }

    /** How long the way to the counter takes; empty where the called one is not there. */
    Optional<Duration> called() {
        if (state != State.WAITING) {
            return Optional.empty();
        }
        state = State.CALLED;
        crowd.leavesLine(this);
        return Optional.of(crowd.way(draws.at(stay)));
    }

    void served() {
        state = State.SERVED;
        servedAt = Optional.of(crowd.now());
    }

    Draws draws() {
        return draws;
    }

    /** What the customer came for. */
    public String service() {
        return service;
    }

    /** When they first came. */
    public Instant firstCame() {
        return firstCame;
    }

    /** When they queued again after having left or been sent away. */
    public List<Instant> cameAgain() {
        return List.copyOf(cameAgain);
    }

    /** When their service ended. */
    public Optional<Instant> servedAt() {
        return servedAt;
    }

    private static Instant between(Instant from, Instant to, Draws draws, String purpose) {
        return from.plusMillis(Math.round(Duration.between(from, to).toMillis() * draws.uniform(purpose)));
    }

    private static Duration minutes(double minutes) {
        return Duration.ofMillis(Math.round(minutes * 60_000));
    }
}
