package io.yitaiqing.hall;

import java.util.Arrays;
import java.util.List;

/** What a counter can do for each row of the table of lines, learned once for each plan and each line. */
final class KnownRows {

    /** The row's wish names another counter or another clerk. */
    static final byte ELSEWHERE = 0;

    /** It can do nothing of the wish. */
    static final byte NOTHING = 1;

    /** It can do a part of the wish. */
    static final byte SOME = 2;

    /** It can do all of the wish. */
    static final byte ALL = 3;

    private static final int SEVERAL = -1;

    private final Reach reach;
    private final RowTerms terms = new RowTerms();
    private Line[] lines = new Line[0];
    private byte[] parts = new byte[0];
    /** The number of the only service it would do of a row, or that there are several. */
    private int[] only = new int[0];

    private int[][] several = new int[0][];
    private int[] abilities;
    private HallPlan plan;
    private long begun = -1;

    KnownRows(Reach reach) {
        this.reach = reach;
    }

    /** Learns what is new. */
    void update(WaitingLines waiting, HallPlan present, ClassTerms.Source source) {
        if (plan == present && begun == waiting.begun()) {
            return;
        }
        int rows = waiting.table().rows();
        if (plan != present || rows < lines.length) {
            lines = new Line[rows];
        }
        grow(rows);
        for (int row = 0; row < rows; row++) {
            Line line = waiting.line(row);
            if (lines[row] != line) {
                lines[row] = line;
                learn(row, line, waiting, present, source);
            }
        }
        abilities =
                reach.counter().abilities().stream().mapToInt(waiting::service).toArray();
        plan = present;
        begun = waiting.begun();
    }

    private void grow(int rows) {
        terms.grow(rows);
        lines = Arrays.copyOf(lines, rows);
        parts = Arrays.copyOf(parts, rows);
        only = Arrays.copyOf(only, rows);
        several = Arrays.copyOf(several, rows);
    }

    private void learn(int row, Line line, WaitingLines waiting, HallPlan present, ClassTerms.Source source) {
        Part part = line.part(reach);
        if (part.isEmpty()) {
            parts[row] = reach.counter().reaches(line.wish()) ? NOTHING : ELSEWHERE;
            terms.setOutside(row);
            return;
        }
        parts[row] = part.all() ? ALL : SOME;
        terms.set(row, part.terms(present, source));
        List<String> services = part.services();
        int[] numbers = services.stream().mapToInt(waiting::service).toArray();
        only[row] = numbers.length == 1 ? numbers[0] : SEVERAL;
        several[row] = numbers;
    }

    RowTerms terms() {
        return terms;
    }

    /** How much of the wish of a row it can do. */
    byte part(int row) {
        return parts[row];
    }

    /** The numbers of the services it can do. */
    int[] abilities() {
        return abilities;
    }

    /** How many wait for that service of a row which most wait for, of those the counter can do. */
    int waiting(int row, Groups services) {
        if (only[row] != SEVERAL) {
            return services.size(only[row]);
        }
        int most = 0;
        for (int service : several[row]) {
            most = Math.max(most, services.size(service));
        }
        return most;
    }
}
