package io.yitaiqing.simulator.replay;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A random ticket log without contradictions: few counters and clerks, much at the same second, stays of no length,
 * clerks who change counters, days that turn, lines in any order.
 */
final class RandomLog {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Random random;
    private final List<String> lines = new ArrayList<>();

    RandomLog(Random random) {
        this.random = random;
        Instant[] clerkFree = new Instant[1 + random.nextInt(4)];
        Instant[] counterFree = new Instant[1 + random.nextInt(4)];
        Instant clock = Instant.parse("2027-02-01T12:00:00Z");
        Arrays.fill(clerkFree, clock);
        Arrays.fill(counterFree, clock);
        int customers = 1 + random.nextInt(150);
        for (int i = 0; i < customers; i++) {
            int clerk = random.nextInt(clerkFree.length);
            int counter = random.nextInt(counterFree.length);
            Instant called =
                    latest(clerkFree[clerk], counterFree[counter], clock).plusSeconds(oftenZero(900));
            Instant taken = called.minusSeconds(oftenZero(3_600));
            Instant started = called.plusSeconds(oftenZero(60));
            Instant finished = started.plusSeconds(oftenZero(1_200));
            String service = "s" + random.nextInt(3);
            switch (random.nextInt(6)) {
                case 0 -> lines.add(line(service, taken, "", "", called, "", "", "left"));
                case 1 -> lines.add(line(service, taken, "", "", called, "", "", "cancelled"));
                case 2 -> {
                    lines.add(line(service, taken, at(called), "", finished, "c" + counter, "k" + clerk, "no-show"));
                    clerkFree[clerk] = counterFree[counter] = finished;
                }
                default -> {
                    lines.add(line(
                            service, taken, at(called), at(started), finished, "c" + counter, "k" + clerk, "served"));
                    clerkFree[clerk] = counterFree[counter] = finished;
                }
            }
            clock = clock.plusSeconds(oftenZero(random.nextInt(20) == 0 ? 40_000 : 300));
        }
        Collections.shuffle(lines, random);
    }

    String[] lines() {
        return lines.toArray(String[]::new);
    }

    private long oftenZero(int bound) {
        return random.nextInt(3) == 0 ? 0 : random.nextInt(bound);
    }

    private String line(
            String service,
            Instant taken,
            String called,
            String started,
            Instant finished,
            String counter,
            String clerk,
            String outcome) {
        return String.join(
                ",", "T" + lines.size(), service, at(taken), called, started, at(finished), counter, clerk, outcome);
    }

    private String at(Instant instant) {
        return random.nextBoolean() ? instant.toString() : LOCAL.format(instant.atZone(Logs.SHANGHAI));
    }

    private static Instant latest(Instant... instants) {
        return Arrays.stream(instants).max(Instant::compareTo).orElseThrow();
    }
}
