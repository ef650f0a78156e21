package io.yitaiqing.node.keeper;

import io.yitaiqing.hall.Rejection;
import java.util.Map;

/** What a caller is told, once it is durable. */
public sealed interface Reply {

    /** The command happened: the answer's fields in the order they are shown, {@code position} among them. */
    record Accepted(Map<String, Object> answer) implements Reply {}

    /** The hall said no. */
    record Rejected(Rejection rejection) implements Reply {}

    /** The idempotency key was used before for a different request. */
    record KeyReused(String key) implements Reply {}
}
