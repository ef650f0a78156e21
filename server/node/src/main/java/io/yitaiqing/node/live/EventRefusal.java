package io.yitaiqing.node.live;

/** Answers a request whose topic is refused before any event was sent. */
@FunctionalInterface
public interface EventRefusal {

    void refuse(RefusalReason reason, String detail);
}
