package io.yitaiqing.simulator.optimum;

/** How much a server wants the head of a class; negative infinity where it leaves it waiting. */
interface ClassIndex {
    double index(int server, int group, double meanMinutes, double waitMinutes, double expectedLength);
}
