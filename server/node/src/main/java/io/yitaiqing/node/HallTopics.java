package io.yitaiqing.node;

import io.vertx.core.Future;
import io.yitaiqing.node.keeper.Halls;
import io.yitaiqing.node.keeper.UnknownHallException;
import io.yitaiqing.node.live.RefusalReason;
import io.yitaiqing.node.live.Snapshot;
import io.yitaiqing.node.live.TopicRefusedException;
import io.yitaiqing.node.live.TopicSource;

/** Opens the topics {@code hall/ID} from the halls' documents. */
final class HallTopics implements TopicSource {

    private static final String PREFIX = "hall/";

    private Halls halls;

    /** Hub and halls know each other, so the halls come after the hub was made. */
    void readFrom(Halls halls) {
        this.halls = halls;
    }

    @Override
    public Future<Snapshot> open(String topic) {
        if (!topic.startsWith(PREFIX)) {
            return Future.failedFuture(new TopicRefusedException(
                    RefusalReason.UNKNOWN_TOPIC, "Expected a topic hall/ID, but got '" + topic + "'."));
        }
        return halls.document(topic.substring(PREFIX.length()))
                .recover(failure -> Future.failedFuture(
                        failure instanceof UnknownHallException
                                ? new TopicRefusedException(RefusalReason.UNKNOWN_TOPIC, failure.getMessage())
                                : failure));
    }
}
