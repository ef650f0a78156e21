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
    private static final int COUNTIES_OF_CITY = 6;
    private static final double LONGEST_WAIT_SECONDS = 1_000;

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

    /** Cities of six counties each in one province called {@code all}. */
    RegionTree tree() {
        List<Region> tree = new ArrayList<>(List.of(new Region("all", "示例省", "All", "province", Optional.empty())));
        for (int i = 1; i <= regions; i++) {
            String city = "city-" + (i + COUNTIES_OF_CITY - 1) / COUNTIES_OF_CITY;
            if (i % COUNTIES_OF_CITY == 1) {
                String number = city.substring(city.indexOf('-') + 1);
                tree.add(new Region(city, "示例" + number + "市", "City " + number, "city", Optional.of("all")));
            }
            tree.add(new Region("county-" + i, "第 " + i + " 县", "County " + i, "county", Optional.of(city)));
        }
        return new RegionTree(
                tree, IntStream.range(0, regions).mapToObj(this::region).toList());
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

    /** Most halls are calm, some are late, and which ones changes with every few customers. */
    private static Instant oldest(int hall, int people, Instant now) {
        double mood = (hall * 37L + people * 7L) % 100 / 100.0;
        return now.minusSeconds((long) (LONGEST_WAIT_SECONDS * mood * mood * mood));
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
                Optional.of(new HallRow.Urgent("bill-payment", oldest(hall, people, now), 600)),
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
