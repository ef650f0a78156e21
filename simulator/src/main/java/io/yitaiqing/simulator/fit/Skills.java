package io.yitaiqing.simulator.fit;

import io.yitaiqing.simulator.replay.TicketLog;
import io.yitaiqing.simulator.replay.TicketRecord;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The services each clerk is there for, as a log shows it: those the clerk did at least a fifth as often as somebody
 * would who does whatever comes; less is taken for a colleague's favour.
 */
final class Skills {

    private static final double LEAST_SHARE = 0.2;
    private static final double SPECIALIST = 3;

    private Skills() {}

    /** By clerk; every service that was ever called has at least the clerk who did it most. */
    static Map<String, Set<String>> of(TicketLog log) {
        Map<String, Map<String, Long>> stays = staysByClerk(log);
        Map<String, Double> shares = shares(stays);
        Map<String, Set<String>> skills = new TreeMap<>();
        stays.forEach((clerk, byService) -> {
            long all = byService.values().stream().mapToLong(n -> n).sum();
            long most = byService.values().stream().mapToLong(n -> n).max().orElseThrow();
            Set<String> known = new TreeSet<>();
            byService.forEach((service, count) -> {
                if (count >= LEAST_SHARE * shares.get(service) * all || count == most) {
                    known.add(service);
                }
            });
            skills.put(clerk, known);
        });
        for (String service : log.services()) {
            if (skills.values().stream().noneMatch(known -> known.contains(service))) {
                stays.entrySet().stream()
                        .filter(clerk -> clerk.getValue().containsKey(service))
                        .max(Map.Entry.comparingByValue((a, b) -> Long.compare(a.get(service), b.get(service))))
                        .ifPresent(clerk -> skills.get(clerk.getKey()).add(service));
            }
        }
        return skills;
    }

    private static Map<String, Map<String, Long>> staysByClerk(TicketLog log) {
        return log.records().stream()
                .filter(stay -> stay.outcome().called())
                .collect(Collectors.groupingBy(
                        stay -> stay.clerk().orElseThrow(),
                        TreeMap::new,
                        Collectors.groupingBy(TicketRecord::service, TreeMap::new, Collectors.counting())));
    }

    /** The share of a service, 0 to 1, that is done by clerks who do it over three times as often as all together. */
    static double bySpecialists(String service, TicketLog log) {
        Map<String, Map<String, Long>> stays = staysByClerk(log);
        double usual = shares(stays).getOrDefault(service, 0.0);
        double done = 0;
        double bySpecialists = 0;
        for (Map<String, Long> ofClerk : stays.values()) {
            double own = ofClerk.getOrDefault(service, 0L);
            double all = ofClerk.values().stream().mapToLong(n -> n).sum();
            done += own;
            bySpecialists += own > SPECIALIST * usual * all ? own : 0;
        }
        return done == 0 ? 0 : bySpecialists / done;
    }

    /** What part of all stays each service is. */
    private static Map<String, Double> shares(Map<String, Map<String, Long>> stays) {
        Map<String, Double> shares = new TreeMap<>();
        long all = 0;
        for (Map<String, Long> ofClerk : stays.values()) {
            for (Map.Entry<String, Long> service : ofClerk.entrySet()) {
                shares.merge(service.getKey(), (double) service.getValue(), Double::sum);
                all += service.getValue();
            }
        }
        double total = all;
        shares.replaceAll((service, count) -> count / total);
        return shares;
    }
}
