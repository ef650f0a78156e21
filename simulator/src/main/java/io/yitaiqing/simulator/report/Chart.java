package io.yitaiqing.simulator.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One chart as the report's script draws it.
 *
 * @param kind {@code line}, {@code bar} or {@code band}
 * @param limit a line across the chart, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Chart(
        String id,
        String title,
        String kind,
        String xLabel,
        String yLabel,
        List<String> x,
        List<Series> series,
        Limit limit) {

    /** One row of values, with the band around it where there is one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Series(String name, double[] values, double[] low, double[] high) {}

    /** A named value not to be passed. */
    public record Limit(String name, double value) {}
}
