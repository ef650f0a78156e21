package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallCommand.Request;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The words of admission and bookings. Services are joined by {@code +}, a quantity follows {@code *}; a time is of
 * today or a date and a time, as in {@code 2027-02-03T10:00}; {@code segment=}, {@code language=}, {@code clerk=},
 * {@code as=} whoever gave a number and {@code remote} may follow.
 */
record AdmissionCommands(Hall hall, Function<LocalTime, Instant> today) {

    private static final String TOKEN = "H001.secret";

    /** The command these words tell; {@code null} where they tell none. */
    HallCommand read(List<String> words) {
        String first = words.size() > 1 ? words.get(1) : "";
        return switch (words.getFirst()) {
            case "take" ->
                new HallCommand.IssueTicket(
                        requests(first),
                        channel(words),
                        TOKEN,
                        option("segment=", words),
                        option("language=", words),
                        option("clerk=", words),
                        pseudonym(words),
                        words.contains("remote"));
            case "check-in" -> new HallCommand.CheckIn(Words.visit(first, hall));
            case "balk" -> new HallCommand.RecordBalk(first, words.get(2), words.get(3));
            case "book" ->
                new HallCommand.BookAppointment(
                        requests(first),
                        time(words.get(2)),
                        TOKEN,
                        option("segment=", words),
                        option("language=", words),
                        pseudonym(words));
            case "move-booking" -> new HallCommand.MoveAppointment(first, time(words.get(2)));
            case "cancel-booking" -> new HallCommand.CancelAppointment(first);
            default -> null;
        };
    }

    private static List<Request> requests(String word) {
        return Stream.of(word.split("\\+"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("\\*"))
                .map(part -> new Request(part[0], part.length > 1 ? Integer.parseInt(part[1]) : 1))
                .toList();
    }

    private static String channel(List<String> words) {
        return words.size() > 2 && !words.get(2).contains("=") && !words.get(2).equals("remote")
                ? words.get(2)
                : "kiosk";
    }

    /** A name such as {@code ann} stands for what a node would make of her number; all else is taken as it is. */
    private static Optional<String> pseudonym(List<String> words) {
        return option("as=", words)
                .map(name ->
                        name.matches("[a-z]+") ? "%032x".formatted(Integer.toUnsignedLong(name.hashCode())) : name);
    }

    private static Optional<String> option(String name, List<String> words) {
        return words.stream()
                .filter(word -> word.startsWith(name))
                .map(word -> word.substring(name.length()))
                .findFirst();
    }

    private Instant time(String word) {
        if (word.equals("max")) {
            return Instant.MAX;
        }
        return word.contains("T")
                ? LocalDateTime.parse(word).atZone(hall.plan().zone()).toInstant()
                : today.apply(LocalTime.parse(word));
    }
}
