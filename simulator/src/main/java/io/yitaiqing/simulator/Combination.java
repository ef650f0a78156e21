package io.yitaiqing.simulator;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.util.OptionalInt;
import java.util.SequencedMap;

/**
 * One thing tried: a scenario, under a policy and with a change where they were asked for.
 *
 * @param name short and in one word of the command line, such as {@code laoyue-25+counter=3}
 * @param words for people
 * @param plans the halls looked at
 * @param reference which of the study's combinations it is held against, lived by the same people; none: against none
 */
public record Combination(
        String name, Words words, ScenarioFile file, SequencedMap<String, HallPlan> plans, OptionalInt reference) {}
