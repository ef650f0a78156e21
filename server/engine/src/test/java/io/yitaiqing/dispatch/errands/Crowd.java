package io.yitaiqing.dispatch.errands;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The people of one day: when each comes, for what, and how long each errand will take, whoever serves it. */
record Crowd(List<Person> people) {

    /**
     * One of them.
     *
     * @param serviceSeconds how long each errand takes, in the order of the wish
     */
    record Person(double comesSeconds, List<String> wish, List<Double> serviceSeconds) {
        double secondsOf(List<String> services) {
            return services.stream()
                    .mapToDouble(service -> serviceSeconds.get(wish.indexOf(service)))
                    .sum();
        }
    }

    private static final double VARIATION = 0.7;

    /** The people who come to a hall for so many seconds; service times are lognormal, of variation 0.7. */
    static Crowd random(ErrandHall hall, double seconds, Random random) {
        double sigma = Math.sqrt(Math.log(1 + VARIATION * VARIATION));
        List<Person> people = new ArrayList<>();
        for (double at = 0; ; ) {
            at -= Math.log(1 - random.nextDouble()) / hall.visitsASecond();
            if (at >= seconds) {
                return new Crowd(people);
            }
            List<String> wish = hall.wish(random);
            List<Double> times = wish.stream()
                    .map(service -> hall.plan().service(service).orElseThrow().typicalServiceSeconds()
                            * Math.exp(sigma * random.nextGaussian() - sigma * sigma / 2))
                    .toList();
            people.add(new Person(at, wish, times));
        }
    }
}
