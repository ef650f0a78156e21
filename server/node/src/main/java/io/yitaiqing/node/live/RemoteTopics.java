package io.yitaiqing.node.live;

/** The way to follow a topic at another node, as {@link LiveBus#follow} does. */
@FunctionalInterface
public interface RemoteTopics {

    NodeFollow follow(String node, String topic, FollowTerms terms, NodeFollower follower);
}
