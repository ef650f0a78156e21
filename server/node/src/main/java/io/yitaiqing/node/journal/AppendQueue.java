package io.yitaiqing.node.journal;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rows that wait for a statement, first come first served, and the halls that have a row under way. */
final class AppendQueue {

    private final JournalLimits limits;
    private final Deque<PendingAppend> waiting = new ArrayDeque<>();
    private final Set<String> hallsUnderWay = new HashSet<>();
    private long waitingCharacters;

    AppendQueue(JournalLimits limits) {
        this.limits = limits;
    }

    Future<AppendOutcome> add(JournalRow row) {
        int characters = row.body().length();
        if (characters > limits.rowCharacters()) {
            return Future.failedFuture(new RowRefusedException(
                    "The row of hall " + row.hall() + " has " + characters + " characters; at most "
                            + limits.rowCharacters() + " are allowed.",
                    null));
        }
        if (hasLoneSurrogate(row.body())) {
            return Future.failedFuture(new RowRefusedException(
                    "The row of hall " + row.hall() + " has half a surrogate pair, which UTF-8 cannot hold.", null));
        }
        if (waiting.size() >= limits.queuedRows()
                || (!waiting.isEmpty() && waitingCharacters + characters > limits.queuedCharacters())) {
            return Future.failedFuture(new JournalUnavailableException("The journal is overloaded: " + waiting.size()
                    + " rows of " + waitingCharacters + " characters are waiting."));
        }
        if (!hallsUnderWay.add(row.hall())) {
            return Future.failedFuture(new IllegalStateException(
                    "Expected one append at a time, but hall " + row.hall() + " has another one under way."));
        }
        PendingAppend append = new PendingAppend(row, () -> hallsUnderWay.remove(row.hall()));
        waiting.add(append);
        waitingCharacters += characters;
        return append.outcome();
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** The next rows to send together, at least one if any is waiting. */
    List<PendingAppend> take() {
        List<PendingAppend> taken = new ArrayList<>();
        long characters = 0;
        while (!waiting.isEmpty() && taken.size() < limits.rowsPerStatement()) {
            characters += waiting.peek().row().body().length();
            if (!taken.isEmpty() && characters > limits.charactersPerStatement()) {
                break;
            }
            taken.add(waiting.remove());
        }
        taken.forEach(append -> waitingCharacters -= append.row().body().length());
        return taken;
    }

    /** Fails everything that waits; nothing of it was sent. */
    void failAll(JournalException reason) {
        List<PendingAppend> failed = List.copyOf(waiting);
        waiting.clear();
        waitingCharacters = 0;
        failed.forEach(append -> append.fail(reason));
    }

    // Encoding would replace it silently, and the stored text would not be the one the hash covers.
    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
