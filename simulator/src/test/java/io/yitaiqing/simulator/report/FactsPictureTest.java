package io.yitaiqing.simulator.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yitaiqing.simulator.Combination;
import io.yitaiqing.simulator.Experiment;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.SamplePoints;
import io.yitaiqing.simulator.Shipped;
import io.yitaiqing.simulator.Study;
import io.yitaiqing.simulator.Words;
import io.yitaiqing.simulator.change.Crossing;
import io.yitaiqing.simulator.scenario.Check;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The facts that a scenario tells, as a picture. */
class FactsPictureTest {

    private static final int REPLICATIONS = 4;
    private static Findings findings;
    private static Results results;

    @BeforeAll
    static void aSmallStudy() {
        List<Combination> tried = new Crossing(
                        List.of(Shipped.scenario("laoyue-25")), List.of(), List.of(), Optional.empty())
                .combinations();
        List<Experiment> experiments = tried.stream()
                .map(one -> new Experiment(one.file().scenario(), one.plans(), 20270201, 2))
                .toList();
        List<Results> all = new Study(experiments, 2).run(REPLICATIONS);
        results = all.getFirst();
        findings = SimulatedFindings.of(tried, all, 0.95, Words.same("ended"));
    }

    @Test
    void everyFactIsThereWithHowOftenItHeld() throws Exception {
        List<String> texts = texts(new FactsPicture(findings, "H001", Words::english).svg());
        assertThat(texts)
                .contains("waiting room: 40 people; above, they stand in the street")
                .contains("1 Feb 09:00–09:15: of who came, not served yet (%)")
                .contains("Mon 1 Feb", "Tue 2 Feb", "Wed 3 Feb");
        assertThat(texts.stream().filter(text -> text.matches("[0-4] of 4 \\([0-9]+–[0-9]+ %\\)")))
                .hasSize(results.verdicts().size());
    }

    @Test
    void aHallOfWhichNothingIsToldHasNoPicture() {
        assertThat(FactsPicture.drawable(findings, "H001")).isTrue();
        assertThat(findings.halls().keySet()).contains("H002");
        assertThat(FactsPicture.drawable(findings, "H002")).isFalse();
    }

    @Test
    void theCurveOfThePeopleWhoCameAgreesWithTheCheckInEachReplication() {
        Check check = results.scenario().checks().stream()
                .filter(one -> one.cohort().isPresent())
                .findFirst()
                .orElseThrow();
        int which = results.scenario().checks().indexOf(check);
        var plan = results.plans().get("H001");
        List<Instant> points = SamplePoints.of(results.scenario(), plan);
        Instant at = check.at().orElseThrow().atZone(plan.zone()).toInstant();
        int looked = points.indexOf(at);
        assertThat(looked).isPositive();
        results.runs().forEach(run -> {
            double[] unserved = run.get("H001").unserved().get(check.cohort().orElseThrow());
            assertThat(unserved[looked] > check.value())
                    .isEqualTo(run.get("H001").checks().get(which));
            assertThat(unserved[0]).as("before they came").isCloseTo(1, within(0.0));
            assertThat(IntStream.range(1, unserved.length))
                    .as("who is served stays served")
                    .allMatch(i -> unserved[i] <= unserved[i - 1]);
        });
    }

    private static List<String> texts(String svg) throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        NodeList texts = document.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
    }
}
