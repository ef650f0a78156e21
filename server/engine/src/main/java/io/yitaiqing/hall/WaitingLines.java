package io.yitaiqing.hall;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The waiting visits of a hall: one line per wish and preference, the oldest head first, and the longest waits. */
final class WaitingLines {

    /** With more rows than this, a line that nobody stands in any more gives its row to another. */
    private static final int MOST_ROWS = 256;

    private final LinesByWish lines = new LinesByWish();
    private final List<Line> byHead = new ArrayList<>();
    private final List<Line> all = Collections.unmodifiableList(byHead);
    private final LineTable table = new LineTable();
    private Line[] byRow = new Line[16];
    private final List<Integer> freeRows = new ArrayList<>();
    private int[] rowsByHead = new int[16];
    private final LongestWaits byService = new LongestWaits();
    private final LongestWaits bySegment = new LongestWaits();
    /** The visit whose line was looked up last, for it is mostly the next one too; null where there is none. */
    private Visit recent;

    private Line recentLine;
    private int size;
    private long begun;

    void add(Visit visit) {
        Line line = lineFor(visit);
        boolean known = !line.isEmpty();
        line.add(visit);
        if (line.head() == visit) {
            if (known) {
                stepOut(line);
            }
            lineUp(line);
        }
        table.stand(line.row(), line.size());
        size++;
        Optional<String> segment = visit.customer().segment();
        if (segment.isPresent()) {
            bySegment.of(segment.get()).add(visit);
        }
    }

    void remove(Visit visit) {
        Line line = lineOf(visit);
        boolean led = visit == line.head();
        if (led) {
            stepOut(line);
        }
        line.remove(visit);
        table.stand(line.row(), line.size());
        if (line.isEmpty()) {
            table.empty(line.row());
            if (table.rows() > MOST_ROWS) {
                forget(line);
            }
        } else if (led) {
            lineUp(line);
        }
        size--;
        Optional<String> segment = visit.customer().segment();
        if (segment.isPresent()) {
            bySegment.of(segment.get()).remove(visit);
        }
    }

    /** The line in which a visit stands, or would stand; null where nobody stands in such a line. */
    Line lineOf(Visit visit) {
        Line known = known(visit);
        return known == null || known.isEmpty() ? null : known;
    }

    private Line known(Visit visit) {
        if (recent != visit) {
            recentLine = lines.of(visit);
            recent = recentLine == null ? null : visit;
        }
        return recentLine;
    }

    private Line lineFor(Visit visit) {
        Line known = known(visit);
        return known == null ? begin(visit.place().wish(), visit.customer().preferences()) : known;
    }

    private Line begin(Wish wish, Preferences preferences) {
        List<SortedVisits> byWait = wish.services().stream().map(byService::of).toList();
        Line line = new Line(wish, preferences, byWait, row());
        byRow[line.row()] = line;
        begun++;
        lines.put(line);
        return line;
    }

    private int row() {
        if (!freeRows.isEmpty()) {
            return freeRows.removeLast();
        }
        int row = table.add();
        if (row == byRow.length) {
            byRow = Arrays.copyOf(byRow, 2 * row);
        }
        return row;
    }

    private void forget(Line line) {
        recent = null;
        freeRows.add(line.row());
        lines.remove(line);
    }

    private void lineUp(Line line) {
        int place = -Collections.binarySearch(byHead, line, Line.BY_HEAD) - 1;
        if (byHead.size() == rowsByHead.length) {
            rowsByHead = Arrays.copyOf(rowsByHead, 2 * rowsByHead.length);
        }
        System.arraycopy(rowsByHead, place, rowsByHead, place + 1, byHead.size() - place);
        rowsByHead[place] = line.row();
        byHead.add(place, line);
        table.lead(line.row(), line.head().countsFromNanos(), line.head().waitsFromNanos());
    }

    private void stepOut(Line line) {
        int place = 0;
        while (rowsByHead[place] != line.row()) {
            place++;
        }
        byHead.remove(place);
        System.arraycopy(rowsByHead, place + 1, rowsByHead, place, byHead.size() - place);
    }

    /** The heads of all lines, each in a row of its own. */
    LineTable table() {
        return table;
    }

    /** The line of a row; one that nobody stands in may be another by the time somebody does. */
    Line line(int row) {
        return byRow[row];
    }

    /** The row of the line that so many have an older head than. */
    int rowByHead(int place) {
        return rowsByHead[place];
    }

    /** Grows whenever a row is given to a line. */
    long begun() {
        return begun;
    }

    /** How many wait for each service and since when, by its number. */
    Groups services() {
        return byService.numbered();
    }

    /** The number of a service among those. */
    int service(String id) {
        return byService.of(id).group();
    }

    /** The lines, that with the oldest head first. */
    List<Line> all() {
        return all;
    }

    /** The visit whose true wait is the longest of all. */
    Optional<Visit> longestWaiting() {
        return byService.longest();
    }

    Optional<Visit> longestWaiting(String service) {
        return byService.longest(service);
    }

    Optional<Visit> longestWaitingOf(String segment) {
        return bySegment.longest(segment);
    }

    /** The visits that wait for a service, the longest true wait first. */
    List<Visit> byTrueWait(String service) {
        return byService.all(service);
    }

    int size() {
        return size;
    }

    int size(String service) {
        return byService.size(service);
    }

    int sizeOf(String segment) {
        return bySegment.size(segment);
    }

    void clear() {
        recent = null;
        lines.clear();
        byHead.clear();
        table.clear();
        Arrays.fill(byRow, null);
        freeRows.clear();
        begun++;
        byService.clear();
        bySegment.clear();
        size = 0;
    }
}
