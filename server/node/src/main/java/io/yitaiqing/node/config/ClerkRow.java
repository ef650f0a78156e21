package io.yitaiqing.node.config;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.Limits;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One row of {@code clerks}. */
record ClerkRow(
        String name,
        LinkedHashMap<String, Integer> skills,
        Optional<List<String>> inTraining,
        Optional<List<String>> languages,
        Optional<List<ShiftRow>> rota) {

    ClerkRow {
        WrongValueException.unlessText("name", name, Limits.LONGEST_NAME);
        if (skills.isEmpty()) {
            throw new WrongValueException("skills", "expected at least one service with a proficiency.");
        }
        skills.forEach((service, level) -> WrongValueException.unlessBetween("skills." + service, level, 1, 5));
        WrongValueException.unlessAtMost("languages", languages, Limits.LANGUAGES);
        List<String> spoken = languages.orElse(List.of());
        for (int i = 0; i < spoken.size(); i++) {
            WrongValueException.unlessMatches(
                    "languages[" + i + "]",
                    spoken.get(i),
                    "[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}",
                    "a language tag such as zh-CN or en");
        }
        WrongValueException.unlessAtMost("rota", rota, Limits.SHIFTS);
    }

    /** Whether dispatch may give them a service. */
    boolean masters(String service) {
        return skills.containsKey(service) && !inTraining.orElse(List.of()).contains(service);
    }

    HallPlan.Clerk clerk(String id) {
        return new HallPlan.Clerk(
                id,
                name,
                Collections.unmodifiableMap(new LinkedHashMap<>(skills)),
                inTraining.map(ClerkRow::inOrder).orElse(Set.of()),
                languages.map(List::copyOf).orElse(List.of()),
                rota.orElse(List.of()).stream().map(ShiftRow::shift).toList());
    }

    private static Set<String> inOrder(List<String> services) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(services));
    }
}
