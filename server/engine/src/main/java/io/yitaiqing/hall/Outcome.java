package io.yitaiqing.hall;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a service ended. */
public enum Outcome {
    /** What was asked is done. */
    DONE("done"),
    /** It cannot be done, for a reason that is given. */
    REFUSED("refused"),
    /** It goes on as a followed case. */
    CONTINUED("continued");

    /** All words, as a sentence lists them. */
    public static final String WORDS =
            Arrays.stream(values()).map(Outcome::toString).collect(Collectors.joining(", "));

    private static final Map<String, Outcome> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toMap(Outcome::toString, Function.identity()));

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word, as it is stored. */
    @Override
    public String toString() {
        return word;
    }

    /** The outcome with this word. */
    public static Optional<Outcome> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
