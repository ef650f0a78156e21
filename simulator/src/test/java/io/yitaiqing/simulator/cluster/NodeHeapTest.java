package io.yitaiqing.simulator.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A node's heap grows with the halls it may have to keep, and never beyond its share of the machine. */
class NodeHeapTest {

    private static final long GIBIBYTE = 1L << 30;

    @Test
    void aFewHallsNeedNoMoreThanTheLeast() {
        assertThat(NodeHeap.mebibytes(24, 3, 64 * GIBIBYTE)).isEqualTo(512);
    }

    @Test
    void aThousandHallsOnALargeMachineHaveRoomForEachOfThem() {
        assertThat(NodeHeap.mebibytes(1_000, 3, 64 * GIBIBYTE)).isEqualTo(4_256);
    }

    @Test
    void allNodesTogetherTakeHalfOfTheMachine() {
        assertThat(NodeHeap.mebibytes(5_000, 4, 16 * GIBIBYTE)).isEqualTo(2_048);
    }

    @Test
    void aSmallMachineStillGivesTheLeast() {
        assertThat(NodeHeap.mebibytes(1_000, 9, 4 * GIBIBYTE)).isEqualTo(512);
    }
}
