package io.yitaiqing.hall;

import java.time.Instant;

/**
 * The order in which a visit has its errands done where a hall wants them done at one counter (一台清): whether it goes
 * to a counter able to do a part of them, or waits for one that clears them all.
 *
 * <p>Its services take as long in either order; what differs is the time between them. A visit waits for the one
 * counter while it expects this wait to be at most {@code oneCounterDelaySeconds} longer than the gap before the rest
 * if it goes.
 *
 * <p>Otherwise it goes wherever it gets on first. To pass over a free counter and have the rest done first, because
 * that is rarer and about to be had, was tried and left out: it ended no visits sooner, for whoever is led to the rare
 * counter keeps others from it.
 */
final class ErrandOrder {

    private ErrandOrder() {}

    /** Whether a visit in a line is kept from a counter able to do only this part of its wish. */
    static boolean waits(Visit visit, Line line, Part part, Books books, Instant now) {
        Outlook outlook = books.outlook(visit, line, now);
        long delay = books.plan.settings().oneCounterDelaySeconds();
        double oneCounter = outlook.waitSeconds(delay);
        if (oneCounter == Double.POSITIVE_INFINITY) {
            return false;
        }
        if (oneCounter <= delay) {
            return true;
        }
        return oneCounter
                <= delay + outlook.gapSeconds(part.rest(line, books.counters), part.typicalSeconds(books.plan));
    }
}
