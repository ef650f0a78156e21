package io.yitaiqing.node.keeper;

/** Where a keeper stands: what its claim and its turns have in common. */
final class KeeperState {

    private KeeperPhase phase = KeeperPhase.LOADING;
    private HallMemory memory;
    private boolean overtaken;

    KeeperPhase phase() {
        return phase;
    }

    /** The memory; durable as a whole only while ready, and absent while nothing is kept. */
    HallMemory memory() {
        return memory;
    }

    /** Whether another node wrote the hall's line since this one last read it. */
    boolean isOvertaken() {
        return overtaken;
    }

    void enter(KeeperPhase next) {
        phase = next;
    }

    void remember(HallMemory loaded) {
        memory = loaded;
        overtaken = false;
    }

    void forget() {
        memory = null;
    }

    void noteOvertaken(boolean is) {
        overtaken = is;
    }
}
