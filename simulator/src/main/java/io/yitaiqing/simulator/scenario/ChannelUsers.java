package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import java.util.List;

/**
 * Who uses a channel other than the hall for a service.
 *
 * @param usual how many use it through an ordinary day
 * @param share of them who come to the hall instead while it is down
 */
public record ChannelUsers(List<Rate> usual, double share) {
    public ChannelUsers {
        Rate.check("usual", usual);
        unlessBetween("share", share, 0, 1);
    }
}
