package io.yitaiqing.simulator.change;

/** A change that nobody can make: one sentence that says what was wrong and what is allowed. */
public final class WrongChangeException extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongChangeException(String sentence) {
        super(sentence, null, false, false);
    }
}
