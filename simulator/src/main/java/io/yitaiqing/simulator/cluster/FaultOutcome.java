package io.yitaiqing.simulator.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of one fault, or of two that overlapped.
 *
 * @param hallsAnswered from the beginning until every hall had answered a command; empty where one did not
 * @param pairsPassed from the end until commands had passed between every pair of nodes; empty where they did not
 */
record FaultOutcome(List<Fault> faults, Optional<Duration> hallsAnswered, Optional<Duration> pairsPassed) {

    String sentence() {
        return String.join("; ", faults.stream().map(Fault::sentence).toList())
                + ": every hall answered after " + words(hallsAnswered) + ", every pair of nodes "
                + words(pairsPassed) + " after the end.";
    }

    private static String words(Optional<Duration> time) {
        return time.map(known -> String.format(Locale.ROOT, "%.1f s", known.toMillis() / 1e3))
                .orElse("NEVER");
    }
}
