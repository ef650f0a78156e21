package io.yitaiqing.hall;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ticket numbers of a business day: one running series per prefix, never giving out a number still in use. */
public final class TicketSeries {

    private record Issue(String ticket, String prefix, int number) {}

    private final Map<String, Integer> last = new HashMap<>();
    private final Set<String> inUse = new HashSet<>();
    /** What {@link #next} told last, for it is mostly what is given out then. */
    private transient Issue told = new Issue("", "", 0);

    /** The number the next ticket of a series gets. */
    public String next(String prefix) {
        int number = last.getOrDefault(prefix, 0);
        String ticket;
        do {
            number++;
            ticket = prefix + (number < 10 ? "00" : number < 100 ? "0" : "") + number;
        } while (inUse.contains(ticket));
        told = new Issue(ticket, prefix, number);
        return ticket;
    }

    /** Takes note that a number was given out. */
    public void issued(String ticket) {
        int digits = 0;
        while (digits < ticket.length() && !Character.isDigit(ticket.charAt(digits))) {
            digits++;
        }
        if (ticket.equals(told.ticket()) && digits == told.prefix().length()) {
            last.put(told.prefix(), told.number());
        } else {
            last.put(ticket.substring(0, digits), Integer.parseInt(ticket, digits, ticket.length(), 10));
        }
        inUse.add(ticket);
    }

    void carried(String ticket) {
        inUse.add(ticket);
    }

    void released(String ticket) {
        inUse.remove(ticket);
    }

    void clear() {
        last.clear();
        inUse.clear();
    }

    void copyFrom(TicketSeries other) {
        last.putAll(other.last);
        inUse.addAll(other.inUse);
    }

    List<Object> state() {
        return List.of(Map.copyOf(last), Set.copyOf(inUse));
    }
}
