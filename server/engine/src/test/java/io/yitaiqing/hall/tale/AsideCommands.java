package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallCommand.CheckMaterials.IfMissing;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The words for stepping out of a line and back, the reception, ratings and taking back; {@code -} is nothing. */
record AsideCommands(Hall hall, Function<LocalTime, Instant> today) {

    Optional<HallCommand> read(List<String> words) {
        String first = word(words, 1);
        return Optional.ofNullable(
                switch (words.getFirst()) {
                    case "park" ->
                        new HallCommand.Park(
                                first, word(words, 2), words.size() > 3 ? Long.parseLong(words.get(3)) : 0);
                    case "keep-place" ->
                        new HallCommand.KeepPlace(
                                Words.visit(first, hall), today.apply(LocalTime.parse(word(words, 2))));
                    case "return" -> new HallCommand.Return(Words.visit(first, hall));
                    case "reactivate" -> new HallCommand.Reactivate(Words.visit(first, hall));
                    case "check" ->
                        new HallCommand.CheckMaterials(
                                Words.visit(first, hall),
                                word(words, 2),
                                list(word(words, 3)),
                                IfMissing.valueOf(
                                        words.size() > 4 ? words.get(4).toUpperCase(Locale.ROOT) : "NOTE"));
                    case "greet" ->
                        new HallCommand.Greet(Words.visit(first, hall), given(word(words, 2)), given(word(words, 3)));
                    case "change-need" ->
                        new HallCommand.ChangeNeed(Words.visit(first, hall), requests(word(words, 2)));
                    case "send" -> new HallCommand.SendVisit(first, Words.visit(word(words, 2), hall), word(words, 3));
                    case "serve" -> new HallCommand.ServeWithoutTicket(first, requests(word(words, 2)), "H001.walk-in");
                    case "rate" ->
                        new HallCommand.RateVisit(
                                Words.visit(first, hall),
                                Integer.parseInt(word(words, 2)),
                                words.size() > 3 ? Optional.of(words.get(3)) : Optional.empty());
                    case "undo" -> new HallCommand.Undo(first);
                    default -> null;
                });
    }

    private static String word(List<String> words, int index) {
        return words.size() > index ? words.get(index) : "";
    }

    private static Optional<String> given(String word) {
        return Optional.of(word).filter(w -> !w.equals("-"));
    }

    private static List<String> list(String word) {
        return word.isEmpty() || word.equals("-") ? List.of() : List.of(word.split("\\+"));
    }

    /** Services joined by {@code +}, each perhaps with {@code *} and how many times. */
    private static List<HallCommand.Request> requests(String word) {
        return list(word).stream()
                .map(one -> one.split("\\*"))
                .map(parts -> new HallCommand.Request(
                        parts[0],
                        Arrays.stream(parts)
                                .skip(1)
                                .mapToInt(Integer::parseInt)
                                .findFirst()
                                .orElse(1)))
                .toList();
    }
}
