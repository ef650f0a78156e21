package io.yitaiqing.simulator.optimum;

/** How much a server wants the head of a class. */
interface ClassIndex {
    double index(int group, double meanMinutes, double waitMinutes, double expectedLength);
}
