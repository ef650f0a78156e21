package io.yitaiqing.simulator.bench;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.simulator.bench.HallModel.Desk;
import io.yitaiqing.simulator.bench.HallModel.Elderly;
import io.yitaiqing.simulator.bench.HallModel.Service;
import io.yitaiqing.simulator.bench.HallModel.Wave;
import io.yitaiqing.simulator.draw.Draws;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A hall drawn at random: 4 to 40 counters, 3 to 15 services, clerks who know 20 to 100 % of them.
 *
 * <p>Its demand is what its clerks could serve if each spent the day in random shares on what they know, each service
 * then up or down by a fifth or so: a hall staffed for its demand, but not perfectly. Services take 2 to 20 minutes on
 * average, targets are 5 to 30 minutes, patience is 45 minutes, and in every other hall some customers are elderly.
 *
 * @param number by which it is drawn
 * @param density the share of services a clerk knows on average
 */
record RandomHall(int number, double density, HallModel full) {

    private static final long SEED = 2027;
    private static final double PATIENCE_SECONDS = 45 * 60;

    /** The hall with this number, its busiest counters fully loaded. */
    static RandomHall of(int number) {
        Draws draws = Draws.of(SEED, number);
        int counters = (int) Math.floor(4 * Math.pow(41.0 / 4, draws.uniform("counters")));
        int services = 3 + (int) (13 * draws.uniform("services"));
        double density = 0.2 + 0.8 * draws.uniform("density");
        List<Desk> desks = desks(counters, services, density, draws);
        double[] loads = loads(desks, services, draws);
        List<Service> asked = IntStream.range(0, services)
                .mapToObj(service -> service(loads[service], draws.at(service)))
                .toList();
        Elderly elderly = number % 2 == 0
                ? Elderly.NONE
                : new Elderly(0.1 + 0.1 * draws.uniform("elderly"), 300 * (1 + (long) (3 * draws.uniform("credit"))));
        HallModel model = new HallModel(
                asked,
                desks,
                Optional.of(Law.exponential(PATIENCE_SECONDS)),
                elderly,
                Wave.NONE,
                Preset.FIRST_COME_FIRST_SERVED,
                DispatchTerms.USUAL);
        return new RandomHall(
                number, density, scaled(model, 1 / Flexibility.of(model).bottleneck(loads)));
    }

    /** The hall in which the busiest counters have this load. */
    HallModel at(double load) {
        return scaled(full, load);
    }

    private static List<Desk> desks(int counters, int services, double density, Draws draws) {
        List<List<Integer>> skills = new ArrayList<>();
        for (int counter = 0; counter < counters; counter++) {
            Draws own = draws.at("counter").at(counter);
            skills.add(new ArrayList<>());
            for (int service = 0; service < services; service++) {
                if (own.uniform("skill", service) < density) {
                    skills.get(counter).add(service);
                }
            }
            if (skills.get(counter).isEmpty()) {
                skills.get(counter).add((int) (services * own.uniform("only skill")));
            }
        }
        for (int service = 0; service < services; service++) {
            Integer lonely = service;
            if (skills.stream().noneMatch(known -> known.contains(lonely))) {
                skills.get((int) (counters * draws.at(service).uniform("only counter")))
                        .add(lonely);
            }
        }
        return IntStream.range(0, counters)
                .mapToObj(counter -> new Desk(
                        List.copyOf(skills.get(counter)),
                        2 + (int) (3 * draws.at("counter").at(counter).uniform("proficiency"))))
                .toList();
    }

    /** What clerks who spend random shares of the day on what they know could serve of each service, disturbed. */
    private static double[] loads(List<Desk> desks, int services, Draws draws) {
        double[] loads = new double[services];
        for (int counter = 0; counter < desks.size(); counter++) {
            Draws own = draws.at("counter").at(counter);
            List<Integer> known = desks.get(counter).services();
            double[] shares = known.stream()
                    .mapToDouble(service -> -Math.log(own.uniform("share", service)))
                    .toArray();
            double all = IntStream.range(0, shares.length)
                    .mapToDouble(i -> shares[i])
                    .sum();
            for (int i = 0; i < shares.length; i++) {
                loads[known.get(i)] += shares[i] / all;
            }
        }
        Law disturbance = Law.lognormal(1, 0.04);
        for (int service = 0; service < services; service++) {
            loads[service] *= disturbance.seconds(draws.at(service), "demand");
        }
        return loads;
    }

    private static Service service(double load, Draws draws) {
        double meanSeconds = Math.round(120 * Math.pow(10, draws.uniform("mean")));
        double scv = 0.3 + 0.7 * draws.uniform("scv");
        double target = meanSeconds * (1.5 + 2.5 * draws.uniform("target"));
        long targetSeconds = 300 * Math.clamp(Math.round(target / 300), 1, 6);
        return new Service(load / meanSeconds, Law.lognormal(meanSeconds, scv), targetSeconds);
    }

    private static HallModel scaled(HallModel model, double factor) {
        return new HallModel(
                model.services().stream()
                        .map(one -> new Service(one.rate() * factor, one.time(), one.targetSeconds()))
                        .toList(),
                model.counters(),
                model.patience(),
                model.elderly(),
                model.wave(),
                model.preset(),
                model.terms());
    }
}
