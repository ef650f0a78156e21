package io.yitaiqing.simulator.served;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Takes down what happens, up to what a tape may hold. */
final class Recorder implements HallListener {

    private final List<Happened> events = new ArrayList<>();

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        add(event, at);
    }

    void add(HallEvent event, Instant at) {
        if (events.size() == Tape.EVENTS_MOST) {
            throw new TooLongException(at);
        }
        events.add(new Happened(event, at));
    }

    List<Happened> events() {
        return events;
    }

    /** More happened than a tape may hold. */
    static final class TooLongException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLongException(Instant at) {
            super("Expected at most " + Tape.EVENTS_MOST + " events to show, but more happened, from " + at
                    + " on; choose a smaller hall or fewer days.");
        }
    }
}
