package io.yitaiqing.simulator.fit;

import io.yitaiqing.simulator.replay.Cleaning;
import io.yitaiqing.simulator.replay.Outcome;
import io.yitaiqing.simulator.replay.TicketLog;
import io.yitaiqing.simulator.replay.TicketRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** A log of a hall whose numbers are known: four weeks, first come first served, everybody able to do everything. */
public final class SyntheticLog {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final List<String> CLERKS = List.of("quick", "usual", "steady", "slow");
    static final List<Double> FACTORS = List.of(0.8, 1.0, 1.0, 1.25);
    static final double PAY_SECONDS = 180;
    static final double ASK_SECONDS = 420;
    static final double SCV = 0.5;
    static final double PATIENCE_SECONDS = 600;
    static final double PATIENCE_SCV = 1;
    static final double WRAP_UP_SECONDS = 25;
    static final double MONDAY_FACTOR = 1.4;
    static final double PER_HOUR = 48;
    static final double ASK_SHARE = 0.25;
    static final double SILENT_SHARE = 0.3;

    private final SplittableRandom random;
    private final List<TicketRecord> stays = new ArrayList<>();

    private SyntheticLog(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Four weeks from a seed. */
    public static TicketLog of(long seed) {
        SyntheticLog log = new SyntheticLog(seed);
        for (int day = 0; day < 28; day++) {
            log.live(LocalDate.of(2027, 3, 1).plusDays(day));
        }
        log.stays.sort(TicketRecord.BY_ARRIVAL);
        return new TicketLog(log.stays, ZONE, Set.of(), new Cleaning());
    }

    /** Writes a log in our own form. */
    public static Path write(TicketLog log, Path file) throws IOException {
        StringBuilder csv = new StringBuilder("ticket,service,taken,called,started,finished,counter,clerk,outcome\n");
        for (TicketRecord stay : log.records()) {
            csv.append(String.join(
                            ",",
                            stay.ticket(),
                            stay.service(),
                            stay.takenAt().toString(),
                            stay.calledAt().map(Instant::toString).orElse(""),
                            stay.startedAt().map(Instant::toString).orElse(""),
                            stay.finishedAt().toString(),
                            stay.counter().orElse(""),
                            stay.clerk().orElse(""),
                            stay.outcome().word()))
                    .append('\n');
        }
        return Files.writeString(file, csv);
    }

    private void live(LocalDate day) {
        double perHour = PER_HOUR * (day.getDayOfWeek() == DayOfWeek.MONDAY ? MONDAY_FACTOR : 1);
        double[] free = new double[CLERKS.size()];
        double at = 0;
        while (true) {
            at += -Math.log(1 - random.nextDouble()) * 3_600 / perHour;
            if (at > 8 * 3_600) {
                return;
            }
            stay(day.atTime(9, 0).atZone(ZONE).toInstant(), at, free);
        }
    }

    private void stay(Instant nine, double at, double[] free) {
        boolean asks = random.nextDouble() < ASK_SHARE;
        double patience = lognormal(PATIENCE_SECONDS, PATIENCE_SCV);
        int clerk = 0;
        for (int i = 1; i < free.length; i++) {
            boolean idle = free[i] <= at && free[clerk] <= at;
            clerk = (idle ? random.nextBoolean() : free[i] < free[clerk]) ? i : clerk;
        }
        double called = Math.max(at, free[clerk]);
        double service = lognormal(asks ? ASK_SECONDS : PAY_SECONDS, SCV) * FACTORS.get(clerk);
        double wrapUp = lognormal(WRAP_UP_SECONDS, 0.3);
        boolean stays = called - at <= patience;
        boolean silent = !stays && random.nextDouble() < SILENT_SHARE;
        double finished = stays ? called + service : silent ? called + 30 : at + patience;
        if (stays || silent) {
            free[clerk] = finished + (stays ? wrapUp : 0);
        }
        add(nine, asks ? "ask" : "pay", at, called, finished, clerk, stays, silent);
    }

    private void add(
            Instant nine,
            String service,
            double taken,
            double called,
            double finished,
            int clerk,
            boolean served,
            boolean silent) {
        boolean atCounter = served || silent;
        stays.add(new TicketRecord(
                stays.size() + 2L,
                "T" + stays.size(),
                service,
                at(nine, taken),
                atCounter ? Optional.of(at(nine, called)) : Optional.empty(),
                served ? Optional.of(at(nine, called)) : Optional.empty(),
                at(nine, finished),
                atCounter ? Optional.of(CLERKS.get(clerk)) : Optional.empty(),
                atCounter ? Optional.of(CLERKS.get(clerk)) : Optional.empty(),
                served ? Outcome.SERVED : silent ? Outcome.NO_SHOW : Outcome.LEFT,
                Optional.empty(),
                Duration.ZERO));
    }

    private double lognormal(double mean, double scv) {
        double variance = Math.log1p(scv);
        return Math.exp(Math.log(mean) - variance / 2 + Math.sqrt(variance) * random.nextGaussian());
    }

    private static Instant at(Instant nine, double seconds) {
        return nine.plusMillis(Math.round(seconds * 1_000));
    }
}
