package io.yitaiqing.simulator.report;

import io.yitaiqing.simulator.Estimate;
import java.util.List;
import java.util.Locale;

/**
 * Means with their intervals as an SVG picture: a group of lines for each row, in it a line for each series, a mark at
 * the mean, a bar along the interval and the figures in words at the right.
 *
 * @param unit what the numbers count, such as {@code min}
 * @param most the end of the axis where the numbers have one, such as 100 for percent; else NaN
 */
record IntervalChart(String title, String unit, double most, int decimals, List<String> names, List<Row> rows) {

    private static final int WIDTH = 460;
    private static final int LEFT = 12;
    private static final int FIGURES = 96;
    private static final int PLOT = WIDTH - LEFT - FIGURES - 12;
    private static final int LINE = 19;
    private static final int TICKS_MOST = 5;

    /** One group: what it is about and an estimate for each series; null where there is none. */
    record Row(String name, List<Estimate> estimates) {}

    /** The picture without the styles that give it colours: see {@link #STYLE}. */
    String svg(String attributes) {
        int top = 52 + LINE * names.size();
        int group = 24 + LINE * names.size() + 8;
        int bottom = top + group * rows.size();
        int height = bottom + 26;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"intervals\" viewBox=\"0 0 %d %d\" role=\"img\""
                        + " aria-label=\"%s\"%s>%n<rect class=\"panel\" width=\"%d\" height=\"%d\" rx=\"6\"/>%n",
                WIDTH,
                height,
                Html.text(title),
                attributes,
                WIDTH,
                height));
        svg.append(text("title", LEFT, 22, title + (unit.isEmpty() ? "" : " (" + unit + ")")));
        for (int i = 0; i < names.size(); i++) {
            double y = 42 + LINE * i;
            svg.append(mark(i, LEFT + 6, y)).append(text("name", LEFT + 20, y + 4, names.get(i)));
        }
        axis(svg, top, bottom);
        for (int i = 0; i < rows.size(); i++) {
            group(svg, rows.get(i), top + group * i);
        }
        return svg.append("</svg>\n").toString();
    }

    private void group(StringBuilder svg, Row row, int top) {
        svg.append(text("row", LEFT, top + 17, row.name()));
        for (int i = 0; i < row.estimates().size(); i++) {
            Estimate estimate = row.estimates().get(i);
            if (estimate == null || Double.isNaN(estimate.mean())) {
                continue;
            }
            double y = top + 24 + LINE * i + LINE / 2.0;
            if (!Double.isNaN(estimate.halfWidth())) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<line class=\"interval s%d\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>%n",
                        i % 6 + 1,
                        x(Math.max(0, estimate.low())),
                        x(estimate.high()),
                        y,
                        y));
            }
            svg.append(mark(i, x(estimate.mean()), y));
            svg.append(String.format(
                    Locale.ROOT,
                    "<text class=\"figure\" x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
                    WIDTH - 12,
                    y + 4,
                    Html.text(Numbers.shown(estimate, decimals, false))));
        }
    }

    private void axis(StringBuilder svg, int top, int bottom) {
        double end = end();
        svg.append("<g class=\"axis\">\n");
        for (double at = 0; at <= end * 1.000_001; at += step(end)) {
            String label = Numbers.trimmed(at);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>%n%s%s",
                    x(at),
                    x(at),
                    top,
                    bottom,
                    tick(x(at), top - 4, label),
                    tick(x(at), bottom + 16, label)));
        }
        svg.append("</g>\n");
    }

    private static String tick(double x, int y, String label) {
        return String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>%n", x, y, label);
    }

    private double x(double value) {
        return LEFT + 6 + (PLOT - 12) * Math.min(value / end(), 1.02);
    }

    /** The end of the axis: a whole number of steps that holds every interval. */
    private double end() {
        double largest = rows.stream()
                .flatMap(row -> row.estimates().stream())
                .filter(estimate -> estimate != null && !Double.isNaN(estimate.mean()))
                .mapToDouble(estimate -> Double.isNaN(estimate.halfWidth()) ? estimate.mean() : estimate.high())
                .max()
                .orElse(1);
        double wanted = Math.max(Double.isNaN(most) ? largest : Math.min(most, largest), 1e-3);
        double step = step(wanted);
        double end = Math.ceil(wanted / step - 1e-9) * step;
        return Double.isNaN(most) ? end : Math.min(end, most);
    }

    /** A round step, 1, 2 or 5 times a power of ten, so that there are few. */
    static double step(double end) {
        double power = Math.pow(10, Math.floor(Math.log10(end / TICKS_MOST)));
        double rough = end / TICKS_MOST / power;
        return power * (rough <= 1 ? 1 : rough <= 2 ? 2 : rough <= 5 ? 5 : 10);
    }

    /** Told apart by shape too, not by hue alone. */
    static String mark(int series, double x, double y) {
        String points = switch (series % 4) {
            case 0 -> "";
            case 1 -> "-4.5,-4.5 4.5,-4.5 4.5,4.5 -4.5,4.5";
            case 2 -> "0,-6 6,0 0,6 -6,0";
            default -> "0,-5.5 5.5,4.5 -5.5,4.5";
        };
        String shape = points.isEmpty() ? "circle r=\"5\"" : "polygon points=\"" + points + "\"";
        return String.format(
                Locale.ROOT,
                "<%s class=\"mark s%d\" transform=\"translate(%.1f %.1f)\"/>%n",
                shape,
                series % 6 + 1,
                x,
                y);
    }

    private static String text(String kind, double x, double y, String text) {
        return String.format(
                Locale.ROOT, "<text class=\"%s\" x=\"%.0f\" y=\"%.0f\">%s</text>%n", kind, x, y, Html.text(text));
    }
}
