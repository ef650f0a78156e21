package io.yitaiqing.node.simulation;

import io.yitaiqing.hall.HallCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The log of a run: faults, turns and answers, a line each; it costs nothing while nobody wants it. */
final class Trace {

    private static final int COMMAND_MOST = 60;

    private final boolean wanted;
    private final List<String> lines = new ArrayList<>();

    Trace(boolean wanted) {
        this.wanted = wanted;
    }

    void say(long atMillis, Supplier<String> line) {
        if (wanted) {
            lines.add(String.format(Locale.ROOT, "%9.3f  %s", atMillis / 1000.0, line.get()));
        }
    }

    List<String> lines() {
        return lines;
    }

    /** A command in a few words. */
    static String brief(HallCommand command) {
        String text = command.toString();
        String brief = command instanceof HallCommand.OpenDay open ? "OpenDay[" + open.day() + "]" : text;
        return brief.length() > COMMAND_MOST ? brief.substring(0, COMMAND_MOST) + "…" : brief;
    }
}
