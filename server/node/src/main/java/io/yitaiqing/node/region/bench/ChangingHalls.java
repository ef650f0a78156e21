package io.yitaiqing.node.region.bench;

import io.yitaiqing.hall.Alert;
import io.yitaiqing.node.region.Region;
import io.yitaiqing.node.region.RegionTree;
import io.yitaiqing.view.HallRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/**
 * Many halls in which one more customer waits with each change, so that a row tells which change it is.
 *
 * <p>Changed on one thread and read on another.
 */
final class ChangingHalls {

    private static final int REMEMBERED = 1_024;

    private final int count;
    private final int regions;
    private final AtomicIntegerArray waiting;
    private final AtomicLongArray changedNanos;

    ChangingHalls(int count, int regions) {
        this.count = count;
        this.regions = regions;
        this.waiting = new AtomicIntegerArray(count);
        this.changedNanos = new AtomicLongArray(count * REMEMBERED);
    }

    int count() {
        return count;
    }

    /** Counties in one province called {@code all}. */
    RegionTree tree() {
        List<Region> tree = new ArrayList<>(List.of(new Region("all", "省", "All", "province", Optional.empty())));
        for (int i = 1; i <= regions; i++) {
            tree.add(new Region("county-" + i, "县 " + i, "County " + i, "county", Optional.of("all")));
        }
        return new RegionTree(tree, tree.stream().map(Region::id).skip(1).toList());
    }

    List<HallRow> unheard() {
        return IntStream.range(0, count)
                .mapToObj(hall -> row(hall, Instant.EPOCH))
                .toList();
    }

    static String id(int hall) {
        return "G%05d".formatted(hall);
    }

    static int number(String id) {
        return Integer.parseInt(id.substring(1));
    }

    String region(int hall) {
        return "county-" + (1 + hall % regions);
    }

    void change(int hall) {
        int change = waiting.get(hall) + 1;
        changedNanos.set(hall * REMEMBERED + change % REMEMBERED, System.nanoTime());
        waiting.set(hall, change);
    }

    /** Changes of all halls so far. */
    long changes() {
        return IntStream.range(0, count).mapToLong(waiting::get).sum();
    }

    /** When the hall had this many waiting first, as {@link System#nanoTime()}. */
    long changedNanos(int hall, int change) {
        return changedNanos.get(hall * REMEMBERED + change % REMEMBERED);
    }

    /** The row as a hall with three services and eight counters has it. */
    HallRow row(int hall, Instant now) {
        int people = waiting.get(hall);
        return new HallRow(
                id(hall),
                "生成营业厅 " + hall,
                "Generated hall " + hall,
                region(hall),
                true,
                people,
                Optional.of(new HallRow.Urgent("bill-payment", now.minusSeconds(hall % 1_000), 600)),
                people + 90L,
                people + 100L,
                8,
                6,
                5,
                1,
                Optional.of(Alert.Band.WARNING),
                "first-come-first-served");
    }
}
