package io.yitaiqing.node.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

/** The network between nodes that a test plays: in order from node to node, late, and at times losing all. */
final class LossyLink {

    private final Random dice;
    private final Map<String, Deque<Runnable>> underWay = new HashMap<>();
    private final Map<String, BiConsumer<String, String>> nodes = new HashMap<>();
    /** Of a hundred frames so many are lost. */
    int lossPercent;

    boolean cut;

    LossyLink(Random dice) {
        this.dice = dice;
    }

    /** What {@code node} does with a frame that comes: from whom, and the text. */
    void join(String node, BiConsumer<String, String> receive) {
        nodes.put(node, receive);
    }

    NodeLink from(String sender) {
        return (node, frame) -> {
            if (!cut && dice.nextInt(100) >= lossPercent) {
                underWay.computeIfAbsent(sender + ">" + node, name -> new ArrayDeque<>())
                        .add(() -> {
                            if (nodes.containsKey(node)) {
                                nodes.get(node).accept(sender, frame);
                            }
                        });
            }
        };
    }

    /** Delivers some of what is on its way. */
    void deliverSome() {
        for (var line : List.copyOf(underWay.values())) {
            for (int frames = dice.nextInt(line.size() + 1); frames > 0 && !line.isEmpty(); frames--) {
                line.poll().run();
            }
        }
    }

    void deliverAll() {
        for (boolean any = true; any; ) {
            any = false;
            for (var line : List.copyOf(underWay.values())) {
                while (!line.isEmpty()) {
                    any = true;
                    line.poll().run();
                }
            }
        }
    }

    /** As when the connection breaks. */
    void loseAll() {
        underWay.clear();
    }
}
