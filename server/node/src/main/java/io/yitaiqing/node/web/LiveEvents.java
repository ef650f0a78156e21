package io.yitaiqing.node.web;

import io.vertx.ext.web.RoutingContext;
import io.yitaiqing.node.live.Cursor;
import io.yitaiqing.node.live.EventStream;
import io.yitaiqing.node.live.RefusalReason;
import java.util.Optional;
import java.util.OptionalDouble;

/** Follows a live topic as Server-Sent Events. */
final class LiveEvents {

    private static final int RETRY_AFTER_SECONDS = 5;

    private final EventStream stream;

    LiveEvents(EventStream stream) {
        this.stream = stream;
    }

    void handle(RoutingContext context) {
        CheckedRequest request = CheckedRequest.of(context);
        if (!stream.hasRoom()) {
            throw Problem.unavailable(
                            "Expected room for one more live stream, but this node has as many as it may.",
                            RETRY_AFTER_SECONDS)
                    .toException();
        }
        OptionalDouble maxHz = context.queryParam("maxHz").stream()
                .mapToDouble(Double::parseDouble)
                .findFirst();
        stream.follow(
                context.request(),
                request.path("kind") + "/" + request.path("id"),
                Optional.ofNullable(context.request().getHeader("Last-Event-ID"))
                        .map(LiveEvents::cursor),
                maxHz,
                (reason, detail) -> context.fail(problem(reason, detail).toException()));
    }

    /** The contract has checked its form. */
    private static Cursor cursor(String lastEventId) {
        int colon = lastEventId.lastIndexOf(':');
        return new Cursor(lastEventId.substring(0, colon), Long.parseLong(lastEventId.substring(colon + 1)));
    }

    private static Problem problem(RefusalReason reason, String detail) {
        return reason == RefusalReason.UNAVAILABLE
                ? Problem.unavailable(detail, RETRY_AFTER_SECONDS)
                : Problem.of(EdgeCode.UNKNOWN_TOPIC, detail);
    }
}
