package io.yitaiqing.simulator.kernel;

import io.yitaiqing.hall.Elapsed;
import io.yitaiqing.hall.LineTable;
import io.yitaiqing.hall.RowTerms;
import io.yitaiqing.hall.Sight;
import io.yitaiqing.hall.plan.FairnessTerms;

/** What a counter of a kernel sees: only heads, for within a class whoever came first is owed everything first. */
final class KernelSight implements Sight<ClassLine> {

    private final Layout layout;
    private final LineTable table;
    private final ClassLine[] lines;
    private final int[] waiting;
    private final double offsetSeconds;
    private int[] kinds = {};
    private RowTerms terms;
    private long nowNanos;
    private int priorityInARow;

    KernelSight(Layout layout, LineTable table, ClassLine[] lines, int[] waiting) {
        this.layout = layout;
        this.table = table;
        this.lines = lines;
        this.waiting = waiting;
        this.offsetSeconds = layout.offsetSeconds();
    }

    KernelSight from(int seat, long now) {
        kinds = layout.kindsAt(seat);
        terms = layout.terms(seat);
        nowNanos = now;
        return this;
    }

    /** Takes note of a call before its visit leaves the line, or of one who is served at once. */
    void called(boolean priority) {
        if (!priority) {
            priorityInARow = 0;
        } else if (ordinaryWaits()) {
            priorityInARow++;
        }
    }

    private boolean ordinaryWaits() {
        for (int kind : kinds) {
            if (!lines[kind].hasPriority() && !lines[kind].isEmpty()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public LineTable lines() {
        return table;
    }

    @Override
    public RowTerms terms() {
        return terms;
    }

    @Override
    public long nowNanos() {
        return nowNanos;
    }

    @Override
    public double offsetSeconds() {
        return offsetSeconds;
    }

    @Override
    public int waiting(int row) {
        return waiting[layout.serviceOf(row)];
    }

    @Override
    public boolean isBefore(int row, int other) {
        long one = lines[row].countsFromNanos();
        long two = lines[other].countsFromNanos();
        return one != two ? one < two : lines[row].number() < lines[other].number();
    }

    @Override
    public ClassLine first(int row) {
        return lines[row];
    }

    @Override
    public ClassLine firstOrdinary(int row) {
        return lines[row].hasPriority() ? null : lines[row];
    }

    @Override
    public boolean hasPriority(ClassLine visit) {
        return visit.hasPriority();
    }

    @Override
    public FairnessTerms fairness() {
        return layout.fairness();
    }

    @Override
    public int priorityInARow() {
        return priorityInARow;
    }

    @Override
    public ClassLine longestOvertaken(int times, ClassLine before) {
        ClassLine owed = before;
        for (int kind : kinds) {
            ClassLine line = lines[kind];
            if (!line.isEmpty() && line.overtaken() >= times && isOwed(line, before, owed)) {
                owed = line;
            }
        }
        return owed;
    }

    @Override
    public ClassLine longestWaiting(double leastSeconds, ClassLine chosen) {
        ClassLine owed = chosen;
        for (int kind : kinds) {
            ClassLine line = lines[kind];
            if (!line.isEmpty()
                    && Elapsed.seconds(line.waitsFromNanos(), nowNanos) >= leastSeconds
                    && isOwed(line, chosen, owed)) {
                owed = line;
            }
        }
        return owed;
    }

    /** Whether one whom the chosen would overtake has waited longer than who is owed the call so far. */
    private static boolean isOwed(ClassLine line, ClassLine chosen, ClassLine owed) {
        return line.waitsFromNanos() < chosen.waitsFromNanos() && (owed == chosen || line.waitsLonger(owed));
    }
}
