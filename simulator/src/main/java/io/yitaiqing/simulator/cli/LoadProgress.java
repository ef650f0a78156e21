package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.load.Spectator;
import java.io.PrintWriter;
import java.util.Locale;

/** How a load stands: one line that changes every second on a terminal, elsewhere a new line every ten. */
final class LoadProgress implements Spectator {

    private static final int BETWEEN_LINES = 10;

    private final PrintWriter out;
    private final boolean terminal;
    private long seconds;

    LoadProgress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void second(Second second) {
        String line = String.format(
                Locale.ROOT,
                "%4d s  asked %.0f/s  answered %.0f/s  p99 %.1f ms  without an answer %d  errors %d  "
                        + "own lag p99 %.1f ms",
                Math.floorDiv(second.since().toMillis() + 500, 1_000),
                second.askedPerSecond(),
                second.answeredPerSecond(),
                second.p99Micros() / 1e3,
                second.waiting(),
                second.errors(),
                second.own().p99Micros() / 1e3);
        if (terminal) {
            out.print("\r\u001b[K" + line);
        } else if (++seconds % BETWEEN_LINES == 0) {
            out.println(line);
        }
        out.flush();
    }

    @Override
    public void say(String sentence) {
        out.println((terminal ? "\r\u001b[K" : "") + sentence);
        out.flush();
    }

    @Override
    public void measured() {
        if (terminal) {
            out.println();
        }
        out.println("Waiting for the last answers, then reading the journal.");
        out.flush();
    }
}
