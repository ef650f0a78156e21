package io.yitaiqing.simulator;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Deadlines;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Offer;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.rules.HallRules;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A hall in virtual time: the engine, a heap of what happens next, and listeners.
 *
 * <p>What is due in the hall by itself (doors, pauses, calls nobody follows) comes before what was scheduled for the
 * same moment; things scheduled for the same moment happen in the order they were scheduled.
 */
public final class VirtualWorld implements World {

    private static final Answer NOTHING_NEW = new Answer.Accepted(Optional.empty(), Optional.empty());

    private final HallPlan plan;
    private final Hall hall;
    private final HallRules rules;
    private final HallListener[] listeners;
    private final Timetable events = new Timetable();
    /** What was scheduled for the present moment since it came: most is, and stands behind all that waited for it. */
    private final ArrayDeque<Runnable> present = new ArrayDeque<>();

    private Instant now;
    private Consumer<String> onOffer = counter -> {};
    private Instant deadline = Instant.MIN;
    private long deadlineAsOf = -1;

    /** A closed hall at a moment, before its first event. */
    public VirtualWorld(HallPlan plan, HallRules rules, Instant start, List<HallListener> listeners) {
        this.plan = plan;
        this.hall = new Hall(plan);
        this.rules = rules;
        this.listeners = listeners.toArray(HallListener[]::new);
        this.now = start;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void at(Instant when, Runnable what) {
        if (when.isAfter(now)) {
            events.add(when, what);
        } else {
            present.add(what);
        }
    }

    @Override
    public void ask(HallCommand command, Consumer<Answer> then) {
        Answer answer = decide(command);
        present.add(() -> then.accept(answer));
    }

    private Answer decide(HallCommand command) {
        return switch (rules.decide(command, hall, now)) {
            case Decision.Accepted accepted -> {
                Answer answer = NOTHING_NEW;
                for (HallEvent event : accepted.events()) {
                    hall.apply(event, now);
                    for (HallListener listener : listeners) {
                        listener.on(event, now, hall);
                    }
                    answer = answer == NOTHING_NEW ? answerOf(event) : answer;
                    if (event instanceof HallEvent.OfferMade offer) {
                        present.add(() -> onOffer.accept(offer.counter()));
                    }
                }
                yield answer;
            }
            case Decision.Rejected rejected ->
                new Answer.Refused(rejected.rejection().code());
        };
    }

    /** What an event tells whoever asked for it. */
    private static Answer answerOf(HallEvent event) {
        return switch (event) {
            case HallEvent.TicketIssued e -> new Answer.Accepted(Optional.of(e.visit()), Optional.empty());
            case HallEvent.TicketCalled e -> new Answer.Accepted(Optional.of(e.visit()), Optional.empty());
            case HallEvent.VisitBooked e ->
                new Answer.Accepted(Optional.of(e.visit()), e.customer().appointment());
            case HallEvent.AppointmentBooked e ->
                new Answer.Accepted(
                        Optional.empty(), Optional.of(e.appointment().id()));
            case HallEvent.OfDay e -> NOTHING_NEW;
            case HallEvent.OfCounter e -> NOTHING_NEW;
            case HallEvent.OfClerk e -> NOTHING_NEW;
            case HallEvent.OfVisit e -> NOTHING_NEW;
            case HallEvent.OfCall e -> NOTHING_NEW;
            case HallEvent.OfAppointment e -> NOTHING_NEW;
            case HallEvent.OfDispatch e -> NOTHING_NEW;
            case HallEvent.OfCase e -> NOTHING_NEW;
            case HallEvent.OfAlert e -> NOTHING_NEW;
        };
    }

    @Override
    public Optional<String> counterFor(String visit, String service) {
        for (Offer offer : hall.offers()) {
            if (offer.visit().equals(visit)) {
                return Optional.of(offer.counter());
            }
        }
        Optional<Visit> waiting = hall.visit(visit);
        return waiting.isEmpty()
                ? Optional.empty()
                : rules.policy(hall).counterFor(waiting.get(), hall).map(Counter::id);
    }

    @Override
    public Optional<String> visitOf(String appointment) {
        return hall.visits().stream()
                .filter(visit -> visit.customer()
                        .appointment()
                        .filter(appointment::equals)
                        .isPresent())
                .map(Visit::id)
                .findFirst();
    }

    @Override
    public Optional<String> offeredAt(String counter) {
        return hall.offer(counter).map(Offer::visit);
    }

    @Override
    public void onOffer(Consumer<String> counter) {
        onOffer = counter;
    }

    /** Lets everything happen that happens before {@code until}, and stops there. */
    public void run(Instant until) {
        if (!quiet()) {
            letDueHappen();
        }
        while (true) {
            updateDeadline();
            Instant scheduledNext = scheduledNext();
            Instant next = deadline.isBefore(scheduledNext) ? deadline : scheduledNext;
            if (!next.isBefore(until)) {
                now = until;
                return;
            }
            now = next;
            if (!quiet()) {
                letDueHappen();
            }
            if (!scheduledNext.isAfter(now)) {
                next().run();
            }
        }
    }

    private Instant scheduledNext() {
        return present.isEmpty() ? events.next() : now;
    }

    private Runnable next() {
        boolean waited = present.isEmpty() || !events.next().isAfter(now);
        return waited ? events.poll() : present.poll();
    }

    /** Finds when something is due next; most of what was scheduled leaves the hall, and so this, as it was. */
    private void updateDeadline() {
        if (!quiet()) {
            deadline = Deadlines.wakeUp(hall, plan, now);
            deadlineAsOf = hall.position();
        }
    }

    /** Whether nothing has happened in the hall since its deadline was found, and that has not come. */
    private boolean quiet() {
        return deadlineAsOf == hall.position() && deadline.isAfter(now) && Deadlines.stand(hall);
    }

    private void letDueHappen() {
        for (Optional<HallCommand> due = due(); due.isPresent(); due = due()) {
            if (decide(due.get()) instanceof Answer.Refused refused) {
                throw new AssertionError("What is due in hall " + hall.id() + " was refused: " + refused.code());
            }
        }
    }

    private Optional<HallCommand> due() {
        return Deadlines.due(hall, plan, now);
    }

    /** The hall, to be read. */
    public Hall hall() {
        return hall;
    }
}
