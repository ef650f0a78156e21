package io.yitaiqing.simulator.cluster;

/** What can befall a cluster. */
public enum FaultKind {
    /** SIGKILL to a node, and its start again. */
    NODE_KILLED("node killed", 5, false),
    /** SIGSTOP to a node, and SIGCONT. */
    NODE_STOPPED("node stopped", 4, false),
    /** SIGTERM to a node, and its start again. */
    NODE_RESTARTED("node restarted", 3, false),
    /** A node reaches none of the others, nor they it. */
    NODE_CUT_OFF("node cut off from the others", 4, true),
    /** Two nodes do not reach each other, or one not the other, while both reach the third. */
    LINK_CUT("link between two nodes cut", 3, true),
    /** What a node and the database send each other is lost. */
    DATABASE_SILENT("database silent for a node", 3, false),
    /** A node's connections to the database end, and new ones too. */
    DATABASE_REFUSES("database refuses a node", 2, false),
    /** SIGKILL to PostgreSQL, and its start again with recovery. */
    DATABASE_KILLED("database killed", 2, false),
    /** An orderly restart of PostgreSQL. */
    DATABASE_RESTARTED("database restarted", 2, false),
    /** PostgreSQL's processes stand still, as behind a disk that does not answer. */
    DISK_STALLED("disk stalled", 2, false),
    /** Every answer of the database comes late. */
    DATABASE_SLOW("database slow", 2, false);

    private final String words;
    private final int weight;
    private final boolean ofNetwork;

    FaultKind(String words, int weight, boolean ofNetwork) {
        this.words = words;
        this.weight = weight;
        this.ofNetwork = ofNetwork;
    }

    /** How it is called in a report. */
    public String words() {
        return words;
    }

    /** How often it is drawn, among the others. */
    int weight() {
        return weight;
    }

    /** Whether it needs a network that can be cut. */
    boolean ofNetwork() {
        return ofNetwork;
    }

    /** Whether it befalls one node, not the database of all. */
    boolean ofNode() {
        return switch (this) {
            case NODE_KILLED, NODE_STOPPED, NODE_RESTARTED, NODE_CUT_OFF, LINK_CUT, DATABASE_SILENT, DATABASE_REFUSES ->
                true;
            case DATABASE_KILLED, DATABASE_RESTARTED, DISK_STALLED, DATABASE_SLOW -> false;
        };
    }

    /** Whether the process of its node is away meanwhile, so that nobody can ask there. */
    boolean takesProcess() {
        return this == NODE_KILLED || this == NODE_STOPPED || this == NODE_RESTARTED;
    }
}
