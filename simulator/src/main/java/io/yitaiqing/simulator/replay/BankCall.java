package io.yitaiqing.simulator.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One call of the bank's log in seconds since the midnight before it came in, and what to think of it.
 *
 * @param queueless whether the log has no queue for it
 * @param unserved whether the log has no service for it
 */
record BankCall(
        String outcome,
        String server,
        int menuExit,
        boolean queueless,
        int queueStart,
        int queueExit,
        int queueSeconds,
        boolean unserved,
        int serviceStart,
        int serviceExit,
        int serviceSeconds) {

    static final int DAY_SECONDS = 86_400;

    private static final int LARGEST_SKEW_SECONDS = 2;

    boolean answered() {
        return outcome.equals("AGENT");
    }

    boolean longService() {
        return answered() && serviceSeconds >= Cleaning.LONG_SERVICE.toSeconds();
    }

    int takenAt() {
        return queueless ? menuExit : queueStart;
    }

    int calledAt() {
        return queueless ? menuExit : queueExit;
    }

    int finishedAt() {
        return answered() ? Math.max(serviceExit, calledAt()) : calledAt();
    }

    /** Why the call cannot be replayed, if so. */
    Optional<String> fault() {
        if (outcome.equals("PHANTOM")) {
            return Optional.of("phantom call");
        }
        if (!answered() && queueless) {
            return Optional.of("hung up in the voice menu, never waited");
        }
        if (!queueless && queueExit - queueStart != queueSeconds) {
            return Optional.of("q_exit - q_start is not q_time");
        }
        return answered() ? serviceFault() : Optional.empty();
    }

    private Optional<String> serviceFault() {
        if (server.equals("NO_SERVER")) {
            return Optional.of("no agent is named");
        }
        if (unserved) {
            return Optional.of("no service time");
        }
        if (serviceExit - serviceStart != serviceSeconds) {
            return Optional.of("ser_exit - ser_start is not ser_time");
        }
        return serviceExit < calledAt() - LARGEST_SKEW_SECONDS
                ? Optional.of("service ended more than 2 s before the call")
                : Optional.empty();
    }

    /** What was altered in a call that can be replayed, or has to be known of it. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (answered() && !longService()) {
            remarks.add("served for less than 10 s");
        }
        if (answered() && serviceExit < calledAt()) {
            remarks.add("service end moved by 1 or 2 s to its call (the agents' clock was behind)");
        }
        if (finishedAt() >= DAY_SECONDS) {
            remarks.add("went on past midnight");
        }
        return remarks;
    }
}
