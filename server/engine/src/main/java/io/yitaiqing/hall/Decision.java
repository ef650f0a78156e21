package io.yitaiqing.hall;

import java.util.List;

/** The rules' answer to a command: events to be applied, or a rejection that changes nothing. */
public sealed interface Decision {

    /** What happens; may be empty where time passes and nothing is due. */
    record Accepted(List<HallEvent> events) implements Decision {}

    /** Why the hall says no. */
    record Rejected(Rejection rejection) implements Decision {}

    /** An accepted command with one event. */
    static Decision accept(HallEvent event) {
        return new Accepted(List.of(event));
    }

    /** An accepted command with these events. */
    static Decision accept(List<HallEvent> events) {
        return new Accepted(List.copyOf(events));
    }

    /** A refused command with one sentence saying what was expected and what is. */
    static Decision reject(Rejection.Code code, String sentence) {
        return new Rejected(new Rejection(code, sentence));
    }
}
