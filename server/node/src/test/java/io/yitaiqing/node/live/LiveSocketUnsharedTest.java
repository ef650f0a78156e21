package io.yitaiqing.node.live;

/** The same protocol where the channel beneath a socket cannot be reached, so that no bytes are shared. */
class LiveSocketUnsharedTest extends LiveSocketTest {

    @Override
    LiveServer server(TopicSource source) {
        return LiveServer.startWithoutSharing(source, LiveLimits.standard(), LiveTimes.standard());
    }
}
