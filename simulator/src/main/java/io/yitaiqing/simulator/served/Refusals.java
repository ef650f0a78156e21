package io.yitaiqing.simulator.served;

import io.yitaiqing.node.web.RefusedException;
import java.time.LocalDate;

/** What the served simulator refuses, each with its status, its stable code and its sentence. */
enum Refusals {
    /** There is no such scenario, or it has no such hall. */
    UNKNOWN_SCENARIO(404),
    /** The journal has no such day of the hall. */
    UNKNOWN_DAY(404),
    /** No hall of this server has this id. */
    UNKNOWN_HALL(404),
    /** There is no such run, or it is forgotten. */
    UNKNOWN_RUN(404),
    /** There is no such study, or it is forgotten. */
    UNKNOWN_STUDY(404),
    /** The run is still being prepared, or it failed. */
    RUN_IS_NOT_READY(409),
    /** The study has no results yet, or it failed. */
    STUDY_IS_NOT_READY(409),
    /** The recorded day is not over. */
    DAY_GOES_ON(409),
    /** The study is of a recorded day, of which there is no report. */
    STUDY_HAS_NO_REPORT(409),
    /** There are as many runs or studies as there may be. */
    TOO_MANY(409),
    /** A value is not allowed, such as a change that does not fit the scenario. */
    VALUE_IS_WRONG(422);

    private final int status;

    Refusals(int status) {
        this.status = status;
    }

    RefusedException because(String sentence) {
        return new RefusedException(status, name(), sentence);
    }

    static RefusedException unknownDay(String hall, LocalDate day) {
        return UNKNOWN_DAY.because(
                "Expected a day on which hall " + hall + " opened, but its journal has none of " + day + ".");
    }
}
