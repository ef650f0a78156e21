package io.yitaiqing.simulator.optimum;

/** The head of a class taken by a server; {@code number} is its bit in a {@link Policy}. */
record Assignment(int number, int server, int group) {
    int bit() {
        return 1 << number;
    }
}
