package io.yitaiqing.simulator.tune;

import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A hall of one counter whose plan takes its two services for the same, though one is six times as long: whoever weighs
 * the short one more spares most people the wait.
 */
public final class PlantedHall {

    private static final String PLAN = """
            id: T001
            name: 一台
            nameEn: One counter
            region: test
            zone: Asia/Shanghai
            hours: {opens: "09:00", closes: "12:00"}
            policy: first-come-first-served
            roomCapacity: 200
            norms: {serviceLevelTarget: 0.9, noShowAfterSeconds: 180}
            services:
              short: {name: 短, nameEn: Short, prefix: A, targetSeconds: 600, typicalServiceSeconds: 240}
              long: {name: 长, nameEn: Long, prefix: B, targetSeconds: 600, typicalServiceSeconds: 240}
            counters:
              "1": {name: 1 号柜台, services: [short, long]}
            clerks:
              li: {name: 李, skills: {short: 5, long: 5}}
            dispatch:
              fairness: {mostOvertakes: 1000, waitLimitSeconds: 14400}
            """;

    private static final String SCENARIO = """
            name: 两种业务
            nameEn: Two services
            description: A morning at one counter.
            seed: 7
            firstDay: 2027-01-12
            days: 1
            crowds:
              T001:
                services:
                  short:
                    arrivals: [{from: "09:00", perHour: 24}, {from: "11:30", perHour: 0}]
                    serviceMinutes: {mean: 1.5, scv: 0.3}
                    patienceMinutes: {mean: 300, scv: 0.3}
                  long:
                    arrivals: [{from: "09:00", perHour: 3}, {from: "11:30", perHour: 0}]
                    serviceMinutes: {mean: 9, scv: 0.3}
                    patienceMinutes: {mean: 300, scv: 0.3}
                waySeconds: {mean: 5, scv: 0.3}
                leaving: {silentShare: 0, comeBackShare: 0, comeBackWithinMinutes: 60}
                absence: {recallAfterSeconds: 20, giveUpAfterSeconds: 40}
                proficiency: {"1": 1, "2": 1, "3": 1, "4": 1, "5": 1}
                clerks:
                  li: {counter: "1", from: "09:00", to: "12:00", breaks: []}
            checks: []
            assumptions:
              crowds.T001: "planted: a service that is longer than its plan says"
            """;

    private PlantedHall() {}

    /** The id of the hall. */
    public static final String HALL = "T001";

    /** Writes its plan and its scenario into a folder and returns the scenario. */
    public static Path in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("halls"));
        Files.createDirectories(folder.resolve("scenarios"));
        Files.writeString(folder.resolve("halls/T001.yaml"), PLAN);
        return Files.writeString(folder.resolve("scenarios/planted.yaml"), SCENARIO);
    }

    static ScenarioFile read(Path folder) throws IOException {
        return ScenarioFile.read(in(folder));
    }
}
