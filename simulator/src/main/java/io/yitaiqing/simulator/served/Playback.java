package io.yitaiqing.simulator.served;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.measure.ServiceLevel;
import io.yitaiqing.view.HallDocument;
import io.yitaiqing.view.Touched;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A hall that is brought to any moment of a tape; used by one thread at a time. */
final class Playback {

    /**
     * What the hall looks like now.
     *
     * @param whole whether the rows are all there are, or only those that changed
     * @param position where the hall's line stands
     */
    record Shown(boolean whole, Map<String, Map<String, Map<String, Object>>> rows, long position) {}

    private final Tape tape;
    private Hall hall;
    private ServiceLevel level;
    private Touched touched;
    private HallDocument document;
    private int next;
    /** Whether nobody was shown anything since the beginning. */
    private boolean fresh;

    Playback(Tape tape) {
        this.tape = tape;
        rewind();
    }

    private void rewind() {
        hall = tape.hall();
        level = new ServiceLevel();
        touched = new Touched();
        document = new HallDocument(hall, level);
        hall.observe(touched);
        next = 0;
        fresh = true;
    }

    /** Lets everything have happened that happened up to a moment, that one included. */
    Shown moveTo(Instant moment) {
        boolean back = next > 0 && tape.events().get(next - 1).at().isAfter(moment);
        if (back) {
            rewind();
        }
        while (next < tape.events().size() && !tape.events().get(next).at().isAfter(moment)) {
            Happened happened = tape.events().get(next++);
            hall.apply(happened.event(), happened.at());
            level.on(happened.event(), happened.at(), hall);
        }
        boolean whole = fresh || touched.everything();
        fresh = false;
        Shown shown = whole ? whole() : new Shown(false, document.patch(touched), hall.position());
        touched.clear();
        return shown;
    }

    /** All rows as they are. */
    Shown whole() {
        return new Shown(true, new LinkedHashMap<>(document.all()), hall.position());
    }

    /** The next moment after this one at which somebody is called. */
    Optional<Instant> callAfter(Instant moment) {
        return tape.events().stream()
                .filter(happened -> happened.event() instanceof HallEvent.TicketCalled
                        && happened.at().isAfter(moment))
                .map(Happened::at)
                .findFirst();
    }

    /** The last moment before this one at which somebody was called. */
    Optional<Instant> callBefore(Instant moment) {
        return tape.events().reversed().stream()
                .filter(happened -> happened.event() instanceof HallEvent.TicketCalled
                        && happened.at().isBefore(moment))
                .map(Happened::at)
                .findFirst();
    }

    Hall hall() {
        return hall;
    }

    ServiceLevel level() {
        return level;
    }
}
