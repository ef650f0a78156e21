package io.yitaiqing.node;

import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.MultiMapConfig.ValueCollectionType;
import com.hazelcast.config.NetworkConfig;
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

    private static final int ANY_PORT_FROM = 5701;

    private final Vertx vertx;
    private final HazelcastClusterManager membership;

    private Cluster(Vertx vertx, HazelcastClusterManager membership) {
        this.vertx = vertx;
        this.membership = membership;
    }

    static Future<Cluster> join(NodeSettings settings, MeterRegistry registry) {
        HazelcastClusterManager membership = new HazelcastClusterManager(config(settings));
        VertxOptions options = new VertxOptions()
                .setEventBusOptions(new EventBusOptions()
                        .setHost(settings.host())
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

    /** Tuned so that members find and lose each other in seconds, and nothing is sent outside. */
    private static Config config(NodeSettings settings) {
        Config config = new Config();
        // What the cluster manager keeps: who subscribes to an address (as a set), and who the nodes are.
        config.getMultiMapConfig("__vertx.subs")
                .setValueCollectionType(ValueCollectionType.SET)
                .setBackupCount(1);
        config.getMapConfig("__vertx.haInfo").setBackupCount(1);
        config.getMapConfig("__vertx.nodeInfo").setBackupCount(1);
        config.setClusterName("yitaiqing");
        config.setProperty("hazelcast.phone.home.enabled", "false");
        config.setProperty("hazelcast.logging.type", "slf4j");
        config.setProperty("hazelcast.shutdownhook.enabled", "false");
        config.setProperty("hazelcast.socket.bind.any", "false");
        config.setProperty("hazelcast.wait.seconds.before.join", "0");
        config.setProperty("hazelcast.heartbeat.interval.seconds", "1");
        config.setProperty("hazelcast.max.no.heartbeat.seconds", "5");
        config.setProperty("hazelcast.connection.monitor.interval", "50");
        config.setProperty("hazelcast.merge.first.run.delay.seconds", "5");
        config.setProperty("hazelcast.merge.next.run.delay.seconds", "5");
        config.setProperty("hazelcast.mastership.claim.timeout.seconds", "10");
        config.setProperty("hazelcast.operation.call.timeout.millis", "10000");
        NetworkConfig network = config.getNetworkConfig();
        boolean anyPort = settings.clusterPort() == 0;
        network.setPort(anyPort ? ANY_PORT_FROM : settings.clusterPort()).setPortAutoIncrement(anyPort);
        network.getInterfaces().setEnabled(true).addInterface(settings.host());
        JoinConfig join = network.getJoin();
        join.getMulticastConfig().setEnabled(false);
        join.getAutoDetectionConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(true).setConnectionTimeoutSeconds(1).setMembers(settings.members());
        return config;
    }
}
