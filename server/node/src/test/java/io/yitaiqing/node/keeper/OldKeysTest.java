package io.yitaiqing.node.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.tale.Seed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Keys of a day are found wherever they were added, and only those. */
class OldKeysTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);

    private static OldKeys.Print print(int number) {
        return new OldKeys.Print(OldKeys.print("key-" + number), number);
    }

    @Test
    void keysAddedBitByBitAreAsFoundAsThoseOfOneGo() {
        Seed.run(random -> {
            OldKeys grown = OldKeys.of(DAY, List.of());
            List<OldKeys.Print> all = new ArrayList<>();
            for (int number = 0; number < 300; ) {
                List<OldKeys.Print> more = IntStream.range(number, number + random.nextInt(20))
                        .mapToObj(OldKeysTest::print)
                        .toList();
                number += more.size();
                all.addAll(more);
                grown = grown.with(more);
            }
            OldKeys atOnce = OldKeys.of(DAY, all);
            assertThat(grown.prints()).isEqualTo(atOnce.prints()).isSorted();
            assertThat(grown.afters()).isEqualTo(atOnce.afters());
            for (int number = 0; number < all.size(); number++) {
                assertThat(grown.places("key-" + number)).containsExactly(new RowPlace(DAY, number));
            }
            assertThat(grown.places("key-" + all.size())).isEmpty();
        });
    }

    @Test
    void twoRowsOfOnePrintAreBothFound() {
        OldKeys keys = OldKeys.of(DAY, List.of(print(7))).with(List.of(new OldKeys.Print(print(7).print(), 9)));

        assertThat(keys.places("key-7")).containsExactly(new RowPlace(DAY, 7), new RowPlace(DAY, 9));
    }
}
