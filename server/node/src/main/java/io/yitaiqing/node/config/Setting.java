package io.yitaiqing.node.config;

import java.util.Locale;

/** Everything an operator may set of a node: where it stands in the file, its default, and what it means. */
public enum Setting {
    /** The address to bind. */
    HTTP_HOST("http.host", "127.0.0.1", "address to bind; only loopback while there is no sign-in"),
    /** The HTTP port. */
    HTTP_PORT("http.port", "8080", "HTTP port, 0 to 65535; 0 for any free one"),
    /** The print service on a kiosk. */
    HTTP_PRINTER(
            "http.printer",
            "",
            "where the print service of each kiosk listens on that kiosk, such as http://127.0.0.1:9101; "
                    + "none: kiosks print as their browser does"),
    /** The secret of an installation. */
    IDENTIFICATION_SECRET(
            "identification.secret",
            "",
            "file of the secret, 32 to 1000 characters, under which phone and ID numbers are hashed; nodes with one "
                    + "database have the same; none: identification.secret in the data folder, drawn at the first "
                    + "start, or no numbers where the database or other members are named"),
    /** The data folder. */
    DATA("data", "./data", "folder of the embedded database"),
    /** An external database. */
    DATABASE_URL(
            "database.url",
            "",
            "a PostgreSQL 14 or newer instead of the embedded one: postgresql://user@host:port/name"),
    /** The folder of hall plans. */
    HALLS("halls", "config/halls", "folder of hall plans, one YAML file a hall"),
    /** The tree of regions. */
    REGIONS("regions", "config/regions.yaml", "file of the tree of regions"),
    /** The cluster's name. */
    CLUSTER_NAME("cluster.name", "yitaiqing", "name of the cluster; nodes of another name are strangers"),
    /** The address for members. */
    CLUSTER_HOST(
            "cluster.host",
            "127.0.0.1",
            "address for other members, of the loopback interface or a private network: who reaches it is trusted"),
    /** The member port. */
    CLUSTER_PORT("cluster.port", "0", "port for other members, 0 to 65535; 0 for any free one"),
    /** The other members. */
    CLUSTER_MEMBERS(
            "cluster.members", "", "other members as host:port, separated by commas; none for a cluster of one"),
    /** The members' common name. */
    CLUSTER_DNS(
            "cluster.dns",
            "",
            "instead of members: a DNS name of all members as name:port, such as a headless service in Kubernetes"),
    /** Tables of days to come. */
    JOURNAL_DAYS_AHEAD("journal.daysAhead", "7", "days to come for which the journal has room already, 1 to 366"),
    /** When days are retired. */
    JOURNAL_KEEP_DAYS(
            "journal.keepDays",
            "0",
            "days the journal keeps before they are written to files and leave it, 2 to 36500; 0: all"),
    /** Where retired days go. */
    JOURNAL_ARCHIVE("journal.archive", "", "folder of the files of retired days; none for archive in the data folder"),
    /** The auditor. */
    AUDIT("audit", "false", "true: an auditor checks the halls' invariants at every event and logs breaches");

    private final String path;
    private final String standard;
    private final String meaning;

    Setting(String path, String standard, String meaning) {
        this.path = path;
        this.standard = standard;
        this.meaning = meaning;
    }

    /** Its place in the settings file, such as {@code http.port}. */
    public String path() {
        return path;
    }

    /** The environment variable that overrides it: {@code YTQ_} and the path in capitals. */
    public String variable() {
        return "YTQ_" + path.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    /** Its value where neither file nor environment gives one; empty for none. */
    public String standard() {
        return standard;
    }

    /** What it means, with its unit and range. */
    public String meaning() {
        return meaning;
    }
}
