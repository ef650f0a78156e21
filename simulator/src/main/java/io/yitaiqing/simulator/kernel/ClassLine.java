package io.yitaiqing.simulator.kernel;

import io.yitaiqing.hall.Candidate;
import io.yitaiqing.hall.LineTable;

/**
 * The waiting visits of one class, who want the same and have the same head start: a ring of primitive arrays, first in
 * first out. As a candidate it is its own head.
 *
 * <p>Whoever overtakes somebody of a class overtakes all who came before them in it, so that one number at the last of
 * them stands for all.
 */
final class ClassLine implements Candidate {

    private static final int LEAST = 16;

    private final int kind;
    private final boolean priority;
    private final long creditNanos;
    private long[] came = new long[LEAST];
    private long[] leaves = new long[LEAST];
    private double[] serviceSeconds = new double[LEAST];
    private long[] numbers = new long[LEAST];
    private int[] overtakenUpTo = new int[LEAST];
    private int overtaken;
    private long first;
    private long end;

    /** The empty line of a class. */
    ClassLine(int kind, boolean priority, long creditNanos) {
        this.kind = kind;
        this.priority = priority;
        this.creditNanos = creditNanos;
    }

    int kind() {
        return kind;
    }

    boolean hasPriority() {
        return priority;
    }

    boolean isEmpty() {
        return first == end;
    }

    /** The place that whoever comes next will have; no place is ever another's. */
    long end() {
        return end;
    }

    /** Whether whoever has a place is still in line. */
    boolean holds(long place) {
        return place >= first;
    }

    void add(long number, long cameNanos, long leavesNanos, double seconds) {
        if (end - first == came.length) {
            grow();
        }
        int at = at(end);
        came[at] = cameNanos;
        leaves[at] = leavesNanos;
        serviceSeconds[at] = seconds;
        numbers[at] = number;
        overtakenUpTo[at] = 0;
        end++;
    }

    private void grow() {
        int length = 2 * came.length;
        long[] grownCame = new long[length];
        long[] grownLeaves = new long[length];
        double[] grownSeconds = new double[length];
        long[] grownNumbers = new long[length];
        int[] grownUpTo = new int[length];
        for (long place = first; place < end; place++) {
            int to = (int) place & (length - 1);
            grownCame[to] = came[at(place)];
            grownLeaves[to] = leaves[at(place)];
            grownSeconds[to] = serviceSeconds[at(place)];
            grownNumbers[to] = numbers[at(place)];
            grownUpTo[to] = overtakenUpTo[at(place)];
        }
        came = grownCame;
        leaves = grownLeaves;
        serviceSeconds = grownSeconds;
        numbers = grownNumbers;
        overtakenUpTo = grownUpTo;
    }

    private int at(long place) {
        return (int) place & (came.length - 1);
    }

    /** Takes the head out of the line. */
    void removeFirst() {
        overtaken -= overtakenUpTo[at(first)];
        first++;
    }

    /** Shows a table who leads the line. */
    void lead(LineTable table) {
        if (isEmpty()) {
            table.empty(kind);
        } else {
            table.lead(kind, countsFromNanos(), waitsFromNanos());
        }
    }

    /** Overtakes all who came before a moment. */
    void overtake(long nanos) {
        if (isEmpty() || came[at(first)] >= nanos) {
            return;
        }
        long low = first;
        long high = end - 1;
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (came[at(middle)] < nanos) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        overtakenUpTo[at(low)]++;
        overtaken++;
    }

    /** How often the head was overtaken. */
    int overtaken() {
        return overtaken;
    }

    /** When the head leaves if nobody calls it. */
    long leavesNanos() {
        return leaves[at(first)];
    }

    /** How long the head's service takes a clerk who needs the usual time. */
    double serviceSeconds() {
        return serviceSeconds[at(first)];
    }

    /** The number of whoever has a place. */
    long number(long place) {
        return numbers[at(place)];
    }

    /** How long whoever has a place waits if nobody calls them. */
    long patience(long place) {
        return leaves[at(place)] - came[at(place)];
    }

    @Override
    public long countsFromNanos() {
        return came[at(first)] - creditNanos;
    }

    @Override
    public long waitsFromNanos() {
        return came[at(first)];
    }

    @Override
    public long number() {
        return numbers[at(first)];
    }

    /** Whether the head has waited longer than another, and is the older where both came at once. */
    boolean waitsLonger(ClassLine other) {
        return waitsFromNanos() != other.waitsFromNanos()
                ? waitsFromNanos() < other.waitsFromNanos()
                : number() < other.number();
    }
}
