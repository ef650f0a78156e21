package io.yitaiqing.simulator.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Faults come of the seed alone, of every kind, and two at once never undo each other. */
class FaultDrawTest {

    private static final Set<FaultKind> ALL = EnumSet.allOf(FaultKind.class);

    private static List<List<Fault>> drawn(long seed, int nodes, Set<FaultKind> kinds) {
        FaultDraw draw = new FaultDraw(seed, nodes, kinds);
        List<List<Fault>> rounds = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            rounds.add(draw.next(2));
        }
        return rounds;
    }

    @Test
    void theSameSeedGivesTheSameFaults() {
        assertThat(drawn(7, 3, ALL)).isEqualTo(drawn(7, 3, ALL)).isNotEqualTo(drawn(8, 3, ALL));
    }

    @Test
    void everyKindComesAndOnlyThoseThatWereAskedFor() {
        assertThat(kinds(drawn(1, 3, ALL))).isEqualTo(ALL);
        Set<FaultKind> two = EnumSet.of(FaultKind.NODE_KILLED, FaultKind.DATABASE_SLOW);
        assertThat(kinds(drawn(1, 3, two))).isEqualTo(two);
    }

    private static Set<FaultKind> kinds(List<List<Fault>> rounds) {
        return rounds.stream().flatMap(List::stream).map(Fault::kind).collect(Collectors.toSet());
    }

    @Test
    void twoAtOnceNeverBefallTheSameNodeOrTheDatabaseTwice() {
        List<List<Fault>> pairs =
                drawn(3, 3, ALL).stream().filter(round -> round.size() == 2).toList();
        assertThat(pairs).hasSizeGreaterThan(20).allSatisfy(pair -> {
            Fault first = pair.getFirst();
            Fault second = pair.getLast();
            assertThat(first.kind().ofNode() || second.kind().ofNode()).isTrue();
            assertThat(first.kind().ofNode() && second.kind().ofNode() && first.node() == second.node())
                    .isFalse();
        });
    }

    @Test
    void aStoppedNodeStandsFiveToThirtySecondsAndACutLinkHasTwoEnds() {
        assertThat(drawn(4, 3, ALL).stream().flatMap(List::stream)).allSatisfy(fault -> {
            assertThat(fault.other()).isBetween(0, 2).isNotEqualTo(fault.node());
            if (fault.kind() == FaultKind.NODE_STOPPED) {
                assertThat(fault.lastsMillis()).isBetween(5_000L, 30_000L);
            }
        });
    }
}
