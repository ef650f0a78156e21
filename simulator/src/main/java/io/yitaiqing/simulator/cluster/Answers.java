package io.yitaiqing.simulator.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/** How the nodes answered: counts, and a sentence for each answer that no node should have given. */
final class Answers {

    private static final int LISTED_MOST = 20;

    private final LongAdder attempts = new LongAdder();
    private final LongAdder accepted = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder unavailable = new LongAdder();
    private final LongAdder lost = new LongAdder();
    private final LongAdder brokenOff = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder silent = new LongAdder();
    private final LongAdder wrong = new LongAdder();
    private final List<String> listed = new ArrayList<>();
    private volatile long longestNanos;

    void attempt() {
        attempts.increment();
    }

    void accepted(long nanos) {
        accepted.increment();
        took(nanos);
    }

    void refused(long nanos) {
        refused.increment();
        took(nanos);
    }

    /** 503 with Retry-After. */
    void unavailable(long nanos) {
        unavailable.increment();
        took(nanos);
    }

    /** A connection to a process that was dead, stopped or starting came to nothing. */
    void lost() {
        lost.increment();
    }

    /** A connection to such a process ended after the request was sent. */
    void brokenOff() {
        lost();
        brokenOff.increment();
    }

    /** A command got no answer at all, however often it was sent. */
    void failed() {
        failed.increment();
    }

    /** No answer within the deadline from a process that ran all the time. */
    void silent(String sentence) {
        silent.increment();
        list(sentence);
    }

    /** An answer that the contract does not have, such as 500. */
    void wrong(String sentence) {
        wrong.increment();
        list(sentence);
    }

    private synchronized void took(long nanos) {
        longestNanos = Math.max(longestNanos, nanos);
    }

    private synchronized void list(String sentence) {
        if (listed.size() < LISTED_MOST) {
            listed.add(sentence);
        }
    }

    synchronized List<String> listed() {
        return List.copyOf(listed);
    }

    long attempts() {
        return attempts.sum();
    }

    long acceptedCount() {
        return accepted.sum();
    }

    long refusedCount() {
        return refused.sum();
    }

    long unavailableCount() {
        return unavailable.sum();
    }

    long lostCount() {
        return lost.sum();
    }

    long brokenOffCount() {
        return brokenOff.sum();
    }

    long failedCount() {
        return failed.sum();
    }

    long silentCount() {
        return silent.sum();
    }

    long wrongCount() {
        return wrong.sum();
    }

    long longestNanos() {
        return longestNanos;
    }
}
