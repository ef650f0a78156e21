package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallCommand.Transfer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The words of a tale about errands, what becomes of them at a counter, and cases; {@code invoice*3} asks thrice. */
record ErrandCommands(Hall hall) {

    private static final String WHY = "why:";

    Optional<HallCommand> read(List<String> words) {
        String first = words.size() > 1 ? words.get(1) : "";
        return Optional.ofNullable(
                switch (words.getFirst()) {
                    case "take-several" ->
                        new HallCommand.IssueTicket(
                                Arrays.stream(first.split("\\+"))
                                        .map(ErrandCommands::request)
                                        .toList(),
                                "kiosk",
                                "H001.secret",
                                Optional.empty(),
                                Optional.empty(),
                                false);
                    case "add-errand" -> new HallCommand.AddErrand(visit(first), request(words.get(2)));
                    case "drop-errand" -> new HallCommand.DropErrand(visit(first), words.get(2));
                    case "step" -> new HallCommand.MarkStep(first, words.get(2));
                    case "hand-over" -> new HallCommand.HandOverPaper(first, words.get(2), words.get(3), words.get(4));
                    case "give-back" -> new HallCommand.ReturnPaper(visit(first), words.get(2), words.get(3));
                    case "finish" -> finish(first, words.subList(2, words.size()));
                    case "transfer" -> transfer(first, words);
                    case "tell" ->
                        new HallCommand.TellProgress(
                                first, words.get(2), words.getLast().equals("closes"));
                    default -> null;
                });
    }

    private String visit(String ticket) {
        return Words.visit(ticket, hall);
    }

    private static HallCommand.Request request(String word) {
        String[] parts = word.split("\\*");
        return new HallCommand.Request(parts[0], parts.length > 1 ? Integer.parseInt(parts[1]) : 1);
    }

    /** The outcome, the delivered services, and {@code why:} with a reason, each of which may be left out. */
    private static HallCommand finish(String counter, List<String> words) {
        Optional<String> reason = words.stream()
                .filter(word -> word.startsWith(WHY))
                .map(word -> word.substring(WHY.length()))
                .findFirst();
        List<String> others =
                words.stream().filter(word -> !word.startsWith(WHY)).toList();
        return new HallCommand.FinishService(
                counter,
                others.isEmpty() ? "done" : others.getFirst(),
                others.isEmpty() ? List.of() : others.subList(1, others.size()),
                reason);
    }

    /** Targets such as {@code counter:2}, joined by commas where a wrong command names several; place; delay. */
    private static HallCommand transfer(String counter, List<String> words) {
        List<String> targets = List.of(words.get(2).split(","));
        Transfer.Position place = Arrays.stream(Transfer.Position.values())
                .filter(position -> position.toString().equals(words.get(3)))
                .findFirst()
                .orElseThrow();
        long delaySeconds = words.size() > 4 ? Long.parseLong(words.get(4)) : 0;
        Transfer.Target to = new Transfer.Target(
                target("service:", targets), target("counter:", targets), target("clerk:", targets));
        return new Transfer(counter, to, place, delaySeconds);
    }

    private static Optional<String> target(String kind, List<String> targets) {
        return targets.stream()
                .filter(target -> target.startsWith(kind))
                .map(target -> target.substring(kind.length()))
                .findFirst();
    }
}
