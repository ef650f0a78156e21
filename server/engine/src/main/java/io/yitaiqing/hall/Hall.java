package io.yitaiqing.hall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;

/**
 * One service hall as a state machine that learns only from events.
 *
 * <p>Everything else reads it; {@link #apply} is the only way it changes. It has no clock: the moment comes with the
 * event. Not safe for several threads.
 */
public final class Hall {

    /** How long an ended visit stays visible: it is forgotten with the first event after this long. */
    public static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** How many calls the ring of announcements keeps. */
    public static final int RING = 50;

    /** The chapter in which every hall's line begins, before its first business day. */
    public static final LocalDate FOUNDING_DAY = LocalDate.EPOCH;

    private final String id;
    private HallPlan plan;
    private LocalDate chapter = FOUNDING_DAY;
    private boolean open;
    private Optional<LocalDate> openedDay = Optional.empty();
    private Instant openedAt = Instant.EPOCH;
    private Instant at = Instant.EPOCH;
    private long position;
    private final VisitBook visits = new VisitBook();
    private final Map<String, Counter> counters = new LinkedHashMap<>();
    private final CallRing calls = new CallRing();
    private HallObserver observer = HallObserver.NONE;

    /** A hall before its first event; {@code plan} is what it is known by until a day opens with its own. */
    public Hall(HallPlan plan) {
        this.id = plan.id();
        this.plan = plan;
        closeAllCounters(at);
    }

    /** A copy with the same past and a future of its own, for what-ifs and rollouts; nobody observes it. */
    public Hall fork() {
        Hall copy = new Hall(plan);
        copy.chapter = chapter;
        copy.open = open;
        copy.openedDay = openedDay;
        copy.openedAt = openedAt;
        copy.at = at;
        copy.position = position;
        copy.visits.copyFrom(visits);
        copy.counters.putAll(counters);
        copy.calls.copyFrom(calls);
        return copy;
    }

    /** Tells {@code observer} from now on what each event touches. */
    public void observe(HallObserver observer) {
        this.observer = observer;
    }

    /** Moves the hall's line to where a journal was read from, so that positions count the whole line. */
    public void startAt(long position, LocalDate chapter) {
        this.position = position;
        this.chapter = chapter;
    }

    /** Takes in what happened at a moment; an event that cannot have happened is an {@link AssertionError}. */
    public void apply(HallEvent event, Instant at) {
        this.at = at;
        this.position++;
        visits.forgetEndedBefore(at.minus(REMEMBERED), observer::visitChanged);
        switch (event) {
            case HallEvent.HallTakenOver e -> {}
            case HallEvent.ChapterClosed e -> chapter = e.nextDay();
            case HallEvent.DayOpened e -> openDay(e);
            case HallEvent.DayClosed e -> {
                open = false;
                observer.hallChanged();
            }
            case HallEvent.CounterOpened e -> sign(Counter.opened(e.counter(), e.clerk(), e.abilities(), at));
            case HallEvent.CounterClosed e -> sign(Counter.closed(e.counter(), at));
            case HallEvent.CounterPaused e -> put(known(e.counter()).paused(e.reason(), e.until(), at));
            case HallEvent.CounterResumed e -> put(known(e.counter()).idle(at));
            case HallEvent.TicketIssued e -> seen(visits.issue(Visit.issued(e, at)));
            case HallEvent.TicketCalled e -> {
                Visit visit = seen(visits.replace(existing(e.visit()).called(e.counter(), at)));
                put(known(e.counter()).calling(e.visit(), at));
                announce(visit, e.counter(), false);
            }
            case HallEvent.TicketRecalled e -> {
                Visit visit = seen(visits.replace(existing(e.visit()).recalled(at)));
                announce(visit, e.counter(), true);
            }
            case HallEvent.ServiceStarted e -> {
                seen(visits.replace(existing(e.visit()).started(at)));
                put(known(e.counter()).serving(at));
            }
            case HallEvent.ServiceFinished e -> put(known(e.counter()).idle(at));
            case HallEvent.TicketNotShown e -> put(known(e.counter()).idle(at));
            case HallEvent.VisitEnded e -> seen(visits.end(existing(e.visit()).ended(e.reason(), at)));
        }
    }

    private void openDay(HallEvent.DayOpened e) {
        plan = e.plan();
        chapter = e.day();
        open = true;
        openedDay = Optional.of(e.day());
        openedAt = at;
        visits.carry(e.carried());
        calls.startAt(e.carried().called());
        closeAllCounters(at);
        e.carried().counters().forEach(counter -> counters.put(counter.id(), counter));
        observer.everythingChanged();
    }

    private void closeAllCounters(Instant at) {
        counters.clear();
        plan.counters().forEach(place -> counters.put(place.id(), Counter.closed(place.id(), at)));
    }

    private void announce(Visit visit, String counter, boolean recall) {
        calls.add(visit, counter, at, recall, observer::callChanged);
    }

    private Visit seen(Visit visit) {
        observer.visitChanged(visit);
        return visit;
    }

    private void sign(Counter counter) {
        put(counter);
        observer.clerksChanged();
    }

    private void put(Counter counter) {
        counters.put(counter.id(), counter);
        observer.counterChanged(counter);
    }

    private Counter known(String counter) {
        Counter found = counters.get(counter);
        if (found == null) {
            throw new AssertionError("Hall " + id + " has no counter " + counter + " at position " + position + ".");
        }
        return found;
    }

    private Visit existing(String visit) {
        return visits.get(visit)
                .filter(found -> found.state() != VisitState.ENDED)
                .orElseThrow(() -> new AssertionError(
                        "Hall " + id + " has no open visit " + visit + " at position " + position + "."));
    }

    /** The number the next ticket of a series gets: one more than the last of the day, skipping those in use. */
    public String nextTicket(String prefix) {
        return visits.nextTicket(prefix);
    }

    /** The name the next visit gets. */
    public String nextVisit() {
        return "v" + (visits.issued() + 1);
    }

    /** What would go on if a new day opened now. */
    public Carried carry() {
        List<Counter> going = counters.values().stream()
                .filter(c -> c.state() != CounterState.CLOSED)
                .toList();
        return new Carried(visits.issued(), calls.last(), visits.open(), going);
    }

    /** The hall's id. */
    public String id() {
        return id;
    }

    /** The plan of the present day, or the one the hall was made with before its first. */
    public HallPlan plan() {
        return plan;
    }

    /** The business day to which the next event belongs. */
    public LocalDate chapter() {
        return chapter;
    }

    /** Whether tickets can be taken. */
    public boolean open() {
        return open;
    }

    /** The last business day that opened; empty before the first. */
    public Optional<LocalDate> openedDay() {
        return openedDay;
    }

    /** When the last business day opened. */
    public Instant openedAt() {
        return openedAt;
    }

    /** How many events the hall's line holds so far. */
    public long position() {
        return position;
    }

    /** When the last event happened. */
    public Instant at() {
        return at;
    }

    /** The open visits and those that ended in the last {@link #REMEMBERED}, oldest first. */
    public Collection<Visit> visits() {
        return visits.all();
    }

    /** The visit with this id, while it is open or still remembered. */
    public Optional<Visit> visit(String id) {
        return visits.get(id);
    }

    /** All counters in the plan's order. */
    public Collection<Counter> counters() {
        return Collections.unmodifiableCollection(counters.values());
    }

    /** The counter with this id. */
    public Optional<Counter> counter(String id) {
        return Optional.ofNullable(counters.get(id));
    }

    /** The counter at which a clerk is signed in. */
    public Optional<Counter> counterOf(String clerk) {
        return counters.values().stream()
                .filter(c -> c.clerk().equals(Optional.of(clerk)))
                .findFirst();
    }

    /** The visits waiting for a service in the order they came. */
    public SequencedCollection<Visit> waiting(String service) {
        return visits.lines().of(service);
    }

    /** The visit that waits longest for a service. */
    public Optional<Visit> head(String service) {
        return visits.lines().head(service);
    }

    /** How many visits wait in the whole hall. */
    public int waiting() {
        return visits.lines().size();
    }

    /** The last calls, oldest first, at most {@link #RING}. */
    public List<Call> calls() {
        return calls.all();
    }

    /** The call with this number, while the ring still holds it. */
    public Optional<Call> call(long number) {
        return calls.get(number);
    }

    /** When something becomes due by itself: see {@link Deadlines}. */
    public Optional<Instant> nextDeadline() {
        return Deadlines.next(this);
    }

    /** All that makes this hall what it is, for comparing two of them. */
    public List<Object> state() {
        return List.of(
                id,
                plan,
                chapter,
                open,
                openedDay,
                openedAt,
                position,
                visits.state(),
                List.copyOf(counters.values()),
                calls.all());
    }
}
