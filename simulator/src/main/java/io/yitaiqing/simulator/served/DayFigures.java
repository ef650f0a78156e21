package io.yitaiqing.simulator.served;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Values;
import io.yitaiqing.simulator.Words;
import io.yitaiqing.simulator.record.DayMeasures;
import io.yitaiqing.simulator.record.DayRerun;
import io.yitaiqing.simulator.record.PairedDay;
import io.yitaiqing.simulator.record.PairedDay.Paired;
import io.yitaiqing.simulator.report.Findings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a recorded day lived again: A as it was planned, B and on with a change, R as it was recorded. */
final class DayFigures {

    static final String RECORD = "R";

    private static final Words AS_RECORDED = new Words("当天的记录", "the day as recorded");
    private static final Words AS_PLANNED = new Words("照当天的安排重演", "lived again as it was planned");

    private final HallPlan plan;
    private final Map<String, Map<Measure, Double>> reference;
    private final Map<String, Map<String, Object>> alternatives = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> figures = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> pairs = new LinkedHashMap<>();

    private DayFigures(HallPlan plan, Map<String, Map<Measure, Double>> reference) {
        this.plan = plan;
        this.reference = reference;
    }

    /** The result, of the changes that were lived. */
    static StudyResult of(
            HallPlan plan,
            DayMeasures measured,
            DayRerun.Result unchanged,
            List<DayComparison.Tried> tried,
            List<PairedDay> changed) {
        DayFigures day = new DayFigures(plan, unchanged.measures().inMeasures());
        day.add("A", AS_PLANNED, "as-planned", day.reference, false);
        for (int i = 0; i < changed.size(); i++) {
            String letter = Findings.letter(i + 1);
            PairedDay one = changed.get(i);
            Map<String, Map<Measure, Double>> after = one.after().measures().inMeasures();
            day.add(letter, tried.get(i).words(), tried.get(i).name(), after, true);
            day.pair(letter, one.paired());
        }
        day.add(RECORD, AS_RECORDED, "as-recorded", measured.inMeasures(), false);
        Map<String, Map<String, Map<String, Object>>> rows = new LinkedHashMap<>();
        rows.put("alternatives", day.alternatives);
        rows.put("services", StudyResult.services(plan));
        rows.put("measures", StudyResult.measures());
        rows.put("figures", day.figures);
        rows.put("pairs", day.pairs);
        return new StudyResult(rows, List.of(), Optional.empty());
    }

    private void add(
            String letter, Words words, String name, Map<String, Map<Measure, Double>> measured, boolean compared) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", words.chinese());
        row.put("nameEn", words.english());
        row.put("tried", name);
        row.put("observations", 1);
        if (compared) {
            row.put("reference", "A");
        }
        alternatives.put(letter, row);
        for (String service : Findings.rows(plan)) {
            Map<Measure, Double> known = measured.getOrDefault(service, Map.of());
            known.forEach((measure, value) -> {
                Map<String, Object> figure = StudyResult.figure(letter, service, measure);
                StudyResult.put(figure, "mean", value);
                Double before = reference.getOrDefault(service, Map.of()).get(measure);
                if (compared && before != null) {
                    Map<String, Object> difference = new LinkedHashMap<>();
                    StudyResult.put(difference, "mean", value - before);
                    figure.put("difference", difference);
                }
                figures.put(StudyResult.key(letter, service, measure), figure);
            });
        }
    }

    /** How the same visits fared, by the service they asked first and all together. */
    private void pair(String letter, Map<String, Paired> paired) {
        long visits = 0;
        long shorter = 0;
        long longer = 0;
        double seconds = 0;
        for (Map.Entry<String, Paired> entry : paired.entrySet()) {
            Paired one = entry.getValue();
            pairs.put(letter + "/" + entry.getKey(), pair(letter, entry.getKey(), one));
            visits += one.visits();
            shorter += one.shorter();
            longer += one.longer();
            seconds += one.meanSeconds() * one.visits();
        }
        Paired all = new Paired(visits, shorter, longer, visits == 0 ? 0 : seconds / visits);
        pairs.put(letter + "/" + Values.ALL, pair(letter, Values.ALL, all));
    }

    private static Map<String, Object> pair(String letter, String service, Paired one) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("alternative", letter);
        row.put("service", service);
        row.put("visits", one.visits());
        row.put("shorter", one.shorter());
        row.put("longer", one.longer());
        StudyResult.put(row, "meanMinutes", one.meanSeconds() / 60);
        return row;
    }
}
