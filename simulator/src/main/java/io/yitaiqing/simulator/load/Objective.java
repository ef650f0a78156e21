package io.yitaiqing.simulator.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a load must keep, such as {@code p99<100ms,errors<0.1%}. */
public record Objective(List<Condition> conditions) {

    private static final Pattern FORM = Pattern.compile("([a-z0-9.-]+)<([0-9]+(?:\\.[0-9]+)?)(us|ms|s|%)");
    private static final String ALLOWED =
            "p50, p90, p99, p99.9, max, age-p99 (below a time such as 100ms) or errors (below a share such as 0.1%)";

    /** One figure and what it must stay below; times in microseconds, shares as a part of 1. */
    public record Condition(String figure, double below, String text) {

        double value(LoadReport report) {
            return switch (figure) {
                case "p50" -> report.all().p50Micros();
                case "p90" -> report.all().p90Micros();
                case "p99" -> report.all().p99Micros();
                case "p99.9" -> report.all().p999Micros();
                case "max" -> report.all().maxMicros();
                case "age-p99" -> report.changeAge().p99Micros();
                case "errors" -> report.errorShare();
                default -> throw new IllegalStateException("Expected a known figure, but got " + figure + ".");
            };
        }

        /** Whether there was anything that gives the figure. */
        private boolean measured(LoadReport report) {
            return switch (figure) {
                case "age-p99" -> report.changeAge().count() > 0;
                case "errors" -> report.counts().intended() > 0;
                default -> report.all().count() > 0;
            };
        }

        private Optional<String> broken(LoadReport report) {
            if (!measured(report)) {
                return Optional.of(figure + " was not measured, for nothing "
                        + (figure.equals("age-p99") ? "came by the live stream" : "was answered") + ", asked " + text);
            }
            return value(report) >= below ? Optional.of(shown(report) + ", asked " + text) : Optional.empty();
        }

        private String shown(LoadReport report) {
            double value = value(report);
            return figure.equals("errors")
                    ? String.format(Locale.ROOT, "errors %.3f %%", value * 100)
                    : String.format(Locale.ROOT, "%s %.1f ms", figure, value / 1_000);
        }
    }

    /** Reads an objective; one sentence in an {@link IllegalArgumentException} where it cannot be understood. */
    public static Objective parse(String text) {
        List<Condition> conditions = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher form = FORM.matcher(part.strip());
            boolean share = form.matches() && form.group(3).equals("%");
            if (!form.matches() || share != form.group(1).equals("errors") || !known(form.group(1))) {
                throw new IllegalArgumentException(
                        "Expected conditions like p99<100ms,errors<0.1% on " + ALLOWED + ", but got '" + part + "'.");
            }
            double number = Double.parseDouble(form.group(2));
            double below = switch (form.group(3)) {
                case "us" -> number;
                case "ms" -> number * 1_000;
                case "s" -> number * 1_000_000;
                default -> number / 100;
            };
            conditions.add(new Condition(form.group(1), below, part.strip()));
        }
        return new Objective(List.copyOf(conditions));
    }

    private static boolean known(String figure) {
        return List.of("p50", "p90", "p99", "p99.9", "max", "age-p99", "errors").contains(figure);
    }

    /** The first condition that a load did not keep or nobody could judge, with its figure; empty where it kept all. */
    public Optional<String> broken(LoadReport report) {
        return conditions.stream()
                .flatMap(condition -> condition.broken(report).stream())
                .findFirst();
    }

    /** The shortest time asked for, in microseconds; empty where only a share is. */
    Optional<Double> shortestMicros() {
        return conditions.stream()
                .filter(condition -> !condition.figure().equals("errors"))
                .map(Condition::below)
                .min(Double::compare);
    }
}
