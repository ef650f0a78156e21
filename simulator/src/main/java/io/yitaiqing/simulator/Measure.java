package io.yitaiqing.simulator;

/** What is measured of each service in each replication. */
public enum Measure {
    /** Tickets taken. */
    VISITS("visits", "取号数", "", 0),
    /** Mean wait of the called, in minutes. */
    MEAN_WAIT("mean wait", "平均等候", "min", 1),
    /** The wait that nine of ten of the called did not exceed, in minutes. */
    P90_WAIT("p90 wait", "九成等候不超过", "min", 1),
    /** The longest wait of one who was called, in minutes. */
    LONGEST_WAIT("longest wait", "最长等候", "min", 1),
    /** Called within the target / (called + left after more than the target), in percent. */
    SERVICE_LEVEL("service level", "达标率", "%", 1),
    /** Of the called and the left, who waited longer than the target or left, in percent. */
    MISSED("late or left", "超时或离开", "%", 1),
    /** Visits that ended while waiting: left, or the doors were shut. */
    LEFT("left", "离开", "", 1),
    /** Visits that were called in vain. */
    NO_SHOW("no-show", "过号", "", 1),
    /** The most people in line at one time. */
    LONGEST_LINE("longest line", "最长排队", "people", 1),
    /** People who came, each counted once. */
    PEOPLE("people", "到访人数", "", 0),
    /** Of the people who came, how many were served in the end, in percent. */
    PEOPLE_SERVED("people served", "最终办结", "%", 1),
    /** How long it took the served from their first coming to the end of their service, in hours. */
    FIRST_TO_DONE("from first coming to done", "首次到访至办结", "h", 2),
    /** How often somebody queued again. */
    QUEUED_AGAIN("queued again", "再次排队", "", 1);

    private final String word;
    private final String chinese;
    private final String unit;
    private final int decimals;

    Measure(String word, String chinese, String unit, int decimals) {
        this.word = word;
        this.chinese = chinese;
        this.unit = unit;
        this.decimals = decimals;
    }

    /** Its English name. */
    public String word() {
        return word;
    }

    /** Its Chinese name. */
    public String chinese() {
        return chinese;
    }

    /** Its unit; empty for plain counts. */
    public String unit() {
        return unit;
    }

    /** How many decimals of it are worth showing. */
    public int decimals() {
        return decimals;
    }
}
