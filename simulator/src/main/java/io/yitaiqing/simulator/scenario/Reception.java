package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

/**
 * A greeter before the ticket machine, who looks at the papers of everybody whose service asks for some.
 *
 * @param foundShare how many of the missing papers are noticed there
 * @param seconds how long a customer is with the greeter
 */
public record Reception(double foundShare, Spread seconds) {
    public Reception {
        unlessBetween("foundShare", foundShare, 0, 1);
    }
}
