package io.yitaiqing.hall;

/** How a service ended. */
public enum Outcome {
    /** What was asked is done. */
    DONE("done"),
    /** It cannot be done, for a reason that is given. */
    REFUSED("refused"),
    /** It goes on as a followed case. */
    CONTINUED("continued");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word, as it is stored. */
    @Override
    public String toString() {
        return word;
    }
}
