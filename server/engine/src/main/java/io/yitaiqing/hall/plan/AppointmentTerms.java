package io.yitaiqing.hall.plan;

/**
 * How appointments are booked and kept.
 *
 * @param daysAhead how many days before it an appointment may be booked; 0 means only on the day itself
 * @param earlySeconds how long before its time a booked customer may check in
 * @param lateSeconds how long after its time a booked customer still counts as punctual
 * @param whenLate what becomes of one who comes later than that
 * @param missedAfterSeconds how long after its time a booked visit whose customer never came ends as a no-show
 * @param creditSeconds the head start of a punctual booked customer over one who came then without a booking
 */
public record AppointmentTerms(
        int daysAhead,
        long earlySeconds,
        long lateSeconds,
        WhenLate whenLate,
        long missedAfterSeconds,
        long creditSeconds) {

    /** What becomes of a booked customer who comes too late to be punctual. */
    public enum WhenLate {
        /** Waits as one who has just come without an appointment. */
        AS_WALK_IN("as-walk-in"),
        /** Waits from the booked time, but without the head start. */
        WITHOUT_CREDIT("without-credit"),
        /** Is not admitted. */
        REFUSED("refused");

        private final String word;

        WhenLate(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** Two weeks ahead; half an hour early to a quarter late is punctual; an hour late is missed. */
    public static final AppointmentTerms USUAL = new AppointmentTerms(14, 1_800, 900, WhenLate.AS_WALK_IN, 3_600, 600);
}
