package io.yitaiqing.node.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A node's settings: the environment before the file, the file before the defaults. */
public final class NodeConfig {

    /** Where the settings file stands, beside the launcher. */
    public static final String STANDARD_FILE = "config/server.yaml";

    private static final int PORT_MOST = 65_535;
    private static final String PLACE = "[A-Za-z0-9.-]{1,253}:[0-9]{1,5}";
    private static final String PRIVATE_ADDRESS = "an IP address of the loopback interface or of a private network";
    private static final int DAYS_MOST = 36_500;
    private static final int DAYS_AHEAD_MOST = 366;

    /** Variables that are not settings of a node: of the launcher, the log and the tests. */
    private static final Set<String> OTHER_VARIABLES = Set.of("YTQ_JAVA_OPTS", "YTQ_LOG_LEVEL", "YTQ_BANK_LOG");

    private final YamlTree file;
    private final Map<String, String> environment;
    private final Map<Setting, String> values;

    private NodeConfig(YamlTree file, Map<String, String> environment, Map<Setting, String> values) {
        this.file = file;
        this.environment = environment;
        this.values = values;
    }

    /** The settings file as it is written; every key may be absent. */
    record ServerFile(
            Optional<Http> http,
            Optional<Identification> identification,
            Optional<String> data,
            Optional<Database> database,
            Optional<String> halls,
            Optional<String> regions,
            Optional<ClusterPart> cluster,
            Optional<JournalPart> journal,
            Optional<Boolean> audit) {

        record Http(Optional<String> host, Optional<Integer> port, Optional<String> printer) {}

        record Identification(Optional<String> secret) {}

        record Database(Optional<String> url) {}

        record ClusterPart(
                Optional<String> name,
                Optional<String> host,
                Optional<Integer> port,
                Optional<List<String>> members,
                Optional<String> dns) {}

        record JournalPart(Optional<Integer> daysAhead, Optional<Integer> keepDays, Optional<String> archive) {}
    }

    /** Reads the settings; a wrong one is a {@link ConfigException}. */
    public static NodeConfig read(Path file, Map<String, String> environment) {
        if (!Files.exists(file)) {
            throw new ConfigException(file, "Expected a settings file, but there is none.");
        }
        YamlTree tree = YamlTree.read(file);
        ServerFile given = tree.as(ServerFile.class);
        environment.keySet().stream()
                .filter(name -> name.startsWith("YTQ_") && !known(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new ConfigException(
                            file,
                            "Expected variables "
                                    + Stream.of(Setting.values())
                                            .map(Setting::variable)
                                            .collect(Collectors.joining(", "))
                                    + ", but " + name + " is set.");
                });
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value = Optional.ofNullable(environment.get(setting.variable()))
                    .or(() -> fromFile(setting, given))
                    .orElse(setting.standard());
            values.put(setting, value);
        }
        NodeConfig config = new NodeConfig(tree, environment, values);
        config.httpPort();
        config.printer();
        config.cluster();
        config.audit();
        config.journalDaysAhead();
        config.journalKeepDays();
        return config;
    }

    /** What is wrong with a settings file by itself, whatever the environment overrides; empty: nothing. */
    public static List<ConfigException> check(Path file) {
        try {
            List<ConfigException> unbound = YamlTree.read(file).findings(ServerFile.class);
            if (unbound.isEmpty()) {
                read(file, Map.of());
            }
            return unbound;
        } catch (ConfigException wrong) {
            return List.of(wrong);
        }
    }

    private static boolean known(String variable) {
        return OTHER_VARIABLES.contains(variable)
                || Stream.of(Setting.values())
                        .anyMatch(setting -> setting.variable().equals(variable));
    }

    private static Optional<String> fromFile(Setting setting, ServerFile file) {
        return switch (setting) {
            case HTTP_HOST -> file.http().flatMap(ServerFile.Http::host);
            case HTTP_PORT -> file.http().flatMap(ServerFile.Http::port).map(String::valueOf);
            case HTTP_PRINTER -> file.http().flatMap(ServerFile.Http::printer);
            case IDENTIFICATION_SECRET -> file.identification().flatMap(ServerFile.Identification::secret);
            case DATA -> file.data();
            case DATABASE_URL -> file.database().flatMap(ServerFile.Database::url);
            case HALLS -> file.halls();
            case REGIONS -> file.regions();
            case CLUSTER_NAME -> file.cluster().flatMap(ServerFile.ClusterPart::name);
            case CLUSTER_HOST -> file.cluster().flatMap(ServerFile.ClusterPart::host);
            case CLUSTER_DNS -> file.cluster().flatMap(ServerFile.ClusterPart::dns);
            case CLUSTER_PORT ->
                file.cluster().flatMap(ServerFile.ClusterPart::port).map(String::valueOf);
            case CLUSTER_MEMBERS ->
                file.cluster().flatMap(ServerFile.ClusterPart::members).map(members -> String.join(",", members));
            case JOURNAL_DAYS_AHEAD ->
                file.journal().flatMap(ServerFile.JournalPart::daysAhead).map(String::valueOf);
            case JOURNAL_KEEP_DAYS ->
                file.journal().flatMap(ServerFile.JournalPart::keepDays).map(String::valueOf);
            case JOURNAL_ARCHIVE -> file.journal().flatMap(ServerFile.JournalPart::archive);
            case AUDIT -> file.audit().map(String::valueOf);
        };
    }

    /** The address to bind. */
    public String httpHost() {
        return values.get(Setting.HTTP_HOST);
    }

    /** The HTTP port; 0 for any free one. */
    public int httpPort() {
        return port(Setting.HTTP_PORT);
    }

    /** Where the print service of a kiosk listens on it; empty where kiosks print as their browser does. */
    public Optional<String> printer() {
        String address = values.get(Setting.HTTP_PRINTER);
        if (!address.isBlank() && !address.matches("http://(127\\.0\\.0\\.1|localhost):[1-9][0-9]{0,4}")) {
            throw wrong(Setting.HTTP_PRINTER, "an address on the kiosk itself such as http://127.0.0.1:9101");
        }
        return Optional.of(address).filter(given -> !given.isBlank());
    }

    /** The file of the secret under which numbers are hashed; empty for the usual one. */
    public Optional<String> identificationSecret() {
        return Optional.of(values.get(Setting.IDENTIFICATION_SECRET)).filter(file -> !file.isBlank());
    }

    /** The data folder. */
    public String data() {
        return values.get(Setting.DATA);
    }

    /** The URL of an external database; empty for the embedded one. */
    public Optional<String> databaseUrl() {
        return Optional.of(values.get(Setting.DATABASE_URL)).filter(url -> !url.isBlank());
    }

    /** The folder of hall plans. */
    public String halls() {
        return values.get(Setting.HALLS);
    }

    /** The file of the tree of regions. */
    public String regions() {
        return values.get(Setting.REGIONS);
    }

    /** How to find the other members of the cluster. */
    public ClusterSettings cluster() {
        String name = values.get(Setting.CLUSTER_NAME);
        if (!name.matches("[A-Za-z0-9._-]{1,63}")) {
            throw wrong(Setting.CLUSTER_NAME, "a name of 1 to 63 letters, digits, dots, dashes and underscores");
        }
        String members = values.get(Setting.CLUSTER_MEMBERS);
        List<String> all = members.isBlank() ? List.of() : List.of(members.split(","));
        if (!all.stream().allMatch(member -> member.matches(PLACE))) {
            throw wrong(Setting.CLUSTER_MEMBERS, "members as host:port, separated by commas,");
        }
        Optional<String> dns = Optional.of(values.get(Setting.CLUSTER_DNS)).filter(given -> !given.isBlank());
        if (dns.isPresent() && !dns.get().matches(PLACE)) {
            throw wrong(Setting.CLUSTER_DNS, "a DNS name as name:port");
        }
        if (dns.isPresent() && !all.isEmpty()) {
            throw wrong(Setting.CLUSTER_DNS, "no DNS name, for there are " + Setting.CLUSTER_MEMBERS.path() + ",");
        }
        return new ClusterSettings(name, clusterHost(), port(Setting.CLUSTER_PORT), all, dns);
    }

    /** Whoever reaches a member's port can do everything, so it is never bound to an address of the whole world. */
    private String clusterHost() {
        String host = values.get(Setting.CLUSTER_HOST);
        try {
            InetAddress address = host.matches("[0-9.]{7,15}|[0-9a-fA-F:]{2,39}") ? InetAddress.getByName(host) : null;
            if (address != null
                    && (address.isLoopbackAddress() || address.isSiteLocalAddress() || isUniqueLocal(address))) {
                return host;
            }
        } catch (UnknownHostException e) {
            throw wrong(Setting.CLUSTER_HOST, PRIVATE_ADDRESS);
        }
        throw wrong(Setting.CLUSTER_HOST, PRIVATE_ADDRESS);
    }

    /** RFC 4193: fc00::/7, the private addresses of IPv6. */
    private static boolean isUniqueLocal(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    }

    /** For how many days to come the journal has room. */
    public int journalDaysAhead() {
        return number(Setting.JOURNAL_DAYS_AHEAD, 1, DAYS_AHEAD_MOST);
    }

    /** How many days the journal keeps; 0 for all. */
    public int journalKeepDays() {
        int days = number(Setting.JOURNAL_KEEP_DAYS, 0, DAYS_MOST);
        if (days == 1) {
            throw wrong(Setting.JOURNAL_KEEP_DAYS, "0, or days from 2 to " + DAYS_MOST);
        }
        return days;
    }

    /** The folder of retired days; empty for the usual one. */
    public Optional<String> journalArchive() {
        return Optional.of(values.get(Setting.JOURNAL_ARCHIVE)).filter(folder -> !folder.isBlank());
    }

    private int number(Setting setting, int least, int most) {
        try {
            int number = Integer.parseInt(values.get(setting));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(setting, "days from " + least + " to " + most);
        }
        throw wrong(setting, "days from " + least + " to " + most);
    }

    /** Whether an auditor listens. */
    public boolean audit() {
        String value = values.get(Setting.AUDIT);
        if (!value.equals("true") && !value.equals("false")) {
            throw wrong(Setting.AUDIT, "true or false");
        }
        return value.equals("true");
    }

    private int port(Setting setting) {
        try {
            int port = Integer.parseInt(values.get(setting));
            if (port >= 0 && port <= PORT_MOST) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            throw wrong(setting, "a port from 0 to " + PORT_MOST);
        }
        throw wrong(setting, "a port from 0 to " + PORT_MOST);
    }

    private ConfigException wrong(Setting setting, String allowed) {
        if (!environment.containsKey(setting.variable())) {
            return file.wrong(setting.path(), "expected " + allowed + ", but got '" + values.get(setting) + "'.");
        }
        return new ConfigException(
                file.file(),
                "Expected " + allowed + " for " + setting.path() + " (" + setting.variable() + "), but got '"
                        + values.get(setting) + "'.");
    }
}
