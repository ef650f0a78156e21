package io.yitaiqing.simulator.load;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was asked of one hall, by the number of each command, to be held against the hall's journal at the end.
 *
 * <p>The key of a command is made of the run, the hall and that number.
 */
final class Ledger {

    private final String hall;
    private final String keyPrefix;
    private final BitSet stored = new BitSet();
    private final BitSet answered = new BitSet();
    private final BitSet tickets = new BitSet();
    private final Map<Integer, String> issued = new HashMap<>();
    private final Set<String> days = new TreeSet<>();
    private int asked;

    Ledger(String run, int index, String hall) {
        this.hall = hall;
        this.keyPrefix = run + "-" + index + "-";
    }

    String hall() {
        return hall;
    }

    /** The number of a new command. */
    int ask(boolean ticket) {
        tickets.set(asked, ticket);
        return asked++;
    }

    String key(int number) {
        return keyPrefix + number;
    }

    /** The number in a key of ours, or -1. */
    int number(String key) {
        if (!key.startsWith(keyPrefix)) {
            return -1;
        }
        return Integer.parseInt(key.substring(keyPrefix.length()));
    }

    /** The server says that this is done, and so that it stands in the journal. */
    void done(int number) {
        answered.set(number);
        stored.set(number);
    }

    /** The server has answered and stored nothing: it refused, or there was nothing to do. */
    void nothingStored(int number) {
        answered.set(number);
    }

    /** A ticket was handed out. */
    void issued(int number, String ticket) {
        done(number);
        issued.put(number, ticket);
    }

    /** The hall's stream was seen on this business day. */
    void saw(String day) {
        days.add(day);
    }

    Set<String> days() {
        return days;
    }

    int asked() {
        return asked;
    }

    boolean isTicket(int number) {
        return tickets.get(number);
    }

    boolean isAnswered(int number) {
        return answered.get(number);
    }

    boolean isStored(int number) {
        return stored.get(number);
    }

    /** The ticket the server handed out for a command. */
    String ticket(int number) {
        return issued.getOrDefault(number, "");
    }

    int ticketsIssued() {
        return issued.size();
    }
}
