package io.yitaiqing.hall;

import java.util.Optional;

/**
 * What a customer would like without insisting on it; rings of the plan say how long the hall waits for it.
 *
 * @param clerk a clerk they know
 * @param language a language as a BCP 47 tag
 */
record Preferences(Optional<String> clerk, Optional<String> language) {

    /** Nothing: all such visits stand in the lines of their wishes alone. */
    static final Preferences NONE = new Preferences(Optional.empty(), Optional.empty());
}
