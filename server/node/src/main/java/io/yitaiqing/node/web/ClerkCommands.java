package io.yitaiqing.node.web;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.plan.Shift;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What may be asked of clerks. */
final class ClerkCommands {

    private ClerkCommands() {}

    static void fill(Map<String, Function<CheckedRequest, HallCommand>> commands) {
        commands.put("changeClerk", r -> skills(r.path("clerk"), r.fields()));
        commands.put(
                "changeRota",
                r -> new HallCommand.ChangeRota(
                        r.path("clerk"),
                        r.fields().objects("rota").map(ClerkCommands::shift).toList()));
        commands.put(
                "overrideClerkCount",
                r -> new HallCommand.OverrideClerkCount(r.fields().number("clerks")));
    }

    private static HallCommand skills(String clerk, BodyFields body) {
        Map<String, Integer> skills = new TreeMap<>();
        body.body()
                .getJsonObject("skills")
                .forEach(one -> skills.put(one.getKey(), ((Number) one.getValue()).intValue()));
        return new HallCommand.ChangeClerk(
                clerk, skills, new LinkedHashSet<>(body.texts("inTraining")), body.texts("languages"));
    }

    private static Shift shift(BodyFields body) {
        return BodyFields.together(() -> new Shift(
                LocalTime.parse(body.text("from")), LocalTime.parse(body.text("until")), body.optional("counter")));
    }
}
