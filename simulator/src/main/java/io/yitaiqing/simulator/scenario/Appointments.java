package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import java.util.Optional;

/**
 * Booked times of a service: how many of its customers book one, and how well they keep it.
 *
 * @param share of the service's customers who book the free slot nearest to when they would have come
 * @param missedShare how many of them never come; none where it is absent
 */
public record Appointments(double share, Punctuality punctualityMinutes, Optional<Double> missedShare) {

    /** A normal distribution of minutes after the booked time; a negative mean is early. */
    public record Punctuality(double mean, double sd) {
        public Punctuality {
            unlessBetween("mean", mean, -240, 240);
            unlessBetween("sd", sd, 0, 240);
        }
    }

    public Appointments {
        unlessBetween("share", share, 0, 1);
        missedShare.ifPresent(missed -> unlessBetween("missedShare", missed, 0, 1));
    }
}
