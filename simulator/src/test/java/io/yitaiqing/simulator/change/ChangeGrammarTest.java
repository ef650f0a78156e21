package io.yitaiqing.simulator.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Shipped;
import io.yitaiqing.simulator.scenario.Demand;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each change makes of the shipped case, and what is said to one that cannot be made. */
class ChangeGrammarTest {

    private static final ScenarioFile CASE = Shipped.scenario("laoyue-25");
    private static final Set<String> HALLS = Set.of("H001");

    private static ScenarioFile with(String change) {
        return ChangeGrammar.parse(change).on(CASE, HALLS);
    }

    private static HallPlan plan(String change) {
        return with(change).plans().get("H001");
    }

    private static Demand paying(ScenarioFile file) {
        return file.scenario().crowds().get("H001").services().get("bill-payment");
    }

    @Test
    void oneMoreCounterIsACopyWithACopyOfItsClerk() {
        ScenarioFile changed = with("counter=3");
        HallPlan plan = changed.plans().get("H001");
        assertThat(plan.counters()).hasSize(5);
        assertThat(plan.counter("3-2").orElseThrow().services()).containsExactly("bill-payment");
        assertThat(plan.clerk("li-min-2").orElseThrow().skills()).containsOnlyKeys("bill-payment");
        assertThat(changed.scenario()
                        .crowds()
                        .get("H001")
                        .clerks()
                        .get("li-min-2")
                        .counter())
                .isEqualTo("3-2");
    }

    @Test
    void aSkillIsTaughtAndTheClerksCounterServesIt() {
        HallPlan plan = plan("skill=li-min:business:4");
        assertThat(plan.clerk("li-min").orElseThrow().skills()).containsEntry("business", 4);
        assertThat(plan.counter("3").orElseThrow().services()).containsExactly("bill-payment", "business");
    }

    @ParameterizedTest
    @CsvSource({"一台清", "yitaiqing=2"})
    void afterYitaiqingEveryCounterAndClerkServesEverything(String change) {
        HallPlan plan = plan(change);
        List<String> all = plan.services().stream().map(HallPlan.Service::id).toList();
        assertThat(plan.counters())
                .allSatisfy(counter -> assertThat(counter.services()).containsAll(all));
        assertThat(plan.clerks()).allSatisfy(clerk -> assertThat(clerk.skills()).containsOnlyKeys(all));
        assertThat(plan.clerk("li-min").orElseThrow().skills())
                .as("what they knew they know as well as before")
                .containsEntry("bill-payment", 5)
                .containsEntry("business", change.endsWith("2") ? 2 : 3);
    }

    @Test
    void anotherPolicyCalls() {
        assertThat(plan("policy=c-mu").policy()).isEqualTo("c-mu");
    }

    @Test
    void moreArriveThroughTheDayAndAtTheDoor() {
        Demand before = paying(CASE);
        Demand after = paying(with("arrivals=bill-payment:x1.5"));
        assertThat(after.arrivals().getFirst().perHour())
                .isEqualTo(1.5 * before.arrivals().getFirst().perHour());
        assertThat(after.openingCrowd().orElseThrow().people()).hasValue(List.of(150.0, 63.0, 12.0));
        assertThat(with("arrivals=bill-payment:x1.5")
                        .scenario()
                        .crowds()
                        .get("H001")
                        .services()
                        .get("consulting"))
                .isEqualTo(CASE.scenario().crowds().get("H001").services().get("consulting"));
    }

    @ParameterizedTest
    @CsvSource({"appointments=consulting:30%, appointments", "self-service=consulting:30%, selfServiceShare"})
    void aShareOfThePeopleIsStatedUnderTheKeyOfTheScenario(String change, String key) {
        Overlay overlay = new Overlay();
        ((HallChange) ChangeGrammar.parse(change)).state(new Place("H001", CASE), overlay);
        assertThat(overlay.values()
                        .at("/crowds/H001/services/consulting/" + key)
                        .toString())
                .contains("0.3");
        assertThat(overlay.values().path("assumptions").size())
                .as("each number says why")
                .isEqualTo(key.equals("appointments") ? 2 : 1);
    }

    @Test
    void severalAreMadeOneAfterAnotherAndEachNumberSaysWhyItIsThere() {
        ScenarioFile changed = with("counter=3+counter=3-2@H001+arrivals=x2");
        assertThat(changed.plans().get("H001").counters()).hasSize(6);
        assertThat(changed.assumptions())
                .filteredOn(one -> one.why().startsWith("tried: "))
                .extracting(ScenarioFile.Assumption::key)
                .contains(
                        "plan.H001.clerks.li-min-2",
                        "crowds.H001.clerks.li-min-2-2",
                        "crowds.H001.services.consulting.arrivals");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            counter=9              | Expected counter= to name a counter with a clerk on duty (H001: 1, 2, 3, 4)
            counter=               | Expected counter=COUNTER, but got 'counter='.
            skill=li-min           | Expected skill=CLERK:SERVICE or skill=CLERK:SERVICE:LEVEL, but got 'skill=li-min'.
            skill=li-min:fly       | but got 'li-min:fly'.
            skill=li-min:business:6 | Expected a proficiency from 1 to 5 in 'skill=li-min:business:6', but got '6'.
            policy=guess           | Expected a dispatch policy (
            arrivals=1.2           | Expected a factor such as x1.2, at most x100, in 'arrivals=1.2', but got '1.2'.
            arrivals=x1000         | but got 'x1000'.
            arrivals=fly:x2        | Expected arrivals= to name a service that people come for (H001: bill-payment
            appointments=consulting:130% | Expected a share such as 30% or 0.3 in
            self-service=fly:30%   | Expected self-service= to name a service that people come for (H001: bill-payment
            counter=3@H009         | Expected a hall of the scenario (H001) after the @ of a change, but got 'H009'.
            juggle=3               | Expected a change (counter=COUNTER, skill=
            counter=3+             | Expected a change (counter=COUNTER, skill=
            """)
    void whatCannotBeMadeIsToldInASentence(String change, String sentence) {
        assertThatThrownBy(() -> with(change))
                .isInstanceOf(WrongChangeException.class)
                .hasMessageContaining(sentence);
    }
}
