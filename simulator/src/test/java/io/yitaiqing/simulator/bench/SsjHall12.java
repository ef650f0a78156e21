package io.yitaiqing.simulator.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.randvar.LognormalGen;
import umontreal.ssj.randvar.RandomVariateGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;

/** {@link Hall12} as an event view of SSJ (L'Ecuyer): the yardstick of our own simulations of it. */
final class SsjHall12 {

    private final Simulator simulator = new Simulator();
    private final RandomStream choices = new MRG32k3a();
    private final RandomVariateGen gaps;
    private final RandomVariateGen patience;
    private final RandomVariateGen[] times = new RandomVariateGen[Hall12.SERVICES];
    private final double[] until = new double[Hall12.SERVICES];
    private final List<Deque<Customer>> lines = new ArrayList<>();
    private final Desk[] desks = new Desk[Hall12.COUNTERS];
    private final double rate;
    private final int customers;
    private int came;
    private int left;
    private double waited;

    /** A customer; as an event the end of their patience. */
    private final class Customer extends Event {
        private final int service;
        private final double cameAt = simulator.time();

        Customer(int service) {
            super(simulator);
            this.service = service;
        }

        @Override
        public void actions() {
            lines.get(service).remove(this);
            left++;
            waited += simulator.time() - cameAt;
        }
    }

    private final class Arrival extends Event {
        Arrival() {
            super(simulator);
        }

        @Override
        public void actions() {
            came++;
            Customer customer = new Customer(service());
            Desk idle = idle(customer.service);
            if (idle != null) {
                idle.serve(customer);
            } else {
                lines.get(customer.service).add(customer);
                customer.schedule(patience.nextDouble());
            }
            if (came < customers) {
                schedule(gaps.nextDouble());
            }
        }
    }

    /** A counter; as an event the end of its service. */
    private final class Desk extends Event {
        private final int first;
        private final int second;
        private boolean busy;
        private double idleFrom;

        Desk(int number) {
            super(simulator);
            first = number % Hall12.SERVICES;
            second = (number + 1) % Hall12.SERVICES;
        }

        void serve(Customer customer) {
            busy = true;
            waited += simulator.time() - customer.cameAt;
            schedule(times[customer.service].nextDouble());
        }

        @Override
        public void actions() {
            Customer one = lines.get(first).peek();
            Customer other = lines.get(second).peek();
            boolean takesOne = one != null && (other == null || one.cameAt <= other.cameAt);
            Customer next = lines.get(takesOne ? first : second).poll();
            if (next == null) {
                busy = false;
                idleFrom = simulator.time();
            } else {
                next.cancel();
                serve(next);
            }
        }
    }

    private SsjHall12(int customers) {
        this.customers = customers;
        double sum = 0;
        for (int i = 0; i < Hall12.SERVICES; i++) {
            sum += Hall12.LOAD / Hall12.meanSeconds(i);
            until[i] = sum;
            double variance = Math.log1p(Hall12.SCV);
            times[i] = new LognormalGen(
                    new MRG32k3a(), Math.log(Hall12.meanSeconds(i)) - variance / 2, Math.sqrt(variance));
            lines.add(new ArrayDeque<>());
        }
        rate = sum;
        gaps = new ExponentialGen(new MRG32k3a(), rate);
        patience = new ExponentialGen(new MRG32k3a(), 1 / Hall12.PATIENCE_SECONDS);
        for (int i = 0; i < desks.length; i++) {
            desks[i] = new Desk(i);
        }
    }

    private int service() {
        double point = choices.nextDouble() * rate;
        int service = 0;
        while (service < Hall12.SERVICES - 1 && point >= until[service]) {
            service++;
        }
        return service;
    }

    private Desk idle(int service) {
        Desk longest = null;
        for (Desk desk : desks) {
            boolean able = !desk.busy && (desk.first == service || desk.second == service);
            longest = able && (longest == null || desk.idleFrom < longest.idleFrom) ? desk : longest;
        }
        return longest;
    }

    /** Lives one replication; the streams of SSJ go on from one to the next. */
    static Lived live(int replication, int customers) {
        long start = System.nanoTime();
        SsjHall12 hall = new SsjHall12(customers);
        hall.simulator.init();
        hall.new Arrival().schedule(hall.gaps.nextDouble());
        hall.simulator.start();
        return new Lived(hall.waited / customers, (double) hall.left / customers, System.nanoTime() - start);
    }
}
