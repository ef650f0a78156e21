package io.yitaiqing.simulator;

import io.yitaiqing.hall.Rejection;
import java.util.Optional;

/** What a hall answers to a command of the population. */
public sealed interface Answer {

    /** The command happened; {@code visit} is the one that it began or called, {@code appointment} what it booked. */
    record Accepted(Optional<String> visit, Optional<String> appointment) implements Answer {}

    /** The hall said no. */
    record Refused(Rejection.Code code) implements Answer {}

    /** No answer could be had; whether the command happened is unknown. */
    record Unavailable() implements Answer {}

    /** Whether an answer is this no. */
    static boolean refused(Answer answer, Rejection.Code code) {
        return answer instanceof Refused refused && refused.code() == code;
    }
}
