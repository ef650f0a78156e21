package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.FairnessTerms;
import java.time.Instant;
import java.util.List;

/** What a counter of a live hall sees at a moment. */
public final class CounterSight implements Sight<Visit> {

    private final Books books;
    private final WaitingLines waiting;
    private final Waiters waiters = new Waiters();
    private double[] indexes = {};
    private Counter counter;
    private Reach reach;
    private KnownRows known;
    private Instant now;
    private long nowNanos;
    /** The least part of its wish with which a visit may be called whatever else holds. */
    private byte enough;

    CounterSight(Books books) {
        this.books = books;
        this.waiting = books.visits.lines();
    }

    CounterSight of(Counter looking, Instant at, ClassTerms.Source source) {
        counter = looking;
        reach = books.counters.reach(counter);
        known = reach.rows();
        known.update(waiting, books.plan, source);
        if (indexes.length < waiting.table().rows()) {
            indexes = new double[2 * waiting.table().rows()];
        }
        now = at;
        nowNanos = Elapsed.nanos(at);
        DispatchTerms dispatch = books.plan.settings().dispatch();
        boolean plain = dispatch.rings().isEmpty()
                && dispatch.borrowing().ownServices().isEmpty()
                && books.offers.nothingRefused();
        enough = !plain ? KnownRows.ALL + 1 : books.counters.oneCounter() ? KnownRows.ALL : KnownRows.SOME;
        return this;
    }

    @Override
    public LineTable lines() {
        return waiting.table();
    }

    @Override
    public RowTerms terms() {
        return known.terms();
    }

    @Override
    public long nowNanos() {
        return nowNanos;
    }

    @Override
    public double offsetSeconds() {
        return books.plan.settings().dispatch().offsetSeconds();
    }

    @Override
    public void weighed(int row, double index) {
        indexes[row] = index;
    }

    /** The index of the head of a row as it was weighed in this sight; only of those the counter can do. */
    public double index(int row) {
        return indexes[row];
    }

    @Override
    public int waiting(int row) {
        return known.waiting(row, waiting.services());
    }

    @Override
    public boolean isBefore(int row, int other) {
        return Line.BY_HEAD.compare(line(row), line(other)) < 0;
    }

    @Override
    public Visit first(int row) {
        Line line = line(row);
        return mayCall(row, line.head()) ? line.head() : Eligibility.behind(reach, line, books, now);
    }

    @Override
    public Visit firstOrdinary(int row) {
        List<Visit> visits = line(row).visits();
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            if (!hasPriority(visit) && mayCall(row, visit)) {
                return visit;
            }
        }
        return null;
    }

    @Override
    public boolean hasPriority(Visit visit) {
        return Priority.holds(visit, books.plan);
    }

    @Override
    public FairnessTerms fairness() {
        return books.plan.settings().dispatch().fairness();
    }

    @Override
    public int priorityInARow() {
        return books.fairness.priorityInARow();
    }

    /** Who is offered elsewhere is among them. */
    @Override
    public Visit longestOvertaken(int times, Visit before) {
        // Who booked may be here before their wait begins.
        Visit owed = times == 0
                ? longestWaiting(Double.NEGATIVE_INFINITY, before)
                : books.fairness.longest(times, before, this, books);
        List<Offer> offers = books.offers.all();
        for (int i = 0; i < offers.size(); i++) {
            Visit offered = books.visits.get(offers.get(i).visit()).orElseThrow();
            boolean longer = books.fairness.times(offered) >= times && waitsLonger(offered, before, owed);
            owed = longer && mayCall(offered) ? offered : owed;
        }
        return owed;
    }

    @Override
    public Visit longestWaiting(double leastSeconds, Visit chosen) {
        Visit owed = chosen;
        List<String> services = counter.abilities();
        // Seconds are told in whole milliseconds, so a second more is looked at than waited long enough.
        double latest = now.getEpochSecond() - leastSeconds + 1;
        for (int s = 0; s < services.size(); s++) {
            if (waiting.services().firstSecond(known.abilities()[s]) <= latest) {
                owed = longestWaiting(services.get(s), leastSeconds, chosen, owed);
            }
        }
        return owed;
    }

    private Visit longestWaiting(String service, double leastSeconds, Visit chosen, Visit owed) {
        List<Visit> visits = waiting.byTrueWait(service);
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            if (Elapsed.seconds(visit.waitsFrom(), now) < leastSeconds || !waitsLonger(visit, chosen, owed)) {
                return owed;
            }
            if (mayCall(visit)) {
                return visit;
            }
        }
        return owed;
    }

    /** Whether a visit that the chosen one would overtake has waited longer than who is owed the call so far. */
    private static boolean waitsLonger(Visit visit, Visit chosen, Visit owed) {
        return visit.waitsFrom().isBefore(chosen.waitsFrom())
                && (owed == chosen || Line.LONGEST_WAIT.compare(visit, owed) < 0);
    }

    /** The services of a row's wish that the counter can do. */
    public List<String> within(int row) {
        return reach.within(line(row));
    }

    /** The line of a row. */
    public Line line(int row) {
        return waiting.line(row);
    }

    /** The row of the line that so many others have an older head than. */
    public int rowByHead(int place) {
        return waiting.rowByHead(place);
    }

    /** How many rows somebody stands in. */
    public int taken() {
        return waiting.all().size();
    }

    /** The counter. */
    public Counter counter() {
        return counter;
    }

    /** How many counters stand idle with a clerk. */
    public int idle() {
        return books.counters.idle();
    }

    /** Whether no other counter with a clerk stands idle. */
    public boolean onlyOneIdle() {
        int idle = books.counters.idle();
        return idle == 0 || idle == 1 && counter.idle();
    }

    /** Room for putting visits in an order. */
    public Waiters waiters() {
        return waiters;
    }

    /** The moment. */
    public Instant now() {
        return now;
    }

    /** Whether the counter may call a visit of a row. */
    public boolean mayCall(int row, Visit visit) {
        byte part = known.part(row);
        return part >= enough
                || part >= KnownRows.SOME
                        && !Eligibility.services(reach, line(row), visit, books, now)
                                .isEmpty();
    }

    /** Whether it may call a visit of a line. */
    boolean mayCall(Line line, Visit visit) {
        return line == null ? mayCall(visit) : mayCall(line.row(), visit);
    }

    private boolean mayCall(Visit visit) {
        Line line = waiting.lineOf(visit);
        return line == null ? !Eligibility.services(counter, visit, books, now).isEmpty() : mayCall(line.row(), visit);
    }

    /** The rule that keeps the counter from a visit of a row that it may not call: see {@link Eligibility}. */
    public String whyNot(int row, Visit visit) {
        return known.part(row) == KnownRows.NOTHING
                ? Eligibility.NOT_ABLE
                : Eligibility.whyNot(counter, visit, books, now);
    }
}
