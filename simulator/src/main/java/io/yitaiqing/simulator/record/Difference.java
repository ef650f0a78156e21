package io.yitaiqing.simulator.record;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.node.journal.CommandCodec;
import io.yitaiqing.node.journal.EventCodec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One command whose decision is not the recorded one.
 *
 * @param position the position before it in the hall's line
 * @param command what was asked, as it is stored
 * @param expected the recorded events
 * @param got the events decided now, or why it was refused
 */
public record Difference(long position, Instant at, String command, String expected, String got) {

    private static final int SHOWN_CHARACTERS = 600;

    static Difference of(
            long position, Instant at, Optional<HallCommand> command, List<HallEvent> expected, String got) {
        String asked =
                command.map(one -> CommandCodec.COMMANDS.toJson(one).toString()).orElse("nothing");
        return new Difference(position, at, shortened(asked), shown(expected), got);
    }

    /** Events as they are stored. */
    static String shown(List<HallEvent> events) {
        return events.isEmpty()
                ? "nothing"
                : shortened(events.stream()
                        .map(event -> EventCodec.EVENTS.toJson(event).toString())
                        .collect(Collectors.joining(" ")));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "...";
    }
}
