package io.yitaiqing.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Customers who take tickets in all halls at once, one after another in each, at whichever node is next. */
final class Crowd {

    private static final Duration AWAY_MOST = Duration.ofSeconds(3);
    private static final long PAUSE_MILLIS = 40;

    private final List<NodeEdge> edges;
    private final Collection<String> halls;
    private final Map<String, Set<String>> acknowledged = new ConcurrentHashMap<>();
    private final Collection<NodeEdge.Answer> refused = new ConcurrentLinkedQueue<>();
    private final Map<String, Duration> longestAway = new ConcurrentHashMap<>();
    private volatile boolean ended;

    Crowd(List<NodeEdge> edges, Collection<String> halls) {
        this.edges = edges;
        this.halls = halls;
    }

    /** Takes tickets while something happens, and a moment before and after. */
    void during(Runnable event) throws InterruptedException {
        ended = false;
        refused.clear();
        longestAway.clear();
        List<Thread> customers = new ArrayList<>();
        Collection<Throwable> broken = new ConcurrentLinkedQueue<>();
        for (String hall : halls) {
            customers.add(Thread.ofVirtual()
                    .uncaughtExceptionHandler((t, e) -> broken.add(e))
                    .start(() -> take(hall)));
        }
        Thread.sleep(500);
        event.run();
        Thread.sleep(1_500);
        ended = true;
        for (Thread customer : customers) {
            customer.join();
        }
        assertThat(broken).isEmpty();
    }

    private void take(String hall) {
        String key = UUID.randomUUID().toString();
        Instant answeredAt = Instant.now();
        for (int number = hall.hashCode() & 1; !ended; number++) {
            NodeEdge.Answer answer = edges.get(number % edges.size()).take(hall, key);
            if (answer.status() == 201) {
                acknowledged
                        .computeIfAbsent(hall, first -> ConcurrentHashMap.newKeySet())
                        .add(key);
                longestAway.merge(hall, Duration.between(answeredAt, Instant.now()), Crowd::longer);
                key = UUID.randomUUID().toString();
                answeredAt = Instant.now();
            } else {
                refused.add(answer);
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Nothing but answers and refusals that say when to come again, and no hall away for long. */
    void judge(String when) {
        assertThat(refused).as("refusals while " + when).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body().encode()).isEqualTo(503);
            assertThat(answer.retryAfter()).isPresent();
            assertThat(answer.took()).isLessThan(AWAY_MOST);
        });
        assertThat(longestAway).as("answers while " + when).hasSize(halls.size());
        assertThat(longestAway.values()).allSatisfy(away -> assertThat(away).isLessThan(AWAY_MOST));
    }

    /** What was acknowledged stands in the halls' lines once. */
    void issuedOnce(Function<String, List<JournalRow>> rows) {
        acknowledged.forEach((hall, keys) -> {
            List<String> stored = rows.apply(hall).stream()
                    .flatMap(row -> TurnBody.read(row.body()).stream())
                    .map(TurnBody.Stored::key)
                    .toList();
            assertThat(stored).doesNotHaveDuplicates().containsAll(keys);
        });
    }
}
