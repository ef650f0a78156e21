package io.yitaiqing.hall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The waiting visits that wish and prefer the same, in the order in which they are called among themselves. */
public final class Line {

    /** Who is called before whom where nothing else decides: the longer counted wait, then the older ticket. */
    public static final Comparator<Visit> ORDER = VisitOrder.COUNTED_WAIT;

    /** The longer true wait first, then the older ticket. */
    public static final Comparator<Visit> LONGEST_WAIT = VisitOrder.TRUE_WAIT;

    /** Lines in the order of their heads. */
    static final Comparator<Line> BY_HEAD = (one, other) -> one.headSecond != other.headSecond
            ? Long.compare(one.headSecond, other.headSecond)
            : ORDER.compare(one.head, other.head);

    private static final Part[] NONE = {};

    private final Wish wish;
    private final Preferences preferences;
    private final List<SortedVisits> byWait;
    private final int row;
    private final SortedVisits visits = new SortedVisits(VisitOrder.COUNTED_WAIT);
    private Visit head;
    private long headSecond;
    private int headNano;
    private Part[] parts = NONE;
    private final List<Rest> rests = new ArrayList<>(0);
    private HallPlan plan;
    private long typicalSeconds;
    private final Reaches clearing = new Reaches();
    private long clearingAsOf = -1;
    private final Reaches able = new Reaches();
    private long ableAsOf = -1;
    private final SortedVisits byTrueWait = new SortedVisits(VisitOrder.TRUE_WAIT);
    private Instant longestSince;

    /** The empty line of a wish; {@code byWait} are the groups in which its visits stand by their true waits. */
    Line(Wish wish, Preferences preferences, List<SortedVisits> byWait, int row) {
        this.wish = wish;
        this.preferences = preferences;
        this.byWait = byWait;
        this.row = row;
    }

    /** Its row in the table of lines. */
    public int row() {
        return row;
    }

    /** What all of them wish. */
    public Wish wish() {
        return wish;
    }

    /** Whether all of them would like something without insisting on it. */
    public boolean prefers() {
        return preferences != Preferences.NONE;
    }

    /** What all of them would like without insisting on it. */
    Preferences preferences() {
        return preferences;
    }

    /** What of their wish is in a counter's reach; remembered by the counter's seat. */
    Part part(Reach reach) {
        int seat = reach.seat();
        if (seat >= 0 && seat < parts.length) {
            Part known = parts[seat];
            if (known != null && known.reach() == reach) {
                return known;
            }
        }
        return learn(reach);
    }

    private Part learn(Reach reach) {
        Part part = new Part(reach, wish);
        int seat = reach.seat();
        if (seat >= 0) {
            if (seat >= parts.length) {
                parts = Arrays.copyOf(parts, Math.max(seat + 1, 2 * parts.length));
            }
            parts[seat] = part;
        }
        return part;
    }

    /** What a counter leaves of what all of them wish; the same for all counters that leave these services. */
    Rest rest(List<String> services) {
        for (Rest known : rests) {
            if (known.services().equals(services)) {
                return known;
            }
        }
        Rest rest = new Rest(this, services);
        rests.add(rest);
        return rest;
    }

    /** Who is called first. */
    public Visit head() {
        return head;
    }

    /** Who would be called after the head. */
    public Optional<Visit> second() {
        return size() > 1 ? Optional.of(visits.get(1)) : Optional.empty();
    }

    /** Whether somebody would be called after the head who comes before the head of another line. */
    public boolean goesOnBefore(Line other) {
        if (size() < 2) {
            return false;
        }
        long second = visits.second(1);
        return second != other.headSecond ? second < other.headSecond : ORDER.compare(visits.get(1), other.head) < 0;
    }

    /** All of them in their order. */
    public List<Visit> visits() {
        return visits.all();
    }

    /** How many they are. */
    public int size() {
        return visits.size();
    }

    boolean isEmpty() {
        return head == null;
    }

    /** Whether somebody in it truly waits since before a moment. */
    public boolean waitsLonger(Instant since) {
        return longestSince.isBefore(since);
    }

    /** All of them, the longest true wait first. */
    SortedVisits byTrueWait() {
        return byTrueWait;
    }

    /** For how many seconds the wait of the head counts. */
    public double headCounts(Instant now) {
        return Elapsed.seconds(headSecond, headNano, now);
    }

    /** What all they wish usually takes under a plan. */
    long typicalSeconds(HallPlan present) {
        if (plan != present) {
            plan = present;
            typicalSeconds = Outlook.typicalSeconds(wish.services(), present);
        }
        return typicalSeconds;
    }

    /** How many of them stand before a visit, which may stand in another line. */
    int before(Visit visit) {
        return visits.before(visit);
    }

    /** The counters that take calls and can clear all they wish at once; remembered until a counter changes. */
    Reaches clearing(CounterBook counters) {
        if (clearingAsOf != counters.changes()) {
            if (ableAsOf != counters.abilities()) {
                counters.findClearing(this, able);
                ableAsOf = counters.abilities();
            }
            counters.findTakingCalls(able, clearing);
            clearingAsOf = counters.changes();
        }
        return clearing;
    }

    void add(Visit visit) {
        visits.add(visit);
        byTrueWait.add(visit);
        for (int i = 0; i < byWait.size(); i++) {
            byWait.get(i).add(visit);
        }
        lead();
    }

    void remove(Visit visit) {
        visits.remove(visit);
        byTrueWait.remove(visit);
        for (int i = 0; i < byWait.size(); i++) {
            byWait.get(i).remove(visit);
        }
        lead();
    }

    private void lead() {
        boolean somebody = visits.size() > 0;
        head = somebody ? visits.first() : null;
        headSecond = somebody ? visits.second(0) : 0;
        headNano = somebody ? head.place().orderAt().getNano() : 0;
        longestSince = somebody ? byTrueWait.first().waitsFrom() : null;
    }
}
