package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

/**
 * The habit of going away for a while and keeping one's place.
 *
 * @param share who does it at all, once a visit
 * @param afterWaitMinutes how long they wait first
 * @param forMinutes for how long they ask to be away; they come back after half of it to all of it
 */
public record KeepPlace(double share, double afterWaitMinutes, double forMinutes) {
    public KeepPlace {
        unlessBetween("share", share, 0, 1);
        unlessBetween("afterWaitMinutes", afterWaitMinutes, 0, 600);
        unlessBetween("forMinutes", forMinutes, 1, 240);
    }
}
