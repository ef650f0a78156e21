package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import io.yitaiqing.node.config.WrongValueException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;

/**
 * A channel outside the hall, such as the bank or an app, that is down for a time, and whose users come to the hall.
 *
 * @param channel what is down
 * @param from since when, in the hall's zone
 * @param to until when
 * @param services by service who used it
 */
public record Outage(
        String channel, LocalDateTime from, LocalDateTime to, LinkedHashMap<String, ChannelUsers> services) {
    public Outage {
        WrongValueException.unlessText("channel", channel, 100);
        if (!from.isBefore(to)) {
            throw new WrongValueException("to", "expected a moment after " + from + ", but got " + to + ".");
        }
        unlessBetween("services", services.size(), 1, 200);
    }
}
