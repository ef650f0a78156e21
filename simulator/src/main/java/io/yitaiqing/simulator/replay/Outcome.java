package io.yitaiqing.simulator.replay;

import java.util.Arrays;
import java.util.Optional;

/** How one stay in a ticket log ended. */
public enum Outcome {
    /** The customer was served to the end. */
    SERVED("served"),
    /** The customer was called and did not come. */
    NO_SHOW("no-show"),
    /** The customer went away while waiting. */
    LEFT("left"),
    /** The ticket was taken back while the customer waited. */
    CANCELLED("cancelled");

    /** The allowed words, as a sentence lists them. */
    public static final String WORDS = "served, no-show, left or cancelled";

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word for this outcome in logs. */
    public String word() {
        return word;
    }

    /** Whether the customer was called to a counter. */
    public boolean called() {
        return this == SERVED || this == NO_SHOW;
    }

    /** The outcome with this word. */
    public static Optional<Outcome> of(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word.equals(word))
                .findFirst();
    }
}
