package io.yitaiqing.simulator.population;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.simulator.Answer;
import io.yitaiqing.simulator.World;
import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.scenario.CrowdPlan;
import io.yitaiqing.simulator.scenario.Demand;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who comes for a service, perhaps for more, and stays, leaves, comes back, until served or tired of it.
 *
 * <p>All that is drawn about a customer hangs on their own draws, so that they are the same person in every world.
 */
public final class Customer {

    private enum State {
        AWAY,
        /** Has come, or has asked for a ticket. */
        ENTERING,
        WAITING,
        /** Keeps a place or fetches papers. */
        ASIDE,
        CALLED,
        SERVED
    }

    private final Crowd crowd;
    private final Person person;
    private final Demand demand;
    private final List<Instant> cameAgain = new ArrayList<>(0);
    private Instant firstCame = Instant.MAX;
    private State state = State.AWAY;
    private List<String> open;
    private boolean papersHere;
    private int stay;
    private int wait;
    private int keptPlaceIn = -1;
    private int missedCalls;
    private Instant patienceEnds = Instant.MAX;
    private Optional<String> visit = Optional.empty();
    private Optional<Instant> servedAt = Optional.empty();

    Customer(Crowd crowd, Person person, Demand demand) {
        this.crowd = crowd;
        this.person = person;
        this.demand = demand;
        this.open = person.errands();
        this.papersHere = !person.lacksPapers();
    }

    /** Will come on a day about a moment: with a booked time, with a ticket taken from afar, or just so. */
    void comeOn(LocalDate day, Instant moment, boolean opens) {
        World world = crowd.world();
        if (person.books() && opens) {
            BookedTime.book(this, crowd, moment, day);
        } else if (person.remote()) {
            double before = crowd.plan()
                    .remoteMinutes()
                    .orElse(CrowdPlan.USUAL_REMOTE_MINUTES)
                    .at(person.draws().uniform("remote minutes"));
            world.at(
                    moment.minus(Span.minutes(before)),
                    () -> Entrance.takeRemoteTicket(
                            this,
                            crowd,
                            () -> world.at(moment, this::arrive),
                            ticketed -> world.at(moment, () -> arriveFor(ticketed))));
        } else {
            world.at(moment, this::arrive);
        }
    }

    /** Comes to the hall, for the first time or again, without a ticket. */
    void arrive() {
        comes();
        Entrance.enter(this, crowd);
    }

    /** Comes to the hall to check in a booked visit or a remote ticket. */
    void arriveFor(String expected) {
        comes();
        checkIn(expected);
    }

    private void comes() {
        if (stay == 0) {
            firstCame = crowd.now();
            crowd.came(this);
        } else {
            cameAgain.add(crowd.now());
        }
        stay++;
        missedCalls = 0;
        state = State.ENTERING;
    }

    private void checkIn(String expected) {
        crowd.world().ask(new HallCommand.CheckIn(expected), answer -> {
            if (answer instanceof Answer.Accepted) {
                stand(expected);
            } else if (answer instanceof Answer.Refused refused && refused.code() == Rejection.Code.TOO_EARLY) {
                crowd.world().at(crowd.now().plusSeconds(60), () -> checkIn(expected));
            } else {
                // It has ended meanwhile, or the hall admits nobody this late.
                Entrance.enter(this, crowd);
            }
        });
    }

    /** Waits in line, from now on until the patience of this wait ends. */
    void stand(String ticketed) {
        patienceEnds = crowd.now().plus(Span.minutes(demand.patienceMinutes().at(now().uniform("patience"))));
        standAgain(ticketed);
    }

    /** Waits in line again with what is left of the patience. */
    void standAgain(String ticketed) {
        state = State.WAITING;
        visit = Optional.of(ticketed);
        wait++;
        crowd.stands(this, ticketed);
        int thisWait = wait;
        crowd.world().at(patienceEnds, () -> {
            if (waits(thisWait)) {
                goHome();
                comeBackTomorrow();
            }
        });
        Outings.think(this, crowd, thisWait);
    }

    /** Whether this customer still waits as in the wait with this number. */
    boolean waits(int thisWait) {
        return state == State.WAITING && wait == thisWait;
    }

    /** Whether this customer waits in line. */
    boolean waits() {
        return state == State.WAITING;
    }

    /** Gives up or goes to cook: some tell the hall, others leave a ticket that will be called in vain. */
    void goHome() {
        state = State.AWAY;
        crowd.leavesLine(this);
        boolean silently = now().uniform("silently") < crowd.plan().leaving().silentShare();
        if (!silently) {
            // Whatever the hall says: who was called in this very moment does not turn round.
            crowd.world().ask(new HallCommand.Leave(visit.orElseThrow()), answer -> {});
        }
    }

    /** Goes out of the line without giving the ticket up; once a stay is enough. */
    void keepsPlace() {
        crowd.leavesLine(this);
        state = State.ASIDE;
        keptPlaceIn = stay;
    }

    boolean keptPlace() {
        return keptPlaceIn == stay;
    }

    /** The doors were shut before this customer was called. */
    void sentAway() {
        if (state == State.WAITING) {
            state = State.AWAY;
            crowd.leavesLine(this);
            comeBackTomorrow();
        }
    }

    /** Was not admitted, or does not want to wait. */
    void turnAway() {
        state = State.AWAY;
    }

    void comeBackTomorrow() {
        Draws now = now();
        if (now.uniform("comes back") < crowd.plan().leaving().comeBackShare()) {
            double withinMinutes = crowd.plan().leaving().comeBackWithinMinutes();
            Duration after = Span.minutes(withinMinutes * now.uniform("tomorrow"));
            crowd.doors().nextOpening().ifPresent(doors -> crowd.world().at(doors.plus(after), this::arrive));
        }
    }

    /** How long the way to the counter takes; empty where the called one is not there. */
    Optional<Duration> called() {
        if (state != State.WAITING) {
            return Optional.empty();
        }
        taken();
        return Optional.of(crowd.way(now()));
    }

    /** Is at a counter, or on the way there. */
    void taken() {
        if (state == State.WAITING) {
            crowd.leavesLine(this);
        }
        state = State.CALLED;
    }

    /** Was called in vain while on the way; how often that has happened on this ticket. */
    int missedCall() {
        return ++missedCalls;
    }

    /** Some errands are done; those that are left wait on the same ticket or on another one. */
    void served(List<String> done) {
        boolean onTicket = person.oneTicket();
        open = open.stream().filter(service -> !done.contains(service)).toList();
        if (open.isEmpty()) {
            state = State.SERVED;
            servedAt = Optional.of(crowd.now());
        } else if (onTicket) {
            stand(visit.orElseThrow());
        } else {
            state = State.ENTERING;
            Entrance.queue(this, crowd);
        }
    }

    /** Whether a paper of one of these errands is missing. */
    boolean lacksPapersFor(List<String> leg) {
        return !papersHere && leg.contains(person.service());
    }

    /** Goes to fetch what is missing; {@code parked} is the visit that waits for it, if any does. */
    void fetchPapers(Optional<String> parked) {
        papersHere = true;
        state = parked.isPresent() ? State.ASIDE : State.AWAY;
        crowd.world().at(crowd.now().plus(fetching()), () -> {
            if (parked.isPresent()) {
                Outings.comeBack(this, crowd, parked.get(), () -> stand(parked.get()));
            } else {
                arrive();
            }
        });
    }

    /** How long it takes to fetch the missing paper. */
    Duration fetching() {
        return Span.minutes(demand.papers()
                .orElseThrow()
                .backAfterMinutes()
                .at(person.draws().uniform("papers back")));
    }

    /** The draws of the present stay. */
    Draws now() {
        return person.draws().at(stay);
    }

    /** What stands on the ticket of this customer, or would. */
    List<String> asked() {
        return person.oneTicket() ? open : List.of(open.getFirst());
    }

    Person person() {
        return person;
    }

    Demand demand() {
        return demand;
    }

    Optional<String> visit() {
        return visit;
    }

    /** What the customer came for. */
    public String service() {
        return person.service();
    }

    /** When they first came. */
    public Instant firstCame() {
        return firstCame;
    }

    /** When they queued again after having left or been sent away. */
    public List<Instant> cameAgain() {
        return List.copyOf(cameAgain);
    }

    /** When the last of their services ended. */
    public Optional<Instant> servedAt() {
        return servedAt;
    }
}
