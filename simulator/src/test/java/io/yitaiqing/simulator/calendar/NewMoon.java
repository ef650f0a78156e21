package io.yitaiqing.simulator.calendar;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * New moons as Beijing sees them: Meeus, Astronomical Algorithms (2nd edition 1998), chapter 49, to some seconds.
 */
final class NewMoon {

    /** Coefficient, power of the eccentricity, multiples of the sun's and the moon's anomaly and of the latitude. */
    private static final double[][] TERMS = {
        {-0.40720, 0, 0, 1, 0}, {0.17241, 1, 1, 0, 0}, {0.01608, 0, 0, 2, 0}, {0.01039, 0, 0, 0, 2},
        {0.00739, 1, -1, 1, 0}, {-0.00514, 1, 1, 1, 0}, {0.00208, 2, 2, 0, 0}, {-0.00111, 0, 0, 1, -2},
        {-0.00057, 0, 0, 1, 2}, {0.00056, 1, 1, 2, 0}, {-0.00042, 0, 0, 3, 0}, {0.00042, 1, 1, 0, 2},
        {0.00038, 1, 1, 0, -2}, {-0.00024, 1, -1, 2, 0}, {-0.00007, 0, 2, 1, 0}, {0.00004, 0, 0, 2, -2},
        {0.00004, 0, 3, 0, 0}, {0.00003, 0, 1, 1, -2}, {0.00003, 0, 0, 2, 2}, {-0.00003, 0, 1, 1, 2},
        {0.00003, 0, -1, 1, 2}, {-0.00002, 0, -1, 1, -2}, {-0.00002, 0, 1, 3, 0}, {0.00002, 0, 0, 4, 0}
    };

    /** The planets: phase and speed in degrees, effect in millionths of a day. */
    private static final double[][] PLANETS = {
        {299.77, 0.107408, 325}, {251.88, 0.016321, 165}, {251.83, 26.651886, 164}, {349.42, 36.412478, 126},
        {84.66, 18.206239, 110}, {141.74, 53.303771, 62}, {207.14, 2.453732, 60}, {154.84, 7.306860, 56},
        {34.52, 27.261239, 47}, {207.19, 0.121824, 42}, {291.34, 1.844379, 40}, {161.72, 24.198154, 37},
        {239.56, 25.513099, 35}, {331.55, 3.592518, 23}
    };

    private static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 1, 12, 0);
    private static final double EPOCH_DAY = 2_451_545;
    private static final double SECONDS_A_DAY = 86_400;

    /** By how much the clock of the planets is ahead of ours in these years, about. */
    private static final double DELTA_T_SECONDS = 75;

    private NewMoon() {}

    /** The new moon with this number, counted from the first of 2000, in Beijing's time. */
    static LocalDateTime inBeijing(int k) {
        double t = k / 1236.85;
        double e = 1 - 0.002516 * t - 0.0000074 * t * t;
        double sun = 2.5534 + 29.10535670 * k - 0.0000014 * t * t;
        double moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t * t * t;
        double latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t;
        double day = 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t;
        for (double[] term : TERMS) {
            double angle = term[2] * sun + term[3] * moon + term[4] * latitude;
            day += term[0] * Math.pow(e, term[1]) * sine(angle);
        }
        day -= 0.00017 * sine(124.7746 - 1.56375588 * k + 0.0020672 * t * t);
        for (double[] planet : PLANETS) {
            day += planet[2] * 1e-6 * sine(planet[0] + planet[1] * k);
        }
        double seconds = (day - EPOCH_DAY) * SECONDS_A_DAY - DELTA_T_SECONDS;
        return EPOCH.plus(Duration.ofSeconds(Math.round(seconds))).plusHours(8);
    }

    private static double sine(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
