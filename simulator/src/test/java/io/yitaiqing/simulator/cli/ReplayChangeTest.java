package io.yitaiqing.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yitaiqing.simulator.Shipped;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code hall replay --change}: the changes of {@code hall simulate}, made to a recorded day. */
class ReplayChangeTest {

    private static final String DAY = Shipped.config()
            .resolve("scenarios/recorded/laoyue-25-H001.ndjson.gz")
            .toString();

    private final StringWriter err = new StringWriter();

    private String replay(int code, String... more) {
        StringWriter out = new StringWriter();
        String[] args = Stream.concat(Stream.of("replay", DAY), Stream.of(more)).toArray(String[]::new);
        assertThat(Hall.run(new PrintWriter(out, true), new PrintWriter(err, true), args))
                .as(err.toString())
                .isEqualTo(code);
        return out.toString();
    }

    private double meanWait(String change) throws Exception {
        JsonNode result = new ObjectMapper().readTree(replay(0, "--change", change, "--json"));
        return result.at("/changed/all/meanSeconds").asDouble(Double.NaN);
    }

    @Test
    void theSamePolicyIsTheSameChange() {
        assertThat(replay(0, "--change", "policy=c-mu", "--json")).isEqualTo(replay(0, "--policy", "c-mu", "--json"));
    }

    @Test
    void aDayWithEveryCounterServingAllOrWithOneMoreWaitsLess() throws Exception {
        JsonNode as = new ObjectMapper().readTree(replay(0, "--change", "yitaiqing", "--json"));
        double before = as.at("/unchanged/all/meanSeconds").asDouble(Double.NaN);
        assertThat(before).isPositive();
        assertThat(as.at("/changed/all/meanSeconds").asDouble(Double.NaN)).isLessThan(before);
        assertThat(meanWait("counter=1")).isLessThan(before);
        assertThat(meanWait("counter=1@H001+yitaiqing=5"))
                .as("both are better than one")
                .isLessThan(meanWait("counter=1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arrivals=x1.2           | its people come as they came, but got arrivals=.",
                "self-service=business:9% | its people come as they came, but got self-service=.",
                "counter=99              | Expected counter= to name a counter at which a clerk worked on the recorded",
                "skill=nobody:business   | Expected skill= to name a clerk (",
                "counter=1@H002          | Expected the hall of the recorded day (H001) after the @ of a change",
                "fly                     | Expected a change (counter=COUNTER",
            })
    void whatADayCannotHaveIsOneSentence(String change, String sentence) {
        assertThat(replay(2, "--change", change)).isEmpty();
        assertThat(err.toString()).contains(sentence).hasLineCount(1);
    }
}
