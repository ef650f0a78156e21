package io.yitaiqing.node.live;

import java.util.Objects;

/** The answer of a {@link TopicSource} that will not or cannot open a topic. */
public final class TopicRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;

    public TopicRefusedException(RefusalReason reason, String detail) {
        super(detail, null, false, false);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public RefusalReason reason() {
        return reason;
    }
}
