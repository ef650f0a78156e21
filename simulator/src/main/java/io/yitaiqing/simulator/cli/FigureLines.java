package io.yitaiqing.simulator.cli;

import io.yitaiqing.node.journal.bench.Figure;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Measured figures as lines: for people, or one JSON object each. */
final class FigureLines {

    private FigureLines() {}

    static void print(List<Figure> figures, boolean json, PrintWriter out) {
        for (Figure figure : figures) {
            out.println(json ? json(figure) : line(figure));
        }
        out.flush();
    }

    private static String line(Figure f) {
        String beside = f.ratio() == null
                ? ""
                : String.format(Locale.ROOT, "   yardstick %,.0f %s, ratio %.2f", f.yardstick(), f.unit(), f.ratio());
        return String.format(Locale.ROOT, "%-56s %,12.1f %s%s", f.figure(), f.value(), f.unit(), beside);
    }

    private static String json(Figure f) {
        return String.format(
                Locale.ROOT,
                "{\"figure\":\"%s\",\"value\":%.3f,\"unit\":\"%s\",\"yardstick\":%s,\"ratio\":%s}",
                f.figure(),
                f.value(),
                f.unit(),
                f.yardstick() == null ? "null" : String.format(Locale.ROOT, "%.3f", f.yardstick()),
                f.ratio() == null ? "null" : String.format(Locale.ROOT, "%.3f", f.ratio()));
    }
}
