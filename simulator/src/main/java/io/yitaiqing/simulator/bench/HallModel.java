package io.yitaiqing.simulator.bench;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.FairnessTerms;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A queueing model of a hall: several services, counters with skills, customers with patience, one policy.
 *
 * @param patience how long customers wait before they leave; empty: for ever
 * @param elderly who has a head start
 * @param wave how the rate of arrivals changes with time
 */
record HallModel(
        List<Service> services,
        List<Desk> counters,
        Optional<Law> patience,
        Elderly elderly,
        Wave wave,
        Preset preset,
        DispatchTerms terms) {

    /** The weights and times of the theory, and no guarantee above them. */
    static final DispatchTerms PURE = DispatchTerms.USUAL.with(FairnessTerms.NONE);

    /**
     * A service.
     *
     * @param rate arrivals a second
     * @param time how long it takes a clerk of the usual proficiency
     */
    record Service(double rate, Law time, long targetSeconds) {

        /** How many counters it keeps busy. */
        double load() {
            return rate * time.meanSeconds();
        }
    }

    /** A counter with the numbers of the services it serves, and the proficiency of its clerk. */
    record Desk(List<Integer> services, int proficiency) {

        /** The proficiency at which services take their usual time. */
        static final int USUAL = 3;

        static Desk of(Integer... services) {
            return new Desk(List.of(services), USUAL);
        }
    }

    /** The share of customers with a head start, and what it is. */
    record Elderly(double share, long creditSeconds) {

        /** Nobody has one. */
        static final Elderly NONE = new Elderly(0, 0);
    }

    /** A sine that the rate of arrivals follows: {@code rate (1 + amplitude sin(2 pi t / period))}. */
    record Wave(double amplitude, double periodSeconds) {

        /** A constant rate. */
        static final Wave NONE = new Wave(0, 1);

        double at(double seconds) {
            return amplitude == 0 ? 1 : 1 + amplitude * Math.sin(2 * Math.PI * seconds / periodSeconds);
        }
    }

    /** Patient customers who come at a constant rate and are served first come first served. */
    HallModel(List<Service> services, List<Desk> counters) {
        this(services, counters, Optional.empty(), Elderly.NONE, Wave.NONE, Preset.FIRST_COME_FIRST_SERVED, PURE);
    }

    /** The id of the service with this number. */
    static String id(int service) {
        return "s" + service;
    }

    HallModel with(Preset preset, DispatchTerms terms) {
        return new HallModel(services, counters, patience, elderly, wave, preset, terms);
    }

    HallModel with(Law patience) {
        return new HallModel(services, counters, Optional.of(patience), elderly, wave, preset, terms);
    }

    HallModel with(Wave wave) {
        return new HallModel(services, counters, patience, elderly, wave, preset, terms);
    }

    /**
     * The same hall in which all counters have the same number of skills, the added ones in services that nobody asks:
     * so an arriving visit goes to the able counter that is idle longest, as in the theory of Adan and Weiss (2014).
     */
    HallModel equallySkilled() {
        int most =
                counters.stream().mapToInt(desk -> desk.services().size()).max().orElse(0);
        int least =
                counters.stream().mapToInt(desk -> desk.services().size()).min().orElse(0);
        Service never = new Service(0, Law.exponential(1), 600);
        List<Service> more = IntStream.range(0, services.size() + most - least)
                .mapToObj(i -> i < services.size() ? services.get(i) : never)
                .toList();
        List<Desk> equal = counters.stream()
                .map(desk -> new Desk(
                        IntStream.range(0, most)
                                .mapToObj(i -> i < desk.services().size()
                                        ? desk.services().get(i)
                                        : services.size() + i - desk.services().size())
                                .toList(),
                        desk.proficiency()))
                .toList();
        return new HallModel(more, equal, patience, elderly, wave, preset, terms);
    }

    /** How many customers come a second on average. */
    double rate() {
        return services.stream().mapToDouble(Service::rate).sum();
    }
}
