package io.yitaiqing.simulator.fit;

import io.yitaiqing.simulator.replay.Presence;
import io.yitaiqing.simulator.scenario.Rate;
import io.yitaiqing.simulator.scenario.Spread;
import io.yitaiqing.simulator.scenario.Weekdays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The scenario of a fitted hall, with a label for each group of numbers that says how it was found. */
final class FittedScenario {

    private static final int MOST_DAYS = 60;

    private final HallFit fit;
    private final String hall;
    private final Names names;
    private final ZoneId zone;

    private FittedScenario(HallFit fit, String hall, Names names) {
        this.fit = fit;
        this.hall = hall;
        this.names = names;
        this.zone = fit.log().zone();
    }

    static Map<String, Object> of(HallFit fit, String hall, Names names) {
        return new FittedScenario(fit, hall, names).content();
    }

    private Map<String, Object> content() {
        Map<String, Object> scenario = new LinkedHashMap<>();
        LocalDate first = fit.days().first();
        int days = Math.min(MOST_DAYS, fit.days().count());
        scenario.put("name", hall);
        scenario.put("nameEn", hall);
        scenario.put("description", "Fitted to the ticket log of " + days + " days from " + first + ".");
        scenario.put("seed", 1);
        scenario.put("firstDay", first.toString());
        scenario.put("days", days);
        scenario.put("crowds", Map.of(hall, crowd()));
        scenario.put("checks", List.of());
        scenario.put("assumptions", labels());
        return scenario;
    }

    private Map<String, Object> crowd() {
        Map<String, Object> crowd = new LinkedHashMap<>();
        crowd.put("busyness", ordered("shape", Math.round(fit.busyness().shape() * 10) / 10.0, "correlation", 1));
        Map<String, Object> services = new LinkedHashMap<>();
        fit.services().forEach((service, of) -> services.put(names.service(service), demand(of)));
        crowd.put("services", services);
        crowd.put("waySeconds", spread(fit.way().spread(1)));
        crowd.put("leaving", ordered("silentShare", fit.silentShare(), "comeBackShare", 0, "comeBackWithinMinutes", 0));
        crowd.put("absence", ordered("recallAfterSeconds", 20, "giveUpAfterSeconds", 40));
        crowd.put("proficiency", ordered("1", 1, "2", 1, "3", 1, "4", 1, "5", 1));
        Map<String, Object> clerks = new LinkedHashMap<>();
        fit.skills().keySet().forEach(clerk -> clerks.put(names.clerk(clerk), clerk(clerk)));
        crowd.put("clerks", clerks);
        crowd.put("rosters", rosters());
        crowd.put("wrapUpSeconds", spread(fit.wrapUp().spread(1)));
        return crowd;
    }

    private Map<String, Object> demand(ServiceFit of) {
        Map<String, Object> demand = new LinkedHashMap<>();
        demand.put("arrivals", List.of(ordered("from", "00:00", "perHour", 0)));
        Map<String, Object> byDay = new LinkedHashMap<>();
        fit.days().byWeekday().keySet().forEach(weekday -> {
            List<Object> rates = new ArrayList<>();
            for (Rate rate : of.profile().rates(weekday)) {
                rates.add(ordered("from", rate.from().toString(), "perHour", rate.perHour()));
            }
            byDay.put(Weekdays.name(weekday), rates);
        });
        demand.put("weekdayArrivals", byDay);
        demand.put("serviceMinutes", spread(ServiceFit.service(of.clerks()).spread(60)));
        demand.put("patienceMinutes", spread(of.patience().spread(60)));
        return demand;
    }

    private Map<String, Object> clerk(String clerk) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("counter", names.clerk(clerk));
        row.put("from", "00:00");
        row.put("to", "00:00");
        SortedMap<String, Object> factors = new TreeMap<>();
        fit.services().forEach((service, of) -> {
            Double factor = of.clerks().factors().get(clerk);
            if (factor != null && fit.skills().get(clerk).contains(service)) {
                factors.put(names.service(service), Math.round(factor * 1_000) / 1_000.0);
            }
        });
        row.put("factors", factors);
        return row;
    }

    private Map<String, Object> rosters() {
        Map<String, List<Object>> rosters = new TreeMap<>();
        fit.skills().keySet().forEach(clerk -> rosters.put(names.clerk(clerk), new ArrayList<>()));
        fit.roster()
                .usual()
                .forEach((weekday, day) -> fit.roster()
                        .duties(weekday)
                        .forEach(presence -> rosters.get(names.clerk(presence.clerk()))
                                .add(duty(presence, day, Weekdays.name(weekday)))));
        return new LinkedHashMap<>(rosters);
    }

    private Map<String, Object> duty(Presence presence, LocalDate day, String weekday) {
        LocalTime from = minute(presence.from(), ChronoUnit.MINUTES);
        Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
        boolean overnight = !presence.to().plus(Duration.ofMinutes(1)).isBefore(midnight);
        LocalTime to = overnight
                ? LocalTime.MIDNIGHT
                : minute(presence.to(), ChronoUnit.MINUTES).plusMinutes(1);
        return ordered(
                "counter",
                names.clerk(presence.clerk()),
                "from",
                from.toString(),
                "to",
                to.toString(),
                "days",
                List.of(weekday));
    }

    private LocalTime minute(Instant moment, ChronoUnit unit) {
        return moment.atZone(zone).toLocalTime().truncatedTo(unit);
    }

    private Map<String, Object> labels() {
        String at = "crowds." + hall + ".";
        Map<String, Object> labels = new LinkedHashMap<>();
        labels.put(
                at + "busyness",
                "fitted: how a day of the log differs from the one before beyond chance, all services alike");
        labels.put(
                at + "services",
                "fitted: mean arrivals by half hour and weekday, service times by moments with the"
                        + " clerks' factors taken out, patience by likelihood with the called censored");
        labels.put(at + "waySeconds", "fitted: from the call to the start of the service");
        labels.put(at + "leaving", "fitted: no-shows among all who gave up; a log does not tell who comes back");
        labels.put(at + "absence", "assumption: a recall after 20 s, the next customer after 40 s");
        labels.put(at + "proficiency", "fitted: the clerks' own factors say it all");
        labels.put(at + "clerks", "fitted: each clerk against all, drawn towards 1 where little was seen");
        labels.put(at + "rosters", "fitted: the log's day with the median of clerk hours for each weekday");
        labels.put(at + "wrapUpSeconds", "fitted: from a finished customer to the next call while somebody waited");
        return labels;
    }

    private static Map<String, Object> spread(Spread spread) {
        return ordered("mean", spread.mean(), "scv", spread.scv());
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
