package io.yitaiqing.hall.plan;

/**
 * What becomes of open visits when the doors are shut for the day.
 *
 * @param waiting those who wait or keep a place
 * @param parked those who are parked
 */
public record ClosingTerms(Waiting waiting, Parked parked) {

    /** What becomes of those who wait. */
    public enum Waiting {
        /** They end. */
        END("end"),
        /** They are all served before the counters close. */
        SERVE("serve"),
        /** They keep their tickets and go on waiting on the next business day. */
        CARRY("carry");

        private final String word;

        Waiting(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** What becomes of those who are parked. */
    public enum Parked {
        /** They end. */
        END("end"),
        /** They stay parked over night. */
        CARRY("carry");

        private final String word;

        Parked(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** Everybody who is not at a counter ends. */
    public static final ClosingTerms USUAL = new ClosingTerms(Waiting.END, Parked.END);
}
