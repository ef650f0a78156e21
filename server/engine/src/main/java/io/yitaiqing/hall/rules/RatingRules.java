package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.Rating;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import java.time.Instant;
import java.util.Optional;

/** Rules of ratings: once for each visit that was served, while it is remembered. */
final class RatingRules {

    private static final int LONGEST_COMMENT = 200;

    private RatingRules() {}

    static Decision rate(HallCommand.RateVisit c, Hall hall, Instant now) {
        if (c.score() < 1 || c.score() > Rating.BEST) {
            return Decision.reject(
                    Code.VALUE_IS_WRONG, "Expected a score of 1 to " + Rating.BEST + ", but got " + c.score() + ".");
        }
        Optional<Decision> wrong =
                c.comment().flatMap(comment -> Expect.wrongText("a comment", comment, LONGEST_COMMENT));
        if (wrong.isPresent()) {
            return wrong.get();
        }
        return hall.visit(c.visit())
                .map(visit -> refusal(visit, hall, now)
                        .orElseGet(() -> Decision.accept(new HallEvent.VisitRated(c.visit(), c.score(), c.comment()))))
                .orElseGet(() -> VisitRules.unknown(c.visit(), hall));
    }

    private static Optional<Decision> refusal(Visit visit, Hall hall, Instant now) {
        if (visit.state() != VisitState.ENDED) {
            return no(Code.VISIT_IS_OPEN, visit, "to have ended", VisitRules.present(visit));
        }
        if (visit.startedAt().isEmpty()) {
            return no(Code.VISIT_WAS_NOT_SERVED, visit, "to have been served", VisitRules.present(visit));
        }
        if (hall.cases().ratings().rated(visit.id())) {
            return no(Code.VISIT_IS_RATED, visit, "not to be rated yet", "it is");
        }
        Instant until = visit.since().plus(Hall.REMEMBERED);
        return now.isAfter(until)
                ? no(
                        Code.TOO_LATE_TO_RATE,
                        visit,
                        "to be rated until " + Expect.clock(until, hall),
                        "it is " + Expect.clock(now, hall))
                : Optional.empty();
    }

    private static Optional<Decision> no(Code code, Visit visit, String expected, String but) {
        return Optional.of(
                Decision.reject(code, "Expected visit " + visit.id() + " " + expected + ", but " + but + "."));
    }
}
