package io.yitaiqing.simulator.load;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a load is put on a server.
 *
 * @param server its address, such as {@code http://127.0.0.1:8080}
 * @param seed of whatever is drawn about people
 */
public record LoadOptions(URI server, Pace pace, Devices devices, Means means, long seed) {

    /**
     * How fast and how long.
     *
     * @param start what the scenario's clock shows when the load begins; empty to follow the server's hall clock, where
     *     that shows a day of the scenario, or to begin when the last doors open
     * @param speed scenario seconds in a real one; empty for the server's own
     * @param warmUp real time in which halls fill up; its figures are not counted
     * @param length real time in which figures are taken
     */
    public record Pace(Optional<Instant> start, Optional<Double> speed, Duration warmUp, Duration length) {

        /** The same at a start and speed. */
        public Pace at(Instant newStart, double newSpeed) {
            return new Pace(Optional.of(newStart), Optional.of(newSpeed), warmUp, length);
        }
    }

    /**
     * What looks at the halls beside their kiosks and clerks.
     *
     * @param displays hall followers in each hall
     * @param dashboards hall followers beside them, over all halls
     * @param phones share of the ticket holders who look at their own ticket from time to time
     * @param lookSeconds how often they look, in scenario seconds
     */
    public record Devices(int displays, int dashboards, double phones, double lookSeconds) {

        /** A display a hall, one dashboard, and a phone in three. */
        public static final Devices USUAL = new Devices(1, 1, 0.3, 60);
    }

    /**
     * What the generator may use.
     *
     * @param connections most HTTP connections at once
     * @param lanes event loops
     * @param timeout after which an answer is no longer waited for, and a command is sent again under the same key
     */
    public record Means(int connections, int lanes, Duration timeout) {

        /** One event loop and a few hundred connections. */
        public static final Means USUAL = new Means(256, 1, Duration.ofSeconds(10));
    }

    /** The same at another pace. */
    public LoadOptions with(Pace newPace) {
        return new LoadOptions(server, newPace, devices, means, seed);
    }
}
