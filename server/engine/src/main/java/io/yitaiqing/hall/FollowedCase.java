package io.yitaiqing.hall;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What goes on after a visit, such as a fault report: the customer follows it under the token of their ticket.
 *
 * @param id its name in this hall's whole line, such as {@code c3}
 * @param progress what was told of it, oldest first
 */
public record FollowedCase(
        String id,
        String visit,
        String ticket,
        String token,
        String service,
        Instant openedAt,
        List<Progress> progress,
        boolean closed) {

    /** One thing told of a case. */
    public record Progress(Instant at, String note) {}

    FollowedCase told(String note, boolean closes, Instant at) {
        return new FollowedCase(
                id,
                visit,
                ticket,
                token,
                service,
                openedAt,
                Stream.concat(progress.stream(), Stream.of(new Progress(at, note)))
                        .toList(),
                closes);
    }
}
