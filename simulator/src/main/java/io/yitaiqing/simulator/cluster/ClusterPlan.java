package io.yitaiqing.simulator.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The halls of a measured cluster: as many as wanted of one plan, open round the clock. */
final class ClusterPlan {

    /** The counters of each hall, with the clerk who sits there. */
    static final List<Seat> SEATS = List.of(new Seat("1", "lin-xia"), new Seat("2", "gao-jun"));

    private ClusterPlan() {}

    /** A counter and its clerk. */
    record Seat(String counter, String clerk) {}

    /** The ids of so many halls. */
    static List<String> halls(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> String.format("F%04d", number))
                .toList();
    }

    /** Writes the plans into a folder. */
    static void write(Path folder, List<String> halls) {
        try (InputStream template = ClusterPlan.class.getResourceAsStream("hall.yaml")) {
            String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            Files.createDirectories(folder);
            for (String hall : halls) {
                Files.writeString(folder.resolve(hall + ".yaml"), text.replace("HALL", hall));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
