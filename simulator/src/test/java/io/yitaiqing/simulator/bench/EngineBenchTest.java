package io.yitaiqing.simulator.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yitaiqing.node.journal.bench.Figure;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EngineBenchTest {

    private static Map<String, Double> byName(List<Figure> figures) {
        return figures.stream().collect(Collectors.toMap(Figure::figure, Figure::value));
    }

    @Test
    void bothLiveAsOthersDo() {
        Map<String, Double> whole = byName(EngineBench.engine(new EngineBench.Size(10_000, 3, 2)));
        Map<String, Double> kernel = byName(EngineBench.lookahead(new EngineBench.Size(100_000, 6, 2)));
        assertThat(whole).containsKeys("engine.hall12", "engine.hall12.threads-2");
        assertThat(kernel.get("lookahead.hall12.threads-2")).isPositive();
        assertThat(Math.abs(kernel.get("lookahead.hall12.wait") - 60 * Hall12.WAIT_MINUTES))
                .isLessThan(kernel.get("lookahead.hall12.wait.within") + 60 * 0.005);
        assertThat(Math.abs(kernel.get("lookahead.hall12.left") - 1_000 * Hall12.LEFT))
                .isLessThan(kernel.get("lookahead.hall12.left.within") + 1_000 * 0.00005);
    }

    @Test
    void whatSsjLivesIsTheSameHall() {
        Map<String, Double> all = byName(SsjComparison.run(50_000, 6));
        assertThat(all).containsKeys("lookahead.hall12", "engine.hall12");
        assertThat(Math.abs(all.get("ssj.hall12.wait") - 60 * Hall12.WAIT_MINUTES))
                .isLessThan(all.get("ssj.hall12.wait.within") + 60 * 0.005);
        assertThat(Math.abs(all.get("ssj.hall12.left") - 1_000 * Hall12.LEFT))
                .isLessThan(all.get("ssj.hall12.left.within") + 1_000 * 0.00005);
    }

    @Test
    void theSamePeopleWaitAsLongInBoth() {
        Lived whole = Lived.whole(1, 5_000);
        Lived kernel = Lived.kernel(1, 5_000);
        assertThat(kernel.left()).isEqualTo(whole.left());
        assertThat(kernel.waitSeconds()).isCloseTo(whole.waitSeconds(), within(1e-6));
    }
}
