package io.yitaiqing.simulator.record;

import io.yitaiqing.measure.Sample;
import io.yitaiqing.measure.ServiceLevel;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Misses;
import java.util.EnumMap;

/** What a recorded day tells of one service in the measures of a simulation; what was not there is left out. */
final class ServiceFigures {

    private ServiceFigures() {}

    static EnumMap<Measure, Double> of(ServiceLevel.Counts counted, Sample waited) {
        EnumMap<Measure, Double> measures = new EnumMap<>(Measure.class);
        measures.put(Measure.VISITS, (double) counted.issued());
        measures.put(Measure.LEFT, (double) counted.left());
        measures.put(Measure.NO_SHOW, (double) counted.noShow());
        if (waited.size() > 0) {
            measures.put(Measure.MEAN_WAIT, waited.mean() / 60);
            measures.put(Measure.P90_WAIT, waited.quantile(0.9) / 60);
            measures.put(Measure.LONGEST_WAIT, waited.max() / 60);
        }
        if (counted.called() + counted.sent() + counted.left() > 0) {
            measures.put(Measure.SERVICE_LEVEL, 100 * counted.level());
            measures.put(Measure.MISSED, 100 * Misses.share(counted));
        }
        return measures;
    }
}
