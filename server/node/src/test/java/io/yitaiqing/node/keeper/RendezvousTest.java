package io.yitaiqing.node.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where halls are: everywhere the same, evenly, and as few as possible move. */
class RendezvousTest {

    private static final List<String> HALLS =
            IntStream.range(0, 3_000).mapToObj("H%04d"::formatted).toList();

    private static List<String> nodes(int count) {
        return IntStream.range(0, count)
                .mapToObj(node -> new UUID(node * 0x9e3779b97f4a7c15L, node).toString())
                .toList();
    }

    /** Each hall falls on each node with the same chance: 5 standard deviations either side of the mean. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 10})
    void hallsAreSpreadEvenly(int count) {
        Map<String, Long> halls = HALLS.stream()
                .collect(Collectors.groupingBy(hall -> Rendezvous.owner(hall, nodes(count)), Collectors.counting()));

        double share = 1.0 / count;
        double deviation = Math.sqrt(HALLS.size() * share * (1 - share));
        assertThat(halls).hasSize(count);
        assertThat(halls.values())
                .allSatisfy(number -> assertThat((double) number)
                        .isBetween(HALLS.size() * share - 5 * deviation, HALLS.size() * share + 5 * deviation));
    }

    @Test
    void whoComesOrGoesMovesItsOwnHallsOnly() {
        List<String> five = nodes(5);
        List<String> four = new ArrayList<>(five);
        String gone = four.remove(2);

        for (String hall : HALLS) {
            String owner = Rendezvous.owner(hall, five);
            if (!owner.equals(gone)) {
                assertThat(Rendezvous.owner(hall, four)).isEqualTo(owner);
            }
        }
    }

    @Test
    void theOrderInWhichNodesAreKnownMakesNoDifference() {
        List<String> nodes = nodes(5);

        for (String hall : HALLS) {
            assertThat(Rendezvous.owner(hall, nodes.reversed())).isEqualTo(Rendezvous.owner(hall, nodes));
        }
    }
}
