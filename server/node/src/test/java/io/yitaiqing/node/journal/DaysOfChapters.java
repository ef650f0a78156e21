package io.yitaiqing.node.journal;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The stored lines of halls that live through some days: each day opens, something happens, and its chapter closes. */
final class DaysOfChapters {

    private static final String OPENING = "[{\"key\":\"k\",\"events\":[{\"type\":\"day-opened\"}]}]";

    private DaysOfChapters() {}

    /** Stores the line of a new hall; the last day stays open. */
    static List<JournalRow> store(PostgresJournal journal, LocalDate... days) {
        Line line = Line.ofNewHall("n1");
        List<JournalRow> rows = new ArrayList<>();
        for (LocalDate day : days) {
            Futures.await(journal.prepareDay(day));
            rows.add(append(journal, line, closing(day)));
            line.turnTo(day);
            rows.add(append(journal, line, OPENING));
            rows.add(append(journal, line, "[{\"something\":\"缴费 €\\u0007\",  \"spaced\": 1}]"));
        }
        return rows;
    }

    private static JournalRow append(PostgresJournal journal, Line line, String body) {
        JournalRow row = line.next(2, body);
        Futures.await(journal.append(row));
        return line.follow(row);
    }

    private static String closing(LocalDate nextDay) {
        return TurnBody.write(List.of(new TurnBody.Entry(
                "k",
                "",
                "clock",
                new HallCommand.TimePasses(),
                Map.of(),
                List.of(new HallEvent.ChapterClosed(nextDay)))));
    }
}
