package io.yitaiqing.node.live;

import java.time.Duration;

/**
 * The technical times of the live protocol, all on the real clock whatever the speed of the hall's.
 *
 * @param beat a socket that got no frame for this long gets a beat
 * @param ping how often a peer is asked whether it is there
 * @param silence a peer that answered nothing for this long is closed
 * @param unwritable a peer whose connection took nothing more for this long is closed
 * @param hello a peer that has not said hello by then is closed
 * @param open a source that has not opened a topic by then has refused it
 * @param tombstone how long a removed row is remembered
 * @param linger how long the document of a topic nobody follows is kept, so that a page can come back and resume
 * @param catchUp how long a follower that was shown more by another node waits until this one knows as much, or better
 * @param nodeBeat how often two nodes tell each other where their follows stand
 * @param nodeSilence a node that said nothing for this long is given up
 */
public record LiveTimes(
        Duration beat,
        Duration ping,
        Duration silence,
        Duration unwritable,
        Duration hello,
        Duration open,
        Duration tombstone,
        Duration linger,
        Duration catchUp,
        Duration nodeBeat,
        Duration nodeSilence) {

    /** Twice what two clocks of the cluster may differ, and a second. */
    static final Duration SURELY_LATER = Duration.ofSeconds(5);

    public static LiveTimes standard() {
        return new LiveTimes(
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                Duration.ofSeconds(40),
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                Duration.ofMinutes(10),
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                Duration.ofSeconds(4));
    }
}
