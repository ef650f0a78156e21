package io.yitaiqing.hall.plan;

import java.time.LocalTime;
import java.util.Optional;

/**
 * Who is let in and when.
 *
 * @param refuseWhenFull whether tickets end when as many wait inside as the room holds; otherwise they queue outside
 * @param remoteTickets whether tickets may be taken from afar, to be checked in on arrival
 * @param checkInWithinSeconds how long after it was called for a remote ticket may stay away before it ends
 * @param lunch when tickets and calls rest at midday; empty where they do not
 * @param lastTicketSeconds how long before closing the last ticket is given out; 0 up to the close
 * @param lastTicketByWork whether tickets also end when the work of those waiting would outlast the opening hours
 */
public record AdmissionTerms(
        boolean refuseWhenFull,
        boolean remoteTickets,
        long checkInWithinSeconds,
        Optional<Lunch> lunch,
        long lastTicketSeconds,
        boolean lastTicketByWork) {

    /**
     * The midday rest.
     *
     * @param keepsWaiting whether those who wait keep their places; otherwise they end as at closing
     */
    public record Lunch(LocalTime from, LocalTime until, boolean keepsWaiting) {

        /** Refuses a rest that ends before it begins. */
        public Lunch {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException(
                        "Expected the midday rest to end after " + from + ", but got " + until + ".");
            }
        }
    }

    /** Open to everyone up to the close, from afar too, with two hours to arrive. */
    public static final AdmissionTerms USUAL = new AdmissionTerms(false, true, 7_200, Optional.empty(), 0, false);
}
