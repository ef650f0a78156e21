package io.yitaiqing.node.keeper;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The idempotency keys of one business day whose answers are not at hand, as sixteen bytes each: a print of the key,
 * and where the row stands that holds the answer.
 *
 * @param prints ascending
 * @param afters the positions before the rows, in the order of the prints
 */
record OldKeys(LocalDate day, long[] prints, long[] afters) {

    /** One key's print and place. */
    record Print(long print, long after) {}

    static OldKeys of(LocalDate day, Collection<Print> keys) {
        List<Print> sorted = keys.stream()
                .sorted((one, other) -> Long.compare(one.print(), other.print()))
                .toList();
        return new OldKeys(
                day,
                sorted.stream().mapToLong(Print::print).toArray(),
                sorted.stream().mapToLong(Print::after).toArray());
    }

    /** These and more of the same day. */
    OldKeys with(Collection<Print> more) {
        if (more.isEmpty()) {
            return this;
        }
        OldKeys added = of(day, more);
        long[] allPrints = new long[prints.length + added.prints.length];
        long[] allAfters = new long[allPrints.length];
        int mine = 0;
        int theirs = 0;
        for (int i = 0; i < allPrints.length; i++) {
            boolean fromMine =
                    theirs == added.prints.length || mine < prints.length && prints[mine] <= added.prints[theirs];
            allPrints[i] = fromMine ? prints[mine] : added.prints[theirs];
            allAfters[i] = fromMine ? afters[mine++] : added.afters[theirs++];
        }
        return new OldKeys(day, allPrints, allAfters);
    }

    /** Where the answer to a key may stand; rarely two keys have one print. */
    List<RowPlace> places(String key) {
        long print = print(key);
        int found = Arrays.binarySearch(prints, print);
        if (found < 0) {
            return List.of();
        }
        return IntStream.range(0, prints.length)
                .filter(i -> prints[i] == print)
                .mapToObj(i -> new RowPlace(day, afters[i]))
                .toList();
    }

    /** FNV-1a in 64 bits (Fowler, Noll, Vo). */
    static long print(String key) {
        long print = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            print = (print ^ key.charAt(i)) * 0x100000001b3L;
        }
        return print;
    }
}
