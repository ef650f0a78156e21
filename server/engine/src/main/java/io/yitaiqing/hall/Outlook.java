package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * When counters can be expected to get to one waiting visit, by the typical times of services.
 *
 * <p>These times are taken as exponential: the first of several counters is free after one over the sum of their rates,
 * and all of them together work off the older visits (the QL estimator of Whitt 1999).
 */
final class Outlook {

    private static final int UNCOUNTED = -1;

    private final Books books;
    private final WaitingLines waiting;
    private final Engagements engagements;
    private final Reaches calling = new Reaches();
    private Visit visit;
    private long countsFromNanos;
    private long sinceNanos;
    private Line line;
    private Instant now;
    /** How many of each line stand before the visit, the line with the oldest head first; so many lines are known. */
    private int[] ahead = new int[16];

    private int known;

    Outlook(Books books) {
        this.books = books;
        this.waiting = books.visits.lines();
        this.engagements = new Engagements(books);
    }

    /** The outlook of a visit in a line; this very one, for looking costs no memory. */
    Outlook of(Visit visit, Line line, Instant now) {
        this.visit = visit;
        this.countsFromNanos = visit.countsFromNanos();
        this.sinceNanos = Elapsed.nanos(visit.since());
        this.line = line;
        this.now = now;
        this.known = 0;
        return this;
    }

    /**
     * The wait until one counter that really calls does all it wishes; infinite where there is none. Where it is
     * certainly no longer than {@code enoughSeconds}, a bound between the two will do, and costs less.
     */
    double waitSeconds(double enoughSeconds) {
        Reaches clearing = line.clearing(books.counters);
        double mostAhead = mostAheadSeconds(enoughSeconds * clearing.size());
        calling.clear();
        double rate = 0;
        for (int i = 0; i < clearing.size(); i++) {
            double seconds = calledSeconds(clearing.get(i));
            if (seconds != Double.POSITIVE_INFINITY) {
                calling.add(clearing.get(i));
                rate += 1 / seconds;
                // Each further counter can only make it shorter.
                double most = 1 / rate + mostAhead / calling.size();
                if (most <= enoughSeconds) {
                    return most;
                }
            }
        }
        if (calling.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        Reaches able = calling.size() == clearing.size() ? clearing : calling;
        return 1 / rate + workAheadSeconds(able) / able.size();
    }

    /**
     * The gap before the rest of its wish, for which these counters are able, if the visit is away at another counter
     * for a while: what is left of the wait by then, or where it missed its turn, the time until the next counter for
     * the rest is free.
     */
    double gapSeconds(Reaches able, double awaySeconds) {
        double rate = 0;
        for (int i = 0; i < able.size(); i++) {
            rate += 1 / freeSeconds(able.get(i));
        }
        double wait = 1 / rate + workAheadSeconds(able) / able.size();
        double next = nextSeconds(able);
        return wait == 0 ? next : next + (wait - next) * StrictMath.exp(-awaySeconds / wait);
    }

    /** Until a counter is free. */
    private double freeSeconds(Reach reach) {
        Engagements.Engagement engagement = engagements.of(reach);
        if (engagement.offered()) {
            return engagement.typicalSeconds();
        }
        return engagement.busy() ? engagement.leftSeconds(now) : 0;
    }

    /** Until a counter calls; infinite where nobody should wait for it. */
    private double calledSeconds(Reach reach) {
        Engagements.Engagement engagement = engagements.of(reach);
        if (engagement.offered()) {
            return engagement.typicalSeconds();
        }
        if (engagement.busy()) {
            return engagement.stuck(now) || engagement.passedOver(visit, countsFromNanos, sinceNanos)
                    ? Double.POSITIVE_INFINITY
                    : engagement.leftSeconds(now);
        }
        Counter counter = engagement.counter();
        // An idle terminal calls nobody: its customers walk up to it.
        return counter.clerk().isEmpty() ? Double.POSITIVE_INFINITY : neglectedSeconds(reach, counter);
    }

    /** For how long an idle counter has let somebody wait whom it could clear: as long it can be expected to go on. */
    private double neglectedSeconds(Reach reach, Counter counter) {
        Instant from = visit.since();
        List<Line> lines = books.visits.lines().all();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).part(reach).all()) {
                from = earlier(from, lines.get(i).head().since());
                break;
            }
        }
        return Math.min(
                passedSeconds(from),
                Math.min(passedSeconds(counter.since()), passedSeconds(books.norms.restedUntil())));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private double passedSeconds(Instant since) {
        return Math.max(0, Elapsed.seconds(since, now));
    }

    /** What these services usually take together. */
    static long typicalSeconds(List<String> services, HallPlan plan) {
        long seconds = 0;
        for (int i = 0; i < services.size(); i++) {
            seconds += typicalSeconds(services.get(i), plan);
        }
        return seconds;
    }

    /** What a service usually takes; nothing where the plan does not have it. */
    static long typicalSeconds(String id, HallPlan plan) {
        Optional<HallPlan.Service> service = plan.service(id);
        return service.isPresent() ? service.get().typicalServiceSeconds() : 0;
    }

    /** At most the work of older visits that any counters may do; where it is beyond a limit, infinite. */
    private double mostAheadSeconds(double limitSeconds) {
        double seconds = 0;
        int lines = waiting.all().size();
        for (int i = 0; i < lines && seconds <= limitSeconds; i++) {
            int row = waiting.rowByHead(i);
            if (!isOlder(row)) {
                return seconds;
            }
            seconds += (double) waiting.line(row).typicalSeconds(books.plan) * ahead(i, row);
        }
        return seconds <= limitSeconds ? seconds : Double.POSITIVE_INFINITY;
    }

    /** Whether the head of a row is older than the visit. */
    private boolean isOlder(int row) {
        long from = waiting.table().countsFromNanos(row);
        return from != countsFromNanos
                ? from < countsFromNanos
                : Line.ORDER.compare(waiting.line(row).head(), visit) < 0;
    }

    /** How many of a row stand before the visit; counted once for all counters it may wait for. */
    private int ahead(int place, int row) {
        for (; known <= place; known++) {
            if (known == ahead.length) {
                ahead = Arrays.copyOf(ahead, 2 * known);
            }
            ahead[known] = UNCOUNTED;
        }
        if (ahead[place] == UNCOUNTED) {
            ahead[place] = waiting.line(row).before(visit);
        }
        return ahead[place];
    }

    /** The work of older visits that these counters may do. */
    private double workAheadSeconds(Reaches able) {
        able.update(books);
        double seconds = 0;
        int lines = waiting.all().size();
        for (int i = 0; i < lines; i++) {
            int row = waiting.rowByHead(i);
            if (!isOlder(row)) {
                break;
            }
            long each = able.eachSeconds(row, waiting);
            if (each > 0) {
                seconds += (double) each * ahead(i, row);
            }
        }
        return seconds;
    }

    /** Until the next of these counters is free while others are served there; 0 where nobody else waits for them. */
    private double nextSeconds(Reaches able) {
        able.update(books);
        LineTable table = waiting.table();
        double seconds = 0;
        int others = 0;
        for (int row = 0; row < table.rows(); row++) {
            int many = table.size(row);
            long each = many == 0 ? 0 : able.eachSeconds(row, waiting);
            if (each > 0) {
                many = row == line.row() ? many - 1 : many;
                others += many;
                // Whole numbers: the order in which they are added does not matter.
                seconds += (double) many * each;
            }
        }
        return others == 0 ? 0 : seconds / others / able.size();
    }
}
