package io.yitaiqing.simulator.kernel;

import io.yitaiqing.dispatch.IndexRule;
import io.yitaiqing.dispatch.Openings;
import io.yitaiqing.hall.LineTable;

/**
 * One future of a hall: who comes is called, served, or leaves, on primitive arrays and by the live hall's dispatcher.
 *
 * <p>It covers visits for one service each, segments with head starts, clerks with skills, proficiencies and known
 * times, patience, every preset and every guarantee; {@link Layout} refuses what it does not. That a visit has left is
 * noticed when its place is looked at, unless the policy counts who waits. Calls of several counters are never weighed
 * together, for an idle counter of a kernel has nobody to call.
 */
public final class Kernel {

    private static final double NANOS = 1e9;

    private final IndexRule rule;
    private final Layout layout;
    private final People people;
    private final KernelListener listener;
    private final LineTable table = new LineTable();
    private final ClassLine[] lines;
    private final int[] waiting;
    private final KernelSight sight;
    private final Seats seats;
    private final Leavings leavings;
    private final boolean counts;
    private final boolean caps;
    private long nowNanos;
    private long came;

    /** A future with these people; who is told of it hears nothing that {@code listener} does not. */
    public Kernel(Layout layout, People people, KernelListener listener) {
        this.layout = layout;
        this.people = people;
        this.listener = listener;
        rule = layout.rule();
        counts = rule.countsWaiting();
        caps = layout.fairness().mostOvertakes().isPresent();
        lines = layout.lines();
        for (ClassLine line : lines) {
            table.add();
        }
        waiting = new int[layout.services()];
        sight = new KernelSight(layout, table, lines, waiting);
        seats = new Seats(layout);
        leavings = new Leavings();
    }

    /** Lives until all who come have come and gone. */
    public void run() {
        boolean more = people.next();
        while (more || seats.nextNanos() != Long.MAX_VALUE) {
            boolean comes = more && people.atNanos() <= seats.nextNanos();
            nowNanos = comes ? people.atNanos() : seats.nextNanos();
            if (counts) {
                leave();
            }
            if (comes) {
                arrive();
                more = people.next();
            } else {
                finish();
            }
        }
        nowNanos = Long.MAX_VALUE;
        leave();
        for (ClassLine line : lines) {
            settle(line);
        }
    }

    private void arrive() {
        came++;
        int kind = people.kind();
        int opening = IndexRule.counterFor(seats.openFor(kind));
        if (opening != Openings.NONE) {
            int seat = seats.seat(opening);
            sight.from(seat, nowNanos).called(lines[kind].hasPriority());
            serve(came, kind, seat, nowNanos, people.serviceSeconds());
            return;
        }
        ClassLine line = lines[kind];
        settle(line);
        long leaves = nowNanos + Math.min(people.patienceNanos(), Long.MAX_VALUE - 1 - nowNanos);
        if (counts) {
            waiting[layout.serviceOf(kind)]++;
            leavings.add(leaves, kind, line.end());
        }
        boolean leads = line.isEmpty();
        line.add(came, nowNanos, leaves, people.serviceSeconds());
        if (leads) {
            line.lead(table);
        }
    }

    private void finish() {
        int seat = seats.finish();
        for (int kind : layout.kindsAt(seat)) {
            settle(lines[kind]);
        }
        ClassLine called = rule.chosen(sight.from(seat, nowNanos));
        if (called != null) {
            call(called, seat);
        }
    }

    private void call(ClassLine line, int seat) {
        sight.called(line.hasPriority());
        if (caps) {
            for (int kind : layout.kindsAt(seat)) {
                lines[kind].overtake(line.waitsFromNanos());
            }
        }
        if (counts) {
            waiting[layout.serviceOf(line.kind())]--;
        }
        serve(line.number(), line.kind(), seat, line.waitsFromNanos(), line.serviceSeconds());
        line.removeFirst();
        line.lead(table);
    }

    private void serve(long number, int kind, int seat, long fromNanos, double seconds) {
        listener.called(number, kind, seat, nowNanos - fromNanos, nowNanos);
        double takes = seconds * layout.factor(kind, seat);
        seats.serve(seat, nowNanos + Math.max(1, Math.round(takes * NANOS)));
    }

    /** Takes those out of the front of a line who have left by now. */
    private void settle(ClassLine line) {
        if (line.isEmpty() || line.leavesNanos() > nowNanos) {
            return;
        }
        while (!line.isEmpty() && line.leavesNanos() <= nowNanos) {
            if (!counts) {
                listener.left(line.number(), line.kind(), line.leavesNanos() - line.waitsFromNanos());
            }
            line.removeFirst();
        }
        line.lead(table);
    }

    /** Counts those out who leave by now. */
    private void leave() {
        while (leavings.anyBy(nowNanos)) {
            ClassLine line = lines[leavings.kind()];
            if (line.holds(leavings.place())) {
                waiting[layout.serviceOf(line.kind())]--;
                listener.left(line.number(leavings.place()), line.kind(), line.patience(leavings.place()));
            }
            leavings.remove();
        }
    }
}
