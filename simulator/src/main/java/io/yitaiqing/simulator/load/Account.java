package io.yitaiqing.simulator.load;

import java.util.List;

/**
 * What the server acknowledged, held against what its journal says.
 *
 * @param ticketsAcknowledged tickets the server handed out to this load
 * @param ticketsInJournal tickets of this load that stand in the journal
 * @param commandsAcknowledged commands the server said it had done, tickets among them
 * @param commandsInJournal commands of this load that stand in the journal
 * @param resolvedDone commands without an answer that stand in the journal
 * @param resolvedNotDone commands without an answer that do not
 * @param ticketsOfOthers tickets of the same days that are not this load's
 * @param mismatches a sentence for each that agrees with neither
 * @param mismatchesInAll how many there are, also where not all are listed
 * @param notRead why the journal could not be read; empty where it was
 */
public record Account(
        long ticketsAcknowledged,
        long ticketsInJournal,
        long commandsAcknowledged,
        long commandsInJournal,
        long resolvedDone,
        long resolvedNotDone,
        long ticketsOfOthers,
        List<String> mismatches,
        long mismatchesInAll,
        String notRead) {

    static final int LISTED_MOST = 50;

    /** Whether everything is accounted for. */
    public boolean balanced() {
        return mismatchesInAll == 0 && notRead.isEmpty();
    }
}
