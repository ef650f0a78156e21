package io.yitaiqing.node.journal.bench;

/**
 * One measured number, beside its yardstick where it has one.
 *
 * @param yardstick the yardstick's value in the same run, or {@code null}
 * @param ratio value over yardstick, or {@code null}
 */
public record Figure(String figure, double value, String unit, Double yardstick, Double ratio) {

    /** A number that has no yardstick. */
    public static Figure of(String figure, double value, String unit) {
        return new Figure(figure, value, unit, null, null);
    }

    /** A number beside its yardstick. */
    public static Figure against(String figure, double value, String unit, double yardstick) {
        return new Figure(figure, value, unit, yardstick, value / yardstick);
    }
}
