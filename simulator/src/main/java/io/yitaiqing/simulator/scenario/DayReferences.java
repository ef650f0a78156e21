package io.yitaiqing.simulator.scenario;

import io.yitaiqing.node.config.YamlTree;
import io.yitaiqing.simulator.calendar.SpringFestival;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Checks that what a crowd's day factors and outages name is there, and that the festivals of its days are known. */
final class DayReferences {

    private final YamlTree tree;
    private final Scenario scenario;

    DayReferences(YamlTree tree, Scenario scenario) {
        this.tree = tree;
        this.scenario = scenario;
    }

    void check(String key, CrowdPlan crowd) {
        Collection<String> services = crowd.services().keySet();
        crowd.dayFactors().ifPresent(factors -> {
            String at = key + ".dayFactors";
            List<MonthEnd> ends = factors.monthEnd().orElse(List.of());
            for (int i = 0; i < ends.size(); i++) {
                known(at + ".monthEnd[" + i + "].services", ends.get(i).services(), services);
            }
            List<BillDue> dues = factors.billDue().orElse(List.of());
            for (int i = 0; i < dues.size(); i++) {
                known(at + ".billDue[" + i + "].services", dues.get(i).services(), services);
            }
            List<FestivalSeason> seasons = factors.springFestival().orElse(List.of());
            for (int i = 0; i < seasons.size(); i++) {
                known(at + ".springFestival[" + i + "].services", seasons.get(i).services(), services);
            }
            factors.springFestival().ifPresent(any -> festivalsKnown(at + ".springFestival"));
        });
        List<Outage> outages = crowd.outages().orElse(List.of());
        for (int i = 0; i < outages.size(); i++) {
            String at = key + ".outages[" + i + "].services";
            known(at, Optional.of(List.copyOf(outages.get(i).services().sequencedKeySet())), services);
        }
    }

    private void known(String key, Optional<List<String>> named, Collection<String> services) {
        for (String service : named.orElse(List.of())) {
            if (!services.contains(service)) {
                throw tree.wrong(
                        key,
                        "expected services of this crowd (" + String.join(", ", services) + "), but got '" + service
                                + "'.");
            }
        }
    }

    private void festivalsKnown(String key) {
        LocalDate last = scenario.firstDay().plusDays(scenario.days() - 1L);
        if (scenario.firstDay().isBefore(SpringFestival.FIRST_DAY) || last.isAfter(SpringFestival.LAST_DAY)) {
            throw tree.wrong(
                    key,
                    "expected days from " + SpringFestival.FIRST_DAY + " to " + SpringFestival.LAST_DAY
                            + ", whose festivals are known, but got " + scenario.firstDay() + " to " + last + ".");
        }
    }
}
