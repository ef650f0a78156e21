package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

/**
 * What those do whose patience ends or before whom the doors shut.
 *
 * @param silentShare how many tell nobody, so that their tickets are called in vain
 * @param comeBackShare how many come again on the next day
 * @param comeBackWithinMinutes in which time after the next opening
 */
public record Leaving(double silentShare, double comeBackShare, double comeBackWithinMinutes) {
    public Leaving {
        unlessBetween("silentShare", silentShare, 0, 1);
        unlessBetween("comeBackShare", comeBackShare, 0, 1);
        unlessBetween("comeBackWithinMinutes", comeBackWithinMinutes, 0, 1_440);
    }
}
