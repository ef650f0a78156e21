package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.Norm;
import io.yitaiqing.hall.plan.Norm.Measure;
import io.yitaiqing.hall.plan.Norm.Scope;
import java.util.Optional;

/** One row of {@code alerts}: a limit of the hall with its two bands. */
record AlertRow(
        Measure measure,
        Optional<Scope> scope,
        Optional<String> subject,
        double warning,
        double critical,
        Optional<Long> onDelaySeconds,
        Optional<Double> deadband,
        Optional<Long> escalateAfterSeconds,
        String remedy,
        String remedyEn,
        Optional<String> care) {

    AlertRow {
        WrongValueException.unlessBetween("warning", warning, 0.1, Norm.HIGHEST);
        if (!(critical >= warning && critical <= Norm.HIGHEST)) {
            throw new WrongValueException(
                    "critical",
                    "expected at least the warning of " + WrongValueException.plain(warning) + " and at most "
                            + WrongValueException.plain(Norm.HIGHEST) + ", but got "
                            + WrongValueException.plain(critical)
                            + ".");
        }
        onDelaySeconds.ifPresent(
                s -> WrongValueException.unlessBetween("onDelaySeconds", s, 0, Norm.LONGEST_DELAY_SECONDS));
        deadband.filter(d -> !(d >= 0 && d < warning)).ifPresent(d -> {
            throw new WrongValueException(
                    "deadband",
                    "expected 0 to less than the warning of " + WrongValueException.plain(warning) + ", but got "
                            + WrongValueException.plain(d) + ".");
        });
        escalateAfterSeconds.ifPresent(s -> WrongValueException.unlessBetween("escalateAfterSeconds", s, 10, 86_400));
        WrongValueException.unlessText("remedy", remedy, Norm.LONGEST_REMEDY);
        WrongValueException.unlessText("remedyEn", remedyEn, Norm.LONGEST_REMEDY);
        subject(scope.orElse(Scope.HALL), subject);
        measured(measure, scope.orElse(Scope.HALL));
    }

    private static void subject(Scope scope, Optional<String> subject) {
        if (scope == Scope.HALL && subject.isPresent()) {
            throw new WrongValueException(
                    "subject", "expected no subject with scope hall, but got '" + subject.get() + "'.");
        }
        if (scope != Scope.HALL && subject.isEmpty()) {
            throw new WrongValueException("scope", "expected a subject with scope " + scope + ", but none is given.");
        }
    }

    private static void measured(Measure measure, Scope scope) {
        boolean ofHall = measure == Measure.CROWD;
        boolean ofVisits = measure != Measure.IDLE && measure != Measure.WAITING_PER_CLERK;
        if (ofHall && scope != Scope.HALL || !ofVisits && scope == Scope.SEGMENT) {
            throw new WrongValueException(
                    "scope",
                    "expected " + (ofHall ? "hall" : "hall or service") + " for the measure " + measure + ", but got '"
                            + scope + "'.");
        }
    }

    Norm norm(String id) {
        return new Norm(
                id,
                measure,
                scope.orElse(Scope.HALL),
                subject,
                warning,
                critical,
                onDelaySeconds.orElse(0L),
                deadband.orElse(0.0),
                escalateAfterSeconds,
                remedy,
                remedyEn,
                care);
    }
}
