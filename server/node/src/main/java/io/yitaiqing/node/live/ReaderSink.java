package io.yitaiqing.node.live;

import java.time.Instant;

/** Where the frames of one {@link Reader} go: a socket, an event stream, a test. */
public interface ReaderSink {

    /** Whether more would only pile up in this process; the reader then waits for the next sweep. */
    boolean isFull();

    void write(SharedFrame frame, Instant sentAt);

    /** The end of this follow; the reader is closed already. */
    void refuse(RefusalReason reason, String detail);
}
