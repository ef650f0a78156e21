package io.yitaiqing.dispatch;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often two policies agreed whom to call, and about what they did not. */
final class Opinions {

    /** So many disagreements are remembered one by one. */
    static final int RECENT = 20;

    /** So many kinds of disagreement are reported, the most frequent first. */
    static final int KINDS = 20;

    private static final int MOST_KINDS = 1_000;

    private record Pair(String real, String shadow) {}

    private final Map<Pair, Long> kinds = new HashMap<>();
    private final Deque<Disagreement> recent = new ArrayDeque<>();
    private long calls;
    private long agreements;

    /** Takes in what both chose at one call, the same visit or not. */
    void add(Disagreement both) {
        calls++;
        if (both.real().visit().equals(both.shadow().visit())) {
            agreements++;
            return;
        }
        Pair pair = new Pair(both.real().service(), both.shadow().service());
        if (kinds.containsKey(pair) || kinds.size() < MOST_KINDS) {
            kinds.merge(pair, 1L, Long::sum);
        }
        recent.addLast(both);
        if (recent.size() > RECENT) {
            recent.removeFirst();
        }
    }

    long calls() {
        return calls;
    }

    long agreements() {
        return agreements;
    }

    List<ShadowReport.Kind> kinds() {
        return kinds.entrySet().stream()
                .map(kind -> new ShadowReport.Kind(
                        kind.getKey().real(), kind.getKey().shadow(), kind.getValue()))
                .sorted(Comparator.comparingLong(ShadowReport.Kind::times)
                        .reversed()
                        .thenComparing(ShadowReport.Kind::realService)
                        .thenComparing(ShadowReport.Kind::shadowService))
                .limit(KINDS)
                .toList();
    }

    /** The last disagreements, the oldest first. */
    List<Disagreement> recent() {
        return List.copyOf(recent);
    }
}
