package io.yitaiqing.node;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
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

    static Future<Cluster> join(NodeSettings settings, MeterRegistry registry) {
        HazelcastClusterManager membership = new HazelcastClusterManager(HazelcastSettings.of(settings.cluster()));
        VertxOptions options = new VertxOptions()
                .setEventBusOptions(new EventBusOptions()
                        .setHost(settings.cluster().host())
                        .setClusterPingInterval(2_000)
                        .setClusterPingReplyInterval(2_000))
                .setMetricsOptions(new MicrometerMetricsOptions()
                        .setEnabled(true)
                        // Requests are counted by operation, and once is enough.
                        .addDisabledMetricsCategory(MetricsDomain.HTTP_SERVER));
        return Vertx.builder()
                .with(options)
                .withMetrics(new MicrometerMetricsFactory(registry))
                .withClusterManager(membership)
                .buildClustered()
                .map(vertx -> new Cluster(vertx, membership));
    }

    Vertx vertx() {
        return vertx;
    }

    HazelcastClusterManager membership() {
        return membership;
    }
}
