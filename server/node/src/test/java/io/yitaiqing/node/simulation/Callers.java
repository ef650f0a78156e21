package io.yitaiqing.node.simulation;

import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.node.keeper.HallRequest;
import io.yitaiqing.node.keeper.Reply;
import io.yitaiqing.node.keeper.UnavailableException;
import io.yitaiqing.node.simulation.Findings.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Everybody who asks something of a hall, at any node, and asks again under the same key until there is an answer, now
 * and then while the one before is still under way. What they are told is held against the journal at once.
 */
final class Callers {

    /** Separates a key from what {@link Mutation#KEY_IS_FORGOTTEN} adds to it. */
    private static final char ATTEMPT = '#';

    private static final Pattern NOTHING_HAPPENED = Pattern.compile("\\{position=\\d+}");

    private final SimulatedCluster cluster;
    private final Map<String, Call> open = new TreeMap<>();
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private int calls;
    private int attempts;

    private record Acknowledged(String hall, String key, String answer) {}

    /** A command that was sent once and refused, of which its caller may believe that nothing came. */
    private record Refused(String hall, String key) {}

    Callers(SimulatedCluster cluster) {
        this.cluster = cluster;
    }

    /** The key a caller chose, of one that is stored. */
    static String keyOf(String stored) {
        int end = stored.indexOf(ATTEMPT);
        return end < 0 ? stored : stored.substring(0, end);
    }

    /** Asks until there is an answer, which {@code then} gets. */
    void ask(String hall, HallCommand command, Consumer<Reply> then) {
        Call call = new Call("k" + ++calls, hall, command, then);
        open.put(call.key, call);
        call.attempt();
    }

    /** The calls without an answer, in words. */
    List<String> unanswered() {
        return open.values().stream()
                .map(call -> call.key + " " + call.hall + " " + Trace.brief(call.command))
                .toList();
    }

    int answered() {
        return acknowledged.size();
    }

    /** What was acknowledged stands in the lines as they are stored in the end, and what was refused does not. */
    void judge(Map<String, Map<String, String>> stored) {
        for (Refused one : refused) {
            if (stored.get(one.hall()).containsKey(one.key())
                    && !cluster.bus().carriedTwice("\"key\":\"" + one.key() + "\"")) {
                cluster.findings()
                        .add(
                                Kind.REFUSED_BUT_DONE,
                                one.key() + " of " + one.hall() + " was refused, but stands in the journal");
            }
        }
        for (Acknowledged one : acknowledged) {
            if (!one.answer().equals(stored.get(one.hall()).get(one.key()))) {
                lost(
                        one.hall(),
                        one.key(),
                        one.answer(),
                        Optional.ofNullable(stored.get(one.hall()).get(one.key())));
            }
        }
    }

    private void lost(String hall, String key, String answer, Optional<String> stored) {
        cluster.findings()
                .add(
                        Kind.LOST_ACKNOWLEDGEMENT,
                        key + " of " + hall + " was acknowledged with " + answer + ", but the journal has "
                                + stored.orElse("nothing") + " under it");
    }

    private final class Call {
        private final String key;
        private final String hall;
        private final HallCommand command;
        private final Consumer<Reply> then;
        private int tries;

        Call(String key, String hall, HallCommand command, Consumer<Reply> then) {
            this.key = key;
            this.hall = hall;
            this.command = command;
            this.then = then;
        }

        void attempt() {
            if (!open.containsKey(key)) {
                return;
            }
            int number = ++tries;
            List<SimulatedNode> nodes = cluster.nodes();
            if (nodes.isEmpty()) {
                again(number, 500);
                return;
            }
            SimulatedNode node = cluster.pick(nodes);
            cluster.network()
                    .send(
                            SimulatedNetwork.OUTSIDE,
                            node.name(),
                            () -> node.loop().later(0, () -> at(node, number)));
            again(number, 1_000 + cluster.random().nextInt(11_000));
        }

        private void again(int number, long millis) {
            cluster.time().later(millis, () -> {
                if (number == tries) {
                    attempt();
                }
            });
        }

        private void at(SimulatedNode node, int number) {
            String sent = cluster.mutation() == Mutation.KEY_IS_FORGOTTEN ? key + ATTEMPT + ++attempts : key;
            HallRequest request = new HallRequest(hall, command, Optional.of(sent), "hash of " + key, "caller");
            node.submit(request)
                    .onComplete(done -> cluster.network().send(node.name(), SimulatedNetwork.OUTSIDE, () -> {
                        if (done.succeeded()) {
                            told(node, done.result());
                        } else {
                            failed(node, number, done.cause());
                        }
                    }));
        }

        private void failed(SimulatedNode node, int number, Throwable cause) {
            if (cause instanceof UnavailableException later) {
                cluster.trace(() -> key + " is put off by " + node.id() + ": " + later.getMessage());
                again(
                        number,
                        later.retryAfterSeconds() * 1_000L + cluster.random().nextInt(1_000));
            } else {
                cluster.findings().add(Kind.BUG, key + " of " + hall + " was told " + cause);
            }
        }

        private void told(SimulatedNode node, Reply reply) {
            cluster.trace(() -> key + " is told by " + node.id() + ": " + reply);
            switch (reply) {
                case Reply.Accepted accepted -> accepted(accepted.answer().toString());
                case Reply.Rejected rejected -> {
                    if (tries == 1) {
                        refused.add(new Refused(hall, key));
                    }
                }
                case Reply.KeyReused reused ->
                    cluster.findings().add(Kind.BUG, key + " of " + hall + " counts as used for something else");
            }
            if (open.remove(key) != null) {
                then.accept(reply);
            }
        }

        private void accepted(String answer) {
            if (NOTHING_HAPPENED.matcher(answer).matches()) {
                return;
            }
            Optional<String> stored = cluster.replica(hall).answer(key);
            if (!stored.equals(Optional.of(answer))) {
                lost(hall, key, answer, stored);
            }
            acknowledged.add(new Acknowledged(hall, key, answer));
        }
    }
}
