package io.yitaiqing.simulator.bench;

import io.yitaiqing.simulator.bench.Case.Known;
import io.yitaiqing.simulator.bench.HallModel.Service;
import io.yitaiqing.simulator.bench.HallModel.Wave;
import io.yitaiqing.simulator.bench.SimulatedHall.Crowd;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Halls that open empty and to which customers come at a rate that changes, looked at on the way. */
final class TransientCases {

    private TransientCases() {}

    /** A figure of a moment. */
    private record Look(double seconds, Known known, ToDoubleFunction<Crowd> of) {}

    static List<Case> all(int customers) {
        return List.of(hours(customers), asPatientAsServed(90, customers), asPatientAsServed(100, customers));
    }

    /** M(t)/M/12+M by the hour, its exact values from the forward equations. */
    private static Case hours(int customers) {
        double[] hours = {1, 2, 3, 4, 6, 8};
        double[] inside = {13.72658, 19.92258, 17.91955, 9.37560, 3.35474, 8.13459};
        double[] waiting = {2.91983, 8.26271, 6.50616, .60179, .00008, .20199};
        double[] busy = {.61612, .87361, .79878, .23451, .00020, .12629};
        Law service = Law.exponential(300);
        HallModel model = new HallModel(List.of(new Service(100.0 / 3_600, service, 600)), ErlangCases.counters(12, 0))
                .with(Law.exponential(1_800))
                .with(new Wave(0.6, 8 * 3_600));
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < hours.length; i++) {
            double at = 3_600 * hours[i];
            String hour = String.format(Locale.ROOT, " at %.0f h", hours[i]);
            looks.add(new Look(at, Known.rounded("E[N]" + hour, inside[i], 5), Crowd::inside));
            // What hardly ever happens has no interval by Student's t.
            if (busy[i] > 0.01) {
                looks.add(new Look(at, Known.rounded("E[Q]" + hour, waiting[i], 5), Crowd::waiting));
                looks.add(new Look(at, Known.rounded("P(N>=12)" + hour, busy[i], 5), c -> c.inside() >= 12 ? 1 : 0));
            }
        }
        return of("M(t)/M/12+M", model, customers, 800, looks);
    }

    /**
     * Where patience ends at the rate of service, as many are inside as in a hall with endless counters, however many
     * there are: Poisson with mean m(t), m' = lambda(t) - m (Feldman, Mandelbaum, Massey and Whitt 2008).
     */
    private static Case asPatientAsServed(int counters, int customers) {
        double rate = 100;
        double amplitude = 0.2;
        HallModel model = new HallModel(List.of(ErlangCases.service(rate)), ErlangCases.counters(counters, 0))
                .with(Law.exponential(ErlangCases.UNIT))
                .with(new Wave(amplitude, 2 * Math.PI * ErlangCases.UNIT));
        List<Look> looks = new ArrayList<>();
        for (double t : new double[] {2, 8, 9.5, 11, 12.5}) {
            double wave = (Math.sin(t) - Math.cos(t) + Math.exp(-t)) / 2;
            double mean = rate * (1 - Math.exp(-t) + amplitude * wave);
            double at = t * ErlangCases.UNIT;
            String when = String.format(Locale.ROOT, " at t=%.1f", t);
            looks.add(new Look(at, Known.exact("E[N]" + when, mean), Crowd::inside));
            looks.add(new Look(
                    at,
                    Known.exact("P(W>0)" + when, Erlang.poissonAtLeast(counters, mean)),
                    crowd -> crowd.inside() >= counters ? 1 : 0));
        }
        return of("M(t)/M/" + counters + "+M theta=mu", model, customers, 1_250, looks);
    }

    /** As many days a replication as so many customers make up, each of the given number. */
    private static Case of(String name, HallModel model, int customers, int customersADay, List<Look> looks) {
        int days = Math.max(1, customers / customersADay);
        return new Case(name, customers, looks.stream().map(Look::known).toList(), draws -> {
            double[] sums = new double[looks.size()];
            for (int day = 0; day < days; day++) {
                SimulatedHall hall = new SimulatedHall(model, draws.at("day").at(day));
                for (int i = 0; i < sums.length; i++) {
                    Look look = looks.get(i);
                    sums[i] += look.of().applyAsDouble(hall.at(look.seconds())) / days;
                }
            }
            return sums;
        });
    }
}
