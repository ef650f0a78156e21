package io.yitaiqing.simulator.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The account of reading a log: how many rows were read and kept, and which were dropped or altered and why. */
public final class Cleaning {

    /** Services at least this long count towards {@link #longServicesKeptShare()}. */
    public static final Duration LONG_SERVICE = Duration.ofSeconds(10);

    private static final int EXAMPLES = 3;

    private final Map<String, Rows> dropped = new LinkedHashMap<>();
    private final Map<String, Rows> remarks = new LinkedHashMap<>();
    private long rowsRead;
    private long longServicesRead;
    private long longServicesDropped;

    /** How many rows share a fate, and the line numbers of the first few. */
    public record Rows(long count, List<Long> exampleLines) {

        private static final Rows NONE = new Rows(0, List.of());

        private Rows and(long line) {
            if (exampleLines.size() == EXAMPLES) {
                return new Rows(count + 1, exampleLines);
            }
            List<Long> lines = new ArrayList<>(exampleLines);
            lines.add(line);
            return new Rows(count + 1, List.copyOf(lines));
        }
    }

    void read(boolean longService) {
        rowsRead++;
        longServicesRead += longService ? 1 : 0;
    }

    void drop(String reason, long line, boolean longService) {
        dropped.put(reason, dropped.getOrDefault(reason, Rows.NONE).and(line));
        longServicesDropped += longService ? 1 : 0;
    }

    void remark(String what, long line) {
        remarks.put(what, remarks.getOrDefault(what, Rows.NONE).and(line));
    }

    /** How many rows the log has, without its header and empty lines. */
    public long rowsRead() {
        return rowsRead;
    }

    /** How many rows were kept. */
    public long rowsKept() {
        return rowsRead - dropped.values().stream().mapToLong(Rows::count).sum();
    }

    /** The rows that were dropped, by reason. */
    public Map<String, Rows> dropped() {
        return Collections.unmodifiableMap(dropped);
    }

    /** The kept rows of which something was altered or has to be known, by what it is. */
    public Map<String, Rows> remarks() {
        return Collections.unmodifiableMap(remarks);
    }

    /** How many rows tell of a service of at least {@link #LONG_SERVICE}. */
    public long longServicesRead() {
        return longServicesRead;
    }

    /** The share of those rows that was kept, 0 to 1; 1 where there are none. */
    public double longServicesKeptShare() {
        return longServicesRead == 0 ? 1 : (double) (longServicesRead - longServicesDropped) / longServicesRead;
    }
}
