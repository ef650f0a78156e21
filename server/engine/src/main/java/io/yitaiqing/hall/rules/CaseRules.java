package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.FollowedCase;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.Rejection.Code;
import java.util.Optional;

/** Rules of followed cases. */
final class CaseRules {

    /** How often a case may be told of; the news that closes it always may. */
    private static final int MOST_NEWS = 50;

    private static final int LONGEST_NOTE = 200;

    private CaseRules() {}

    static Decision decide(HallCommand.OfCase command, Hall hall) {
        return switch (command) {
            case HallCommand.TellProgress c -> tell(c, hall);
        };
    }

    private static Decision tell(HallCommand.TellProgress c, Hall hall) {
        Optional<FollowedCase> known = hall.cases().get(c.followedCase());
        if (known.isEmpty()) {
            return Decision.reject(
                    Code.UNKNOWN_CASE,
                    "Expected a case that hall " + hall.id() + " follows, but got '" + c.followedCase() + "'.");
        }
        if (known.get().closed()) {
            return Decision.reject(
                    Code.CASE_IS_CLOSED, "Expected case " + c.followedCase() + " to be open, but it is closed.");
        }
        if (known.get().progress().size() >= MOST_NEWS && !c.closes()) {
            return Decision.reject(
                    Code.TOO_MUCH_NEWS,
                    "Expected news that close case " + c.followedCase() + ", but it was told of " + MOST_NEWS
                            + " times and these do not.");
        }
        return Expect.text(
                "a note",
                c.note(),
                LONGEST_NOTE,
                note -> Decision.accept(new HallEvent.CaseProgressed(c.followedCase(), note, c.closes())));
    }

    /** That the hall follows as many cases as it may. */
    static Optional<Decision> tooMany(Hall hall) {
        int most = hall.plan().settings().limits().openCases();
        long open = hall.cases().all().stream().filter(one -> !one.closed()).count();
        return open < most
                ? Optional.empty()
                : Optional.of(Decision.reject(
                        Code.TOO_MANY_CASES,
                        "Expected fewer than " + most + " open cases, but " + open + " are followed."));
    }
}
