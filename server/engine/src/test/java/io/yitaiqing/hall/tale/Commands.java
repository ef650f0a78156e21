package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The words of a tale as commands; {@code ''} stands for an empty word and {@code ~} for a blank inside one. */
record Commands(Hall hall, HallPlan plan, Function<LocalTime, Instant> today) {

    Optional<HallCommand> read(String sentence) {
        List<String> words = Arrays.stream(sentence.split("\\s+"))
                .map(word -> word.equals("''") ? "" : word.replace('~', ' '))
                .toList();
        return new AlertCommands(today)
                .read(words)
                .or(() -> new AsideCommands(hall, today).read(words))
                .or(() -> Optional.ofNullable(new AdmissionCommands(hall, today).read(words)))
                .or(() -> CounterCommands.read(words))
                .or(() -> PolicyCommands.read(words))
                .or(() -> usual(words));
    }

    private Optional<HallCommand> usual(List<String> words) {
        String first = words.size() > 1 ? words.get(1) : "";
        return Optional.ofNullable(
                switch (words.getFirst()) {
                    case "close-chapter" -> new HallCommand.CloseChapter(LocalDate.parse(first));
                    case "open-day" -> new HallCommand.OpenDay(LocalDate.parse(first), plan);
                    case "close-day" -> new HallCommand.CloseDay();
                    case "open-counter" -> new HallCommand.OpenCounter(first, word(words, 2));
                    case "close-counter" -> new HallCommand.CloseCounter(first);
                    case "pause" -> new HallCommand.PauseCounter(first, words.get(2), until(words));
                    case "resume" -> new HallCommand.ResumeCounter(first);
                    case "call" -> new HallCommand.CallNext(first);
                    case "call-visit" ->
                        new HallCommand.CallVisit(first, Words.visit(words.get(2), hall), words.get(3));
                    case "accept" -> new HallCommand.AcceptOffer(first);
                    case "refuse" -> new HallCommand.RefuseOffer(first, words.get(2));
                    case "rescind" -> new HallCommand.RescindOffer(first, words.get(2));
                    case "recall" -> new HallCommand.Recall(first);
                    case "start" -> new HallCommand.StartService(first);
                    case "no-show" -> new HallCommand.ReportNoShow(first);
                    case "leave" -> new HallCommand.Leave(Words.visit(first, hall));
                    case "cancel" -> new HallCommand.Cancel(Words.visit(first, hall));
                    case "time-passes" -> new HallCommand.TimePasses();
                    case "take-over" -> new HallCommand.TakeOver(first);
                    default -> new ErrandCommands(hall).read(words).orElse(null);
                });
    }

    private static Optional<String> word(List<String> words, int index) {
        return words.size() > index ? Optional.of(words.get(index)) : Optional.empty();
    }

    private Optional<Instant> until(List<String> words) {
        return words.size() > 3 ? Optional.of(today.apply(LocalTime.parse(words.get(3)))) : Optional.empty();
    }
}
