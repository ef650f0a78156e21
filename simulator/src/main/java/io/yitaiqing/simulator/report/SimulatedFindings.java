package io.yitaiqing.simulator.report;

import io.yitaiqing.simulator.Combination;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.Words;
import io.yitaiqing.simulator.report.Findings.Column;
import java.util.ArrayList;
import java.util.List;

/** What a study of combinations came to. */
public final class SimulatedFindings {

    private SimulatedFindings() {}

    /**
     * The findings of results in the order of their combinations.
     *
     * @param ending how the replications came to their end
     */
    public static Findings of(List<Combination> combinations, List<Results> results, double level, Words ending) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < combinations.size(); i++) {
            Combination tried = combinations.get(i);
            boolean asItIs = !tried.name().contains("+");
            columns.add(new Column(
                    tried.name(),
                    tried.words(),
                    results.get(i),
                    tried.reference(),
                    asItIs ? results.get(i).verdicts() : List.of(),
                    tried.file().assumptions()));
        }
        var told = combinations.getLast().file().scenario();
        var first = combinations.getFirst().file().scenario();
        Words title = combinations.size() == 1
                ? new Words(first.name(), first.nameEn())
                : combinations.size() == 2 && told != first
                        ? new Words(told.name(), told.nameEn())
                        : new Words(first.name() + "：方案比较", first.nameEn() + ": alternatives compared");
        return new Findings(
                title,
                new Words(told.descriptionZh().orElse(told.description()), told.description()),
                Findings.Kind.REPLICATIONS,
                level,
                notes(results.getFirst(), level, ending),
                columns);
    }

    private static List<Words> notes(Results first, double level, Words ending) {
        String percent = Numbers.trimmed(100 * level) + " %";
        return List.of(
                new Words(
                        "每个方案都由同一批人经历（种子 " + first.seed() + "），所以差别来自方案本身，而不是来客的偶然。",
                        "The same people lived through every alternative (seed " + first.seed()
                                + "), so differences come from the alternatives and not from who happened to come."),
                new Words(
                        "± 是 " + percent + " 置信区间的半宽（Student t），每个区间单独成立；粗体的差不含 0。",
                        "± is the half width of a " + percent
                                + " confidence interval (Student t), each by itself; differences in bold exclude 0."),
                new Words(
                        "“超时或离开”：在被叫到和离开的人中，等候超过业务时限或没有等到的比例。" + "员工负荷：从叫号到办结的时间占在岗时间的比例。",
                        "Late or left: of those called and those who left, who waited longer than the service's"
                                + " target T or left. Clerks' load: time from call to end of service, of the time"
                                + " signed in."),
                ending);
    }
}
