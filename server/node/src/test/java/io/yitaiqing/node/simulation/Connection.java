package io.yitaiqing.node.simulation;

import io.yitaiqing.node.live.FollowTerms;
import io.yitaiqing.node.live.Reader;
import io.yitaiqing.node.live.ReaderSink;
import io.yitaiqing.node.live.RefusalReason;
import io.yitaiqing.node.live.SharedFrame;
import java.time.Instant;

/**
 * One socket between a {@link Browser} and a node, as long as it stands: what is sent arrives in order, or the socket
 * breaks.
 */
final class Connection implements ReaderSink {

    private static final long BEAT_MILLIS = 5_000;

    private final SimulatedCluster cluster;
    private final SimulatedNode node;
    private final Browser browser;
    /** Whether its buffers are full now and then. */
    private final boolean slow;

    private Reader reader;
    private boolean closed;

    Connection(SimulatedCluster cluster, SimulatedNode node, Browser browser, boolean slow) {
        this.cluster = cluster;
        this.node = node;
        this.browser = browser;
        this.slow = slow;
        node.onDeath(() -> cluster.time().later(cluster.random().nextInt(3_000), () -> browser.broken(this)));
        toNode(this::beat);
    }

    void follow(String topic, FollowTerms terms) {
        toNode(() -> reader = node.hub().follow(topic, terms, this));
    }

    void ack(long position) {
        toNode(() -> {
            if (reader != null) {
                reader.ack(position);
            }
        });
    }

    /** The browser goes away; the node learns it a moment later. */
    void close() {
        toNode(() -> {
            if (reader != null) {
                reader.close();
            }
            closed = true;
        });
    }

    SimulatedNode node() {
        return node;
    }

    private void toNode(Runnable work) {
        cluster.network().stream(
                SimulatedNetwork.OUTSIDE,
                node.name(),
                () -> node.loop().later(0, () -> {
                    if (!closed) {
                        work.run();
                    }
                }));
    }

    private void toBrowser(Runnable work) {
        cluster.network().stream(node.name(), SimulatedNetwork.OUTSIDE, work);
    }

    private void beat() {
        toBrowser(() -> browser.heard(this));
        node.loop().later(BEAT_MILLIS, () -> {
            if (!closed) {
                beat();
            }
        });
    }

    @Override
    public boolean isFull() {
        return slow && cluster.random().nextInt(4) == 0;
    }

    @Override
    public void write(SharedFrame frame, Instant sentAt) {
        String text = frame.text(1, sentAt);
        if (cluster.mutation() != Mutation.FRAME_IS_LOST || cluster.random().nextInt(50) > 0) {
            toBrowser(() -> browser.received(this, text));
        }
    }

    @Override
    public void refuse(RefusalReason reason, String detail) {
        reader = null;
        toBrowser(() -> browser.refused(this, detail));
    }
}
