package io.yitaiqing.node.keeper;

import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The answers given under idempotency keys in this and the previous business day of one hall.
 *
 * <p>Those from before a checkpoint are not at hand: only where they stand is known, and they are read again when
 * somebody repeats their key.
 */
final class RememberedAnswers {

    record Remembered(String requestHash, Map<String, Object> answer) {}

    private record Kept(long after, Remembered remembered) {}

    /** One business day. */
    private static final class Day {
        private final LocalDate date;
        private final Map<String, Kept> answers = new LinkedHashMap<>();
        private final OldKeys old;
        private final List<OldKeys.Print> added = new ArrayList<>();
        /** All keys but those just added: a checkpoint must not sort a whole day again. */
        private OldKeys sorted;

        private Day(OldKeys old) {
            this.date = old.day();
            this.old = old;
            this.sorted = old;
        }

        private static Day of(LocalDate date) {
            return new Day(OldKeys.of(date, List.of()));
        }

        private void add(String key, Kept kept) {
            answers.put(key, kept);
            added.add(new OldKeys.Print(OldKeys.print(key), kept.after()));
        }

        private OldKeys keys() {
            sorted = sorted.with(added);
            added.clear();
            return sorted;
        }
    }

    private final Set<String> recalled = new HashSet<>();
    private Day today = Day.of(LocalDate.MIN);
    private Day before = Day.of(LocalDate.MIN);

    RememberedAnswers() {}

    /** Those of a checkpoint, the earlier day first. */
    RememberedAnswers(List<OldKeys> days) {
        before = new Day(days.getFirst());
        today = new Day(days.getLast());
    }

    /** The keys of both days, the earlier one first. */
    List<OldKeys> keys() {
        return List.of(before.keys(), today.keys());
    }

    void put(RowPlace place, String key, String requestHash, Map<String, Object> answer) {
        if (!place.day().equals(today.date)) {
            before = today;
            today = Day.of(place.day());
            recalled.clear();
        }
        today.add(key, new Kept(place.after(), new Remembered(requestHash, answer)));
    }

    Optional<Remembered> get(String key) {
        return Optional.ofNullable(today.answers.get(key))
                .or(() -> Optional.ofNullable(before.answers.get(key)))
                .map(Kept::remembered);
    }

    /** The rows to be read before anybody can tell whether a key is new; mostly none. */
    List<RowPlace> toRecall(String key) {
        if (recalled.contains(key) || get(key).isPresent()) {
            return List.of();
        }
        return Stream.of(today, before)
                .flatMap(day -> day.old.places(key).stream())
                .toList();
    }

    /** Takes in what the rows say that were to be read for a key; a print may have been that of another key. */
    void recall(String key, List<JournalRow> rows) {
        recalled.add(key);
        for (JournalRow row : rows) {
            Day day = row.day().equals(today.date) ? today : before;
            TurnBody.read(row.body()).stream()
                    .filter(entry -> entry.key().equals(key))
                    .forEach(entry -> day.answers.put(
                            key, new Kept(row.after(), new Remembered(entry.requestHash(), entry.answer()))));
        }
    }
}
