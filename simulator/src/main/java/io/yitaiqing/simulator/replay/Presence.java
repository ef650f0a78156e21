package io.yitaiqing.simulator.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A stretch of time in which a clerk was at a counter, as far as a log shows it: from a call to the end of the last
 * stay there, with no pause longer than {@link #LONGEST_PAUSE} and no change of counter or clerk between; at a further
 * position with no pause at all, for such a position is no further pair of hands.
 */
public record Presence(String counter, String clerk, Instant from, Instant to) {

    /** A longer pause between two customers counts as a break. */
    public static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    /** All stretches of a log in the order they began. */
    public static List<Presence> of(TicketLog log) {
        Map<String, Presence> atCounter = new LinkedHashMap<>();
        Map<String, Presence> ofClerk = new LinkedHashMap<>();
        List<Presence> ended = new ArrayList<>();
        log.records().stream()
                .filter(record -> record.outcome().called())
                .sorted(TicketRecord.BY_CALL)
                .forEach(record -> {
                    Presence next = seen(record);
                    Presence here = atCounter.remove(next.counter);
                    Presence last = ofClerk.remove(next.clerk);
                    if (here != null && here == last && here.reaches(next, log)) {
                        next = new Presence(next.counter, next.clerk, here.from, next.to);
                    } else {
                        end(here, ended, atCounter, ofClerk);
                        if (last != here) {
                            end(last, ended, atCounter, ofClerk);
                        }
                    }
                    atCounter.put(next.counter, next);
                    ofClerk.put(next.clerk, next);
                });
        ended.addAll(atCounter.values());
        ended.sort((a, b) -> a.from.compareTo(b.from));
        return List.copyOf(ended);
    }

    private static Presence seen(TicketRecord record) {
        return new Presence(
                record.counter().orElseThrow(),
                record.clerk().orElseThrow(),
                record.calledAt().orElseThrow(),
                record.finishedAt());
    }

    private static void end(
            Presence over, List<Presence> ended, Map<String, Presence> atCounter, Map<String, Presence> ofClerk) {
        if (over != null) {
            ended.add(over);
            atCounter.remove(over.counter, over);
            ofClerk.remove(over.clerk, over);
        }
    }

    private boolean reaches(Presence next, TicketLog log) {
        Duration longest = log.furtherPositions().contains(counter) ? Duration.ZERO : LONGEST_PAUSE;
        return Duration.between(to, next.from).compareTo(longest) <= 0;
    }
}
