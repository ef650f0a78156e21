package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import io.yitaiqing.node.config.WrongValueException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Some days in one or more halls: who comes, who works, and what must be seen.
 *
 * @param description what it is about, in English
 * @param descriptionZh the same in Chinese
 * @param calendar the name of a file of public holidays and make-up workdays
 * @param halls those that no file plans
 * @param crowds by hall
 * @param assumptions for each number that the story does not tell, or for a map of such numbers, why it is as it is
 */
public record Scenario(
        String name,
        String nameEn,
        String description,
        Optional<String> descriptionZh,
        long seed,
        LocalDate firstDay,
        int days,
        Optional<String> calendar,
        Optional<Halls> halls,
        LinkedHashMap<String, CrowdPlan> crowds,
        List<Check> checks,
        LinkedHashMap<String, String> assumptions) {

    public Scenario {
        WrongValueException.unlessText("name", name, 100);
        WrongValueException.unlessText("nameEn", nameEn, 100);
        unlessBetween("days", days, 1, 60);
        calendar.ifPresent(file ->
                WrongValueException.unlessMatches("calendar", file, "[a-z0-9-]{1,40}", "the name of a calendar"));
        unlessBetween("checks", checks.size(), 0, 100);
        if (crowds.isEmpty()) {
            throw new WrongValueException("crowds", "expected the crowd of at least one hall.");
        }
    }

    /** The same crowds on other days, without what a scenario tells of its own days. */
    public Scenario on(LocalDate first, int many) {
        return new Scenario(
                name,
                nameEn,
                description,
                descriptionZh,
                seed,
                first,
                many,
                calendar,
                halls,
                crowds,
                List.of(),
                assumptions);
    }

    /** The same days with other crowds. */
    Scenario with(LinkedHashMap<String, CrowdPlan> others) {
        return new Scenario(
                name,
                nameEn,
                description,
                descriptionZh,
                seed,
                firstDay,
                days,
                calendar,
                halls,
                others,
                checks,
                assumptions);
    }
}
