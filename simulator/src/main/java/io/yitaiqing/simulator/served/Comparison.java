package io.yitaiqing.simulator.served;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;

/** Alternatives that a study lives and compares. */
interface Comparison {

    /** What is compared, for the study's own row. */
    Map<String, Object> about();

    /** How many parts the work has. */
    int parts();

    /** How many of them are complete, asked from any thread. */
    int done();

    /** Lives everything, or what is complete when it is stopped; fails where that is nothing. */
    StudyResult live() throws JsonProcessingException;

    /** Ends it early. */
    void stop();

    boolean stopped();
}
