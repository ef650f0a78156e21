package io.yitaiqing.simulator.scenario;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Hours;
import io.yitaiqing.simulator.draw.Draws;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One hall drawn at random: its counters, what its clerks know, and the people who come.
 *
 * <p>What is asked of it is what its clerks could do if each spent random shares of the day on what they know, each
 * service then up or down by a fifth: a hall staffed for its demand, but not perfectly.
 */
final class GeneratedHall {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final LocalTime CLOSES = LocalTime.of(17, 30);
    private static final Break LUNCH = new Break(LocalTime.of(11, 30), 30, "午餐");
    private static final int LUNCH_TURNS = 4;
    private static final double WORKING_MINUTES = 8.5 * 60;
    private static final int HALLS_A_REGION = 100;
    private static final double ROOM_PER_COUNTER = 10;

    /** How an ordinary day goes; the shares of its people add up to 1. */
    private static final List<Rate> PROFILE = List.of(
            new Rate(OPENS, 0.1375),
            new Rate(LocalTime.of(11, 30), 0.075),
            new Rate(LocalTime.of(13, 30), 0.1275),
            new Rate(LocalTime.of(16, 30), 0.066),
            new Rate(LocalTime.of(17, 20), 0));

    private final GeneratedHalls terms;
    private final int number;
    private final Draws draws;
    private final List<OfferedService> offered;
    private final List<List<Integer>> skills;

    GeneratedHall(GeneratedHalls terms, int number) {
        this.terms = terms;
        this.number = number;
        this.draws = Draws.of(terms.seed(), 0).at("generated").at(number);
        this.offered = offered();
        this.skills = skills();
    }

    /** Many halls are small and few are large: twice as many counters are had by a quarter as many (Pareto). */
    private int counters() {
        Range range = terms.counters().orElse(GeneratedHalls.COUNTERS);
        double small = 1 / (range.from() * range.from());
        double large = 1 / ((range.to() + 1) * (range.to() + 1));
        double drawn = 1 / StrictMath.sqrt(small - (small - large) * draws.uniform("counters"));
        return (int) Math.clamp(Math.floor(drawn), range.from(), range.to());
    }

    private List<OfferedService> offered() {
        Range range = terms.services().orElse(GeneratedHalls.SERVICES);
        int count = (int) (range.from() + (range.to() + 1 - range.from()) * draws.uniform("services"));
        List<Integer> others = IntStream.range(1, OfferedService.ALL.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> draws.uniform("offered", i)))
                .toList();
        List<OfferedService> services = new ArrayList<>(List.of(OfferedService.ALL.getFirst()));
        others.subList(0, count - 1).stream()
                .sorted()
                .map(OfferedService.ALL::get)
                .forEach(services::add);
        return services;
    }

    /** By counter the services its clerk knows: each clerk knows one at least, each service has one at least. */
    private List<List<Integer>> skills() {
        double density = terms.density().orElse(GeneratedHalls.DENSITY).at(draws.uniform("density"));
        List<List<Integer>> known = new ArrayList<>();
        int counters = counters();
        for (int counter = 0; counter < counters; counter++) {
            Draws own = draws.at("counter").at(counter);
            List<Integer> services = new ArrayList<>(IntStream.range(0, offered.size())
                    .filter(service -> own.uniform("skill", service) < density)
                    .boxed()
                    .toList());
            if (services.isEmpty()) {
                services.add((int) (offered.size() * own.uniform("only skill")));
            }
            known.add(services);
        }
        for (int service = 0; service < offered.size(); service++) {
            Integer lonely = service;
            if (known.stream().noneMatch(services -> services.contains(lonely))) {
                known.get((int) (counters * draws.uniform("only counter", service)))
                        .add(lonely);
            }
        }
        return known;
    }

    /** The hall as built. */
    HallPlan plan() {
        return new HallPlan(
                terms.id(number),
                "生成营业厅 " + number,
                "Generated hall " + number,
                terms.prefix().toLowerCase(Locale.ROOT) + "-" + (1 + (number - 1) / HALLS_A_REGION),
                ZONE,
                Hours.daily(OPENS, CLOSES),
                Preset.FIRST_COME_FIRST_SERVED.policy(),
                (int) (ROOM_PER_COUNTER * skills.size()),
                new HallPlan.Norms(0.9, Optional.of(180L)),
                IntStream.range(0, offered.size()).mapToObj(this::service).toList(),
                IntStream.range(0, skills.size())
                        .mapToObj(i -> new HallPlan.Place(counter(i), (i + 1) + " 号柜台", ids(skills.get(i))))
                        .toList(),
                IntStream.range(0, skills.size())
                        .mapToObj(i -> new HallPlan.Clerk(clerk(i), "员工 " + (i + 1), proficiencies(i)))
                        .toList());
    }

    private HallPlan.Service service(int i) {
        OfferedService one = offered.get(i);
        return new HallPlan.Service(
                one.id(), one.name(), one.nameEn(), one.prefix(), one.targetSeconds(), Math.round(60 * minutes(i)));
    }

    private double minutes(int service) {
        return offered.get(service).minutes(draws.uniform("minutes", service));
    }

    private List<String> ids(List<Integer> services) {
        return services.stream().map(i -> offered.get(i).id()).toList();
    }

    private Map<String, Integer> proficiencies(int counter) {
        Map<String, Integer> known = new LinkedHashMap<>();
        for (int service : skills.get(counter)) {
            known.put(
                    offered.get(service).id(),
                    3 + (int) (3 * draws.at("counter").at(counter).uniform("proficiency", service)));
        }
        return known;
    }

    private static String counter(int i) {
        return Integer.toString(i + 1);
    }

    private static String clerk(int i) {
        return "c" + (i + 1);
    }

    /** Who comes and who works there, with the habits of other people. */
    CrowdPlan crowd(CrowdPlan like) {
        double load = terms.load().orElse(GeneratedHalls.LOAD).at(draws.uniform("load"));
        double[] counters = counterDays();
        LinkedHashMap<String, Demand> demands = new LinkedHashMap<>();
        for (int i = 0; i < offered.size(); i++) {
            OfferedService one = offered.get(i);
            double people = load * counters[i] * WORKING_MINUTES / minutes(i);
            demands.put(
                    one.id(),
                    new Demand(
                            PROFILE.stream()
                                    .map(rate -> new Rate(rate.from(), rate.perHour() * people))
                                    .toList(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            new Spread(minutes(i), one.scv()),
                            new Spread(one.patienceMinutes(), 0.6),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
        }
        LinkedHashMap<String, Duty> duties = new LinkedHashMap<>();
        for (int i = 0; i < skills.size(); i++) {
            Break lunch = new Break(LUNCH.at().plusMinutes(30L * (i % LUNCH_TURNS)), LUNCH.minutes(), LUNCH.reason());
            duties.put(clerk(i), duty(counter(i), lunch));
        }
        return like.with(demands, duties);
    }

    private static Duty duty(String counter, Break lunch) {
        return new Duty(counter, OPENS, CLOSES, Optional.of(List.of(lunch)), Optional.empty(), Optional.empty());
    }

    /** How many counters' days of work each service asks of the hall at full load. */
    private double[] counterDays() {
        double[] days = new double[offered.size()];
        for (int counter = 0; counter < skills.size(); counter++) {
            Draws own = draws.at("counter").at(counter);
            List<Integer> known = skills.get(counter);
            double[] shares = known.stream()
                    .mapToDouble(service -> -StrictMath.log(own.uniform("share", service)))
                    .toArray();
            double all = 0;
            for (double share : shares) {
                all += share;
            }
            for (int i = 0; i < shares.length; i++) {
                days[known.get(i)] += shares[i] / all;
            }
        }
        for (int service = 0; service < days.length; service++) {
            days[service] *= 0.8 + 0.4 * draws.uniform("demand", service);
        }
        return days;
    }
}
