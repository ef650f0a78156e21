package io.yitaiqing.node;

import com.hazelcast.config.Config;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;

/** Joins the Vert.x cluster on Hazelcast; a cluster of one runs the same path as one of many. */
final class Cluster {

    private final Vertx vertx;
    private final HazelcastClusterManager membership;

    private Cluster(Vertx vertx, HazelcastClusterManager membership) {
        this.vertx = vertx;
        this.membership = membership;
    }

    /**
     * A cluster that is being joined.
     *
     * @param vertx this node's own, which is there long before the other members have answered; whatever needs no other
     *     node may begin on it
     * @param joined when this node is a member
     */
    record Joining(Future<Vertx> vertx, Future<Cluster> joined) {}

    /** Hazelcast's membership, which is told of the node's Vert.x before it looks for other members. */
    private static final class Membership extends HazelcastClusterManager {

        private final Promise<Vertx> vertx = Promise.promise();

        Membership(Config config) {
            super(config);
        }

        @Override
        public void init(Vertx own) {
            super.init(own);
            vertx.complete(own);
        }
    }

    static Joining join(NodeSettings settings, MeterRegistry registry) {
        Membership membership = new Membership(HazelcastSettings.of(settings.cluster()));
        VertxOptions options = new VertxOptions()
                .setEventBusOptions(new EventBusOptions()
                        .setHost(settings.cluster().host())
                        .setClusterPingInterval(2_000)
                        .setClusterPingReplyInterval(2_000))
                .setMetricsOptions(new MicrometerMetricsOptions()
                        .setEnabled(true)
                        // Requests are counted by operation, and once is enough.
                        .addDisabledMetricsCategory(MetricsDomain.HTTP_SERVER));
        Future<Cluster> joined = Vertx.builder()
                .with(options)
                .withMetrics(new MicrometerMetricsFactory(registry))
                .withClusterManager(membership)
                .buildClustered()
                .map(vertx -> new Cluster(vertx, membership));
        joined.onFailure(membership.vertx::tryFail);
        return new Joining(membership.vertx.future(), joined);
    }

    Vertx vertx() {
        return vertx;
    }

    HazelcastClusterManager membership() {
        return membership;
    }
}
