package io.yitaiqing.node.live;

import java.util.Objects;

/** The place in a stream that a follower says it has reached, to resume from there. */
public record Cursor(String stream, long position) {

    public Cursor {
        Objects.requireNonNull(stream, "stream");
    }
}
