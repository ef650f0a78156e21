package io.yitaiqing.hall;

/** Somebody who may be called: a waiting visit, or whatever stands for one in a model of a hall. */
public interface Candidate {

    /** From when on its wait counts for its place in line, in nanoseconds since the epoch. */
    long countsFromNanos();

    /** When its true wait began, in nanoseconds since the epoch. */
    long waitsFromNanos();

    /** Its number, by which the older of two tickets is known. */
    long number();
}
