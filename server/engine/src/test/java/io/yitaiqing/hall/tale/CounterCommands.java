package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan.Place;
import io.yitaiqing.hall.plan.Shift;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of a tale about what counters work with, counters for a day, clerks and their rota. */
final class CounterCommands {

    private CounterCommands() {}

    static Optional<HallCommand> read(List<String> words) {
        String first = words.size() > 1 ? words.get(1) : "";
        return Optional.ofNullable(
                switch (words.getFirst()) {
                    case "fault" -> new HallCommand.ReportFault(first, words.get(2));
                    case "repair" -> new HallCommand.ReportRepair(first);
                    case "set-up" -> new HallCommand.SetUpCounter(place(words));
                    case "take-down" -> new HallCommand.TakeDownCounter(first);
                    case "change-clerk" ->
                        new HallCommand.ChangeClerk(
                                first,
                                skills(words.get(2)),
                                Set.copyOf(listed(words, "training")),
                                listed(words, "languages"));
                    case "change-rota" ->
                        new HallCommand.ChangeRota(
                                first,
                                words.stream()
                                        .skip(2)
                                        .map(CounterCommands::shift)
                                        .toList());
                    case "count-clerks" ->
                        new HallCommand.OverrideClerkCount(
                                first.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(first)));
                    default -> null;
                });
    }

    private static Place place(List<String> words) {
        return new Place(
                words.get(1),
                listed(words, "name").stream().findFirst().orElse("临时台"),
                parts(words.get(2)),
                listed(words, "zone").stream().findFirst(),
                listed(words, "equipment"),
                words.contains("terminal") ? Place.Kind.TERMINAL : Place.Kind.STAFFED,
                false);
    }

    private static Map<String, Integer> skills(String word) {
        Map<String, Integer> skills = new LinkedHashMap<>();
        parts(word).forEach(part -> skills.put(part.split(":")[0], Integer.valueOf(part.split(":")[1])));
        return skills;
    }

    /** A shift as {@code 09:00-12:00@1}, a break without its counter. */
    private static Shift shift(String word) {
        String[] sides = word.split("@");
        String[] times = sides[0].split("-");
        return new Shift(
                LocalTime.parse(times[0]),
                LocalTime.parse(times[1]),
                sides.length > 1 ? Optional.of(sides[1]) : Optional.empty());
    }

    private static List<String> listed(List<String> words, String key) {
        return words.stream()
                .filter(word -> word.startsWith(key + "="))
                .flatMap(word -> parts(word.substring(key.length() + 1)).stream())
                .toList();
    }

    private static List<String> parts(String word) {
        return word.isEmpty() ? List.of() : Arrays.asList(word.split("\\+"));
    }
}
