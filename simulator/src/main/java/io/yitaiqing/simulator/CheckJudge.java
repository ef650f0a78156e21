package io.yitaiqing.simulator;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.scenario.Check;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** Says whether a check held in one replication. */
final class CheckJudge {

    private final Check check;
    private final Replication.Outcome outcome;
    private final HallPlan plan;

    private CheckJudge(Check check, Replication.Outcome outcome, HallPlan plan) {
        this.check = check;
        this.outcome = outcome;
        this.plan = plan;
    }

    static boolean holds(Check check, Replication.Outcome outcome, HallPlan plan) {
        CheckJudge judge = new CheckJudge(check, outcome, plan);
        return switch (check.kind()) {
            case MEAN_WAIT_BELOW -> judge.measured(Measure.MEAN_WAIT) < check.value();
            case TIME_TO_DONE_BELOW -> judge.minutesToDone() < check.value();
            case TIME_TO_DONE_EXCEEDS -> judge.minutesToDone() > check.value();
            case LINE_EXCEEDS -> judge.longestLine() > check.value();
            case LINE_STAYS_BELOW -> judge.longestLine() < check.value();
            case UNSERVED_EXCEEDS ->
                judge.unservedShare().filter(share -> share > check.value()).isPresent();
            case UNSERVED_BELOW ->
                judge.unservedShare().filter(share -> share < check.value()).isPresent();
            case QUEUED_AGAIN_AT_LEAST -> judge.queuedAgain() >= check.value();
        };
    }

    private double minutesToDone() {
        return 60 * measured(Measure.FIRST_TO_DONE);
    }

    /** NaN where there was nothing to measure, of which no check holds. */
    private double measured(Measure measure) {
        return outcome.byService().get(check.service()).getOrDefault(measure, Double.NaN);
    }

    private int longestLine() {
        return outcome.crowd().lines().longest(check.service(), moment(check.from()), moment(check.to()));
    }

    /** Empty where nobody came in the stretch. */
    private Optional<Double> unservedShare() {
        return Unserved.shares(check.cohort().orElseThrow(), outcome.crowd(), plan.zone(), List.of(moment(check.at())))
                .map(shares -> shares[0]);
    }

    private long queuedAgain() {
        Instant from = moment(check.from());
        Instant to = moment(check.to());
        return outcome.crowd().customers().stream()
                .filter(c -> c.service().equals(check.service()))
                .flatMap(c -> c.cameAgain().stream())
                .filter(at -> !at.isBefore(from) && at.isBefore(to))
                .count();
    }

    private Instant moment(Optional<LocalDateTime> local) {
        return local.orElseThrow().atZone(plan.zone()).toInstant();
    }
}
