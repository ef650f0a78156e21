package io.yitaiqing.node;

import com.hazelcast.config.Config;
import com.hazelcast.config.DiscoveryStrategyConfig;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.config.MultiMapConfig.ValueCollectionType;
import com.hazelcast.config.NetworkConfig;
import com.hazelcast.kubernetes.HazelcastKubernetesDiscoveryStrategyFactory;
import io.yitaiqing.node.config.ClusterSettings;
import java.util.Map;

/** Hazelcast's configuration: members find and lose each other in seconds, and nothing is sent outside. */
final class HazelcastSettings {

    private static final int ANY_PORT_FROM = 5701;
    private static final String DNS_SECONDS = "5";

    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("hazelcast.phone.home.enabled", "false"),
            Map.entry("hazelcast.logging.type", "slf4j"),
            Map.entry("hazelcast.shutdownhook.enabled", "false"),
            Map.entry("hazelcast.socket.bind.any", "false"),
            Map.entry("hazelcast.wait.seconds.before.join", "0"),
            Map.entry("hazelcast.heartbeat.interval.seconds", "1"),
            Map.entry("hazelcast.max.no.heartbeat.seconds", "5"),
            Map.entry("hazelcast.connection.monitor.interval", "50"),
            Map.entry("hazelcast.merge.first.run.delay.seconds", "5"),
            Map.entry("hazelcast.merge.next.run.delay.seconds", "5"),
            Map.entry("hazelcast.mastership.claim.timeout.seconds", "10"),
            Map.entry("hazelcast.operation.call.timeout.millis", "10000"),
            Map.entry("hazelcast.partition.table.send.interval", "5"));

    private HazelcastSettings() {}

    static Config of(ClusterSettings cluster) {
        Config config = new Config();
        // What the cluster manager keeps: who subscribes to an address (as a set), and who the nodes are.
        config.getMultiMapConfig("__vertx.subs")
                .setValueCollectionType(ValueCollectionType.SET)
                .setBackupCount(1);
        config.getMapConfig("__vertx.haInfo").setBackupCount(1);
        config.getMapConfig("__vertx.nodeInfo").setBackupCount(1);
        // Whoever reads who offers to keep halls must not do so before it has been told.
        config.getReplicatedMapConfig("yitaiqing.*").setAsyncFillup(false);
        config.setClusterName(cluster.name());
        // The node has its own; Hazelcast's would be gathered every few seconds for nobody.
        config.getMetricsConfig().setEnabled(false);
        PROPERTIES.forEach(config::setProperty);
        // Not a list of interfaces: it would also hide the addresses that a DNS name stands for.
        config.setProperty("hazelcast.local.localAddress", cluster.host());
        NetworkConfig network = config.getNetworkConfig();
        boolean anyPort = cluster.port() == 0;
        network.setPort(anyPort ? ANY_PORT_FROM : cluster.port()).setPortAutoIncrement(anyPort);
        JoinConfig join = network.getJoin();
        join.getMulticastConfig().setEnabled(false);
        join.getAutoDetectionConfig().setEnabled(false);
        join.getTcpIpConfig().setConnectionTimeoutSeconds(1);
        cluster.dns()
                .ifPresentOrElse(
                        name -> discover(config, join, name),
                        () -> join.getTcpIpConfig().setEnabled(true).setMembers(cluster.members()));
        return config;
    }

    /**
     * Hazelcast's own lookup of a name that stands for many addresses. It comes with its Kubernetes plugin, for there
     * the name of a headless service is such a name, but it asks nothing but the resolver; the plugin's other way, the
     * Kubernetes API, would need rights to it.
     */
    private static void discover(Config config, JoinConfig join, String nameAndPort) {
        int colon = nameAndPort.lastIndexOf(':');
        config.setProperty("hazelcast.discovery.enabled", "true");
        join.getTcpIpConfig().setEnabled(false);
        join.getDiscoveryConfig()
                .addDiscoveryStrategyConfig(new DiscoveryStrategyConfig(
                        new HazelcastKubernetesDiscoveryStrategyFactory(),
                        Map.of(
                                "service-dns",
                                nameAndPort.substring(0, colon),
                                "service-port",
                                nameAndPort.substring(colon + 1),
                                "service-dns-timeout",
                                DNS_SECONDS)));
    }
}
