package io.yitaiqing.simulator.replay;

import java.time.ZoneId;

/** The forms of ticket log that can be replayed. */
public enum LogFormat {
    /** Our own comma-separated form: see {@link YitaiqingCsv}. */
    YITAIQING_CSV("yitaiqing-csv", "Asia/Shanghai"),
    /** The tab-separated months of the "Anonymous Bank" call center of 1999: see {@link AnonymousBank}. */
    ANONYMOUS_BANK("anonymous-bank", "Asia/Jerusalem");

    private final String word;
    private final ZoneId zone;

    LogFormat(String word, String zone) {
        this.word = word;
        this.zone = ZoneId.of(zone);
    }

    /** The zone of local times where the caller names none. */
    public ZoneId zone() {
        return zone;
    }

    /** The word for this format on the command line. */
    @Override
    public String toString() {
        return word;
    }
}
