package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yitaiqing.dispatch.why.Why;
import io.yitaiqing.dispatch.why.Whys;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds calls that no hall has at hand any more, in the journal.
 *
 * <p>Each day's opening says how many calls were made before it, so the day of a call is found by halving the days;
 * that one day is then played again up to the call. The first call of a recall after the day changed lies a day
 * earlier.
 */
public final class JournaledCalls {

    private final Vertx vertx;
    private final Journal journal;

    /** A search that plays days again aside from the event loop. */
    public JournaledCalls(Vertx vertx, Journal journal) {
        this.vertx = vertx;
        this.journal = journal;
    }

    /** The reasons of a call as {@link WhyView} tells them; empty where the hall made no such call. */
    public Future<Optional<Map<String, Object>>> why(String hall, long call) {
        return journal.days(hall).compose(days -> new Search(hall, call, days).day(0, days.size() - 1, -1));
    }

    private final class Search {

        private final String hall;
        private final long call;
        private final List<LocalDate> days;

        Search(String hall, long call, List<LocalDate> days) {
            this.hall = hall;
            this.call = call;
            this.days = days;
        }

        /** Looks for the last day between two that began before the call; {@code best} is known to be one. */
        Future<Optional<Map<String, Object>>> day(int from, int to, int best) {
            if (from > to) {
                return best < 0 ? Future.succeededFuture(Optional.empty()) : found(best);
            }
            int middle = (from + to) >>> 1;
            return opened(middle, from).compose(opening -> {
                if (opening.isEmpty()) {
                    return day(middle + 1, to, best);
                }
                int day = opening.get().day();
                return opening.get().callsBefore() < call ? day(middle + 1, to, day) : day(from, day - 1, best);
            });
        }

        /** The last of some days that opened; a chapter may pass without a day. */
        private Future<Optional<Opening>> opened(int day, int from) {
            if (day < from) {
                return Future.succeededFuture(Optional.empty());
            }
            return journal.firstRow(hall, days.get(day), Journal.DAY_OPENED)
                    .compose(row -> row.isEmpty()
                            ? opened(day - 1, from)
                            : Future.succeededFuture(Optional.of(new Opening(day, callsBefore(row.get())))));
        }

        private Future<Optional<Map<String, Object>>> found(int day) {
            return replayed(day, day)
                    .compose(why -> why.isPresent() || day == 0 ? Future.succeededFuture(why) : replayed(day - 1, day))
                    .map(why -> why.map(WhyView::of));
        }

        private Future<Optional<Why>> replayed(int firstDay, int lastDay) {
            return journal.rows(hall, days.get(firstDay), days.get(lastDay))
                    .compose(rows -> vertx.executeBlocking(() -> replay(rows, call)));
        }
    }

    private record Opening(int day, long callsBefore) {}

    private static long callsBefore(JournalRow row) {
        return TurnBody.read(row.body()).stream()
                .flatMap(entry -> entry.events().stream())
                .filter(HallEvent.DayOpened.class::isInstance)
                .mapToLong(event ->
                        ((HallEvent.DayOpened) event).carried().numbers().calls())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Expected a day to open in the row after " + row.after() + ", but none does."));
    }

    private static Optional<Why> replay(List<JournalRow> rows, long call) {
        Hall hall = null;
        Whys whys = new Whys();
        for (JournalRow row : rows) {
            for (TurnBody.Stored entry : TurnBody.read(row.body())) {
                for (HallEvent event : entry.events()) {
                    if (hall == null && event instanceof HallEvent.DayOpened opened) {
                        hall = new Hall(opened.plan());
                    }
                    if (hall != null) {
                        hall.apply(event, row.at());
                        whys.on(event, row.at(), hall);
                    }
                    if (whys.last() >= call) {
                        return whys.get(call);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
