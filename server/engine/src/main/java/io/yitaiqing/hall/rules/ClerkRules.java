package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan.Clerk;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.plan.Limits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Rules of clerks: what they can do, and how many of them forecasts count. */
final class ClerkRules {

    private static final int BEST = 5;
    private static final Pattern LANGUAGE = Pattern.compile("(?=.{2,35}$)[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private ClerkRules() {}

    static Decision decide(HallCommand.OfClerk command, Hall hall) {
        return switch (command) {
            case HallCommand.ChangeClerk c -> change(c, hall);
            case HallCommand.ChangeRota c -> RotaRules.change(c, hall);
            case HallCommand.OverrideClerkCount c -> override(c);
        };
    }

    /** Changes what a clerk can do; the counter where they are calls by it from now on, and finishes what it began. */
    private static Decision change(HallCommand.ChangeClerk c, Hall hall) {
        return known(
                c.clerk(),
                hall,
                clerk -> wrongSkills(c, hall)
                        .or(() -> wrongLanguages(c.languages()))
                        .orElseGet(() -> changed(c, clerk, hall)));
    }

    private static Decision changed(HallCommand.ChangeClerk c, Clerk clerk, Hall hall) {
        List<HallEvent> events = new ArrayList<>();
        events.add(new HallEvent.ClerkChanged(c.clerk(), c.skills(), c.inTraining(), c.languages()));
        events.addAll(Abilities.changedBy(
                new Clerk(clerk.id(), clerk.name(), c.skills(), c.inTraining(), c.languages(), clerk.rota()), hall));
        return Decision.accept(events);
    }

    private static Optional<Decision> wrongSkills(HallCommand.ChangeClerk c, Hall hall) {
        for (Map.Entry<String, Integer> skill : c.skills().entrySet()) {
            if (hall.plan().service(skill.getKey()).isEmpty()) {
                return Optional.of(Expect.unknownService(skill.getKey(), hall));
            }
            if (skill.getValue() < 1 || skill.getValue() > BEST) {
                return wrong(
                        "a proficiency of 1 to " + BEST + " in " + skill.getKey(),
                        skill.getValue().toString());
            }
        }
        return c.inTraining().stream()
                .filter(service -> !c.skills().containsKey(service))
                .sorted()
                .findFirst()
                .flatMap(service -> hall.plan().service(service).isEmpty()
                        ? Optional.of(Expect.unknownService(service, hall))
                        : wrong("training in one of the skills", "'" + service + "'"));
    }

    private static Optional<Decision> wrongLanguages(List<String> languages) {
        if (languages.size() > Limits.LANGUAGES) {
            return wrong("at most " + Limits.LANGUAGES + " languages", Integer.toString(languages.size()));
        }
        Set<String> seen = new HashSet<>();
        for (String language : languages) {
            if (!LANGUAGE.matcher(language).matches()) {
                return wrong("a language tag such as zh-CN", "another text");
            }
            if (!seen.add(language)) {
                return wrong("each language once", language + " twice");
            }
        }
        return Optional.empty();
    }

    /** Says how many clerks are truly at work, for forecasts; without a number those who are signed in count. */
    private static Decision override(HallCommand.OverrideClerkCount c) {
        return c.clerks()
                .filter(clerks -> clerks < 0 || clerks > Limits.CLERKS)
                .flatMap(clerks -> wrong("0 to " + Limits.CLERKS + " clerks", clerks.toString()))
                .orElseGet(() -> Decision.accept(new HallEvent.ClerkCountOverridden(c.clerks())));
    }

    private static Optional<Decision> wrong(String expected, String got) {
        return Optional.of(Decision.reject(Code.VALUE_IS_WRONG, "Expected " + expected + ", but got " + got + "."));
    }

    static Decision known(String id, Hall hall, Function<Clerk, Decision> then) {
        return hall.plan()
                .clerk(id)
                .map(then)
                .orElseGet(() -> Decision.reject(
                        Code.UNKNOWN_CLERK,
                        "Expected a clerk of hall " + hall.id() + " ("
                                + Expect.list(hall.plan().clerks().stream()
                                        .map(Clerk::id)
                                        .toList())
                                + "), but got '" + id + "'."));
    }
}
