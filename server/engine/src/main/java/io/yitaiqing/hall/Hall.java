package io.yitaiqing.hall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One service hall as a state machine that learns only from events.
 *
 * <p>Everything else reads it; {@link #apply} is the only way it changes. It has no clock: the moment comes with the
 * event. Not safe for several threads. What is transient, here and below, follows from the rest: a {@link #fork()} of
 * a hall read back without it has it again.
 */
public final class Hall {

    /** How long an ended visit stays visible: it is forgotten with the first event after this long. */
    public static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** How many calls the ring of announcements keeps. */
    public static final int RING = 50;

    /** The chapter in which every hall's line begins, before its first business day. */
    public static final LocalDate FOUNDING_DAY = LocalDate.EPOCH;

    private final String id;
    private final Books books;
    private final transient Changes changes;

    /** A hall before its first event; {@code plan} is what it is known by until a day opens with its own. */
    public Hall(HallPlan plan) {
        this(plan.id(), new Books(plan));
    }

    private Hall(String id, Books books) {
        this.id = id;
        this.books = books;
        this.changes = new Changes(books);
    }

    /** A copy with the same past and a future of its own, for what-ifs and rollouts; nobody observes it. */
    public Hall fork() {
        return new Hall(id, books.copy());
    }

    /** Tells {@code observer} from now on what each event touches. */
    public void observe(HallObserver observer) {
        changes.observe(observer);
    }

    /** Moves the hall's line to where a journal was read from, so that positions count the whole line. */
    public void startAt(long position, LocalDate chapter) {
        books.position = position;
        books.chapter = chapter;
    }

    /** Takes in what happened at a moment; an event that cannot have happened is an {@link AssertionError}. */
    public void apply(HallEvent event, Instant at) {
        changes.apply(event, at);
    }

    /** The number the next ticket of a series gets: one more than the last of the day, skipping those in use. */
    public String nextTicket(String prefix) {
        return books.visits.nextTicket(prefix);
    }

    /** The ticket numbers of a day that opened now. */
    public TicketSeries newTickets() {
        return books.visits.newTickets();
    }

    /** The name the next visit gets. */
    public String nextVisit() {
        return "v" + (books.visits.issued() + 1);
    }

    /** What would go on if a new day opened now. */
    public Carried carry() {
        return books.carry();
    }

    /** The hall's id. */
    public String id() {
        return id;
    }

    /** The plan of the present day as it was changed since, or the one the hall was made with before its first. */
    public HallPlan plan() {
        return books.plan;
    }

    /** The business day to which the next event belongs. */
    public LocalDate chapter() {
        return books.chapter;
    }

    /** Whether the doors are open. */
    public boolean open() {
        return books.open;
    }

    /** Whether it is the midday rest. */
    public boolean resting() {
        return books.resting;
    }

    /** The last business day that opened; empty before the first. */
    public Optional<LocalDate> openedDay() {
        return books.openedDay;
    }

    /** When the last business day opened. */
    public Instant openedAt() {
        return books.openedAt;
    }

    /** How many events the hall's line holds so far. */
    public long position() {
        return books.position;
    }

    /** When the last event happened. */
    public Instant at() {
        return books.at;
    }

    /** How many clerks forecasts shall count at work, where somebody said so today. */
    public Optional<Integer> clerkCount() {
        return books.clerkCount;
    }

    /** The open visits and those that ended in the last {@link #REMEMBERED}, oldest first. */
    public Collection<Visit> visits() {
        return books.visits.all();
    }

    /** The visit with this id, while it is open or still remembered. */
    public Optional<Visit> visit(String id) {
        return books.visits.get(id);
    }

    /** How many visits began on this business day, and how many of them asked a service. */
    public int visitsToday() {
        return books.visits.today();
    }

    /** How often a service was asked on this business day. */
    public int askedToday(String service) {
        return books.visits.today(service);
    }

    /** All counters in the plan's order, temporary ones last. */
    public List<Counter> counters() {
        return books.counters.all();
    }

    /** Grows with each change of a counter. */
    public long counterChanges() {
        return books.counters.puts();
    }

    /** The counter with this id. */
    public Optional<Counter> counter(String id) {
        return books.counters.get(id);
    }

    /** The counter at which a clerk is signed in. */
    public Optional<Counter> counterOf(String clerk) {
        return counters().stream()
                .filter(c -> c.clerk().isPresent() && c.clerk().get().equals(clerk))
                .findFirst();
    }

    /** Whether a counter was set up for today only, or is not in today's plan at all. */
    public boolean temporary(String counter) {
        return !books.counters.built(counter);
    }

    /** The devices and programs that do not work, and what is known of it. */
    public Map<String, Fault> faults() {
        return books.counters.faults();
    }

    /** The lines of waiting visits, each with at least one, that with the oldest head first. */
    public List<Line> lines() {
        return books.visits.lines().all();
    }

    /** What a counter can do of each line: to be asked once by whoever looks at many lines for one counter. */
    public Reach reach(Counter counter) {
        return books.counters.reach(counter);
    }

    /** What a counter sees at a moment: the hall's only such thing, good until it is asked for the next. */
    public CounterSight sight(Counter counter, Instant now, ClassTerms.Source source) {
        return books.sight(counter, now, source);
    }

    /** What of the wish of a line a counter would clear for its head if it called now; none where it may not call. */
    public List<String> clears(Counter counter, Line line, Instant now) {
        return books.clears(books.counters.reach(counter), line, line.head(), now);
    }

    /** What a counter would clear of the wish of a visit if it called it now; none where it may not call. */
    public List<String> clears(Counter counter, Visit visit, Instant now) {
        return books.clears(counter, visit, now);
    }

    /** The offers that are pending. */
    public List<Offer> offers() {
        return books.offers.all();
    }

    /** What is offered to a counter. */
    public Optional<Offer> offer(String counter) {
        return books.offers.at(counter);
    }

    /** What of a waiting visit a counter would clear if it called it now; none where it may not call it. */
    public List<String> mayCall(Counter counter, Visit visit, Instant now) {
        return Eligibility.services(counter, visit, books, now);
    }

    /** The rule that keeps a counter from a waiting visit it may not call: see {@link Eligibility}. */
    public String whyNot(Counter counter, Visit visit, Instant now) {
        return Eligibility.whyNot(counter, visit, books, now);
    }

    /** What dispatch remembers for fairness. */
    public Fairness fairness() {
        return books.fairness;
    }

    /** The visits that wait for a service, the longest true wait first. */
    public List<Visit> byTrueWait(String service) {
        return books.visits.lines().byTrueWait(service);
    }

    /** How many visits wait in the whole hall. */
    public int waiting() {
        return books.visits.lines().size();
    }

    /** How many visits wait for a service, among others perhaps. */
    public int waiting(String service) {
        return books.visits.lines().size(service);
    }

    /** How many visits wait inside: those in the lines and those on their way to a counter. */
    public int inside() {
        return books.visits.inside();
    }

    /** The visits whose present state ends by itself by a moment, the earliest first. */
    public List<Visit> visitsDueBy(Instant moment) {
        return books.visits.dueBy(moment);
    }

    /** The open visits that a clerk owns, oldest first. */
    public List<String> ownedBy(String clerk) {
        return books.visits.owners().of(clerk);
    }

    /** The bookings for days that have not opened yet. */
    public AppointmentBook appointments() {
        return books.appointments;
    }

    /** The followed cases that are open or were closed today. */
    public CaseBook cases() {
        return books.cases;
    }

    /** The alerts that are not resolved. */
    public AlertBook alerts() {
        return books.alerts;
    }

    /** What a counter did last on this business day, until it was taken back. */
    public Optional<LastAction> lastAction(String counter) {
        return books.lastActions.of(counter);
    }

    /** The last calls, oldest first, at most {@link #RING}. */
    public List<Call> calls() {
        return books.calls.all();
    }

    Books books() {
        return books;
    }

    /** All that makes this hall what it is, for comparing two of them. */
    public List<Object> state() {
        return List.of(id, books.state());
    }
}
