package io.yitaiqing.simulator.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An SVG picture that grows element by element. */
final class Svg {

    private final StringBuilder elements = new StringBuilder();

    /** One element of the picture, formatted without regard to where the program runs. */
    Svg add(String format, Object... values) {
        elements.append(String.format(Locale.ROOT, format, values)).append('\n');
        return this;
    }

    Svg text(String kind, double x, double y, String anchor, String text) {
        return add(
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
                kind, x, y, anchor, Html.text(text));
    }

    Svg line(String kind, double x1, double y1, double x2, double y2) {
        return add("<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", kind, x1, y1, x2, y2);
    }

    /** A curve through points and the band around it. */
    Svg band(int series, double[] x, double[] mean, double[] low, double[] high) {
        List<String> around = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            around.add(point(x[i], high[i]));
        }
        for (int i = x.length - 1; i >= 0; i--) {
            around.add(point(x[i], low[i]));
        }
        List<String> curve = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            curve.add(point(x[i], mean[i]));
        }
        int colour = series % 6 + 1;
        add("<polygon class=\"around s%d\" points=\"%s\"/>", colour, String.join(" ", around));
        return add("<polyline class=\"curve s%d d%d\" points=\"%s\"/>", colour, series % 4, String.join(" ", curve));
    }

    /** The whole picture. */
    String picture(String title, int width, int height, int shownWidth) {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"intervals facts\" viewBox=\"0 0 %d %d\""
                                + " role=\"img\" aria-label=\"%s\" width=\"%d\">%n<rect class=\"panel\" width=\"%d\""
                                + " height=\"%d\" rx=\"6\"/>%n",
                        width,
                        height,
                        Html.text(title),
                        shownWidth,
                        width,
                        height)
                + elements + "</svg>\n";
    }

    private static String point(double x, double y) {
        return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
    }
}
