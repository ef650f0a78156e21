package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.HallCommand;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is asked of alerts and for those who wait, in the words of a tale. */
record AlertCommands(Function<LocalTime, Instant> today) {

    Optional<HallCommand> read(List<String> words) {
        return Optional.ofNullable(
                switch (words.getFirst()) {
                    case "panic" ->
                        new HallCommand.RaisePanic(words.get(1), word(words, 2).orElse(""));
                    case "guide" -> new HallCommand.CallGuide(words.get(1));
                    case "acknowledge" -> new HallCommand.AcknowledgeAlert(words.get(1), words.get(2), word(words, 3));
                    case "shelve" ->
                        new HallCommand.ShelveAlert(
                                words.get(1), words.get(2), today.apply(LocalTime.parse(words.get(3))), word(words, 4));
                    case "resolve" -> new HallCommand.ResolveAlert(words.get(1), words.get(2));
                    case "care" ->
                        new HallCommand.RecordCare(words.get(1), words.get(2), word(words, 3), word(words, 4));
                    default -> null;
                });
    }

    private static Optional<String> word(List<String> words, int index) {
        return words.size() > index ? Optional.of(words.get(index)) : Optional.empty();
    }
}
