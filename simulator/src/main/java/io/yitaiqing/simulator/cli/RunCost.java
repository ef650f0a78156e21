package io.yitaiqing.simulator.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What a piece of work cost this process: wall time, time on all cores, and the most memory until its end. */
final class RunCost {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final double KIB_A_MB = 1e6 / 1024;

    private final long wallFrom = System.nanoTime();
    private final long cpuFrom = cpuNanos();

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    double wallSeconds() {
        return (System.nanoTime() - wallFrom) / 1e9;
    }

    /** The cost of so many people, in a sentence. */
    String of(long people, double wallSeconds) {
        double cpuSeconds = (cpuNanos() - cpuFrom) / 1e9;
        return String.format(
                Locale.ROOT,
                "%,d people in %.1f s after start, %,.0f a second; %.1f s on %d cores, %.1f µs each; %s.",
                people,
                wallSeconds,
                people / wallSeconds,
                cpuSeconds,
                Runtime.getRuntime().availableProcessors(),
                cpuSeconds / people * 1e6,
                memory());
    }

    /** The most memory of the process as Linux counts it; elsewhere what the JVM's own pools held at most. */
    private static String memory() {
        if (Files.isReadable(STATUS)) {
            try (Stream<String> lines = Files.lines(STATUS)) {
                var most = lines.filter(line -> line.startsWith("VmHWM:"))
                        .map(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                        .findFirst();
                if (most.isPresent()) {
                    return String.format(Locale.ROOT, "at most %.0f MB of memory", most.get() / KIB_A_MB);
                }
            } catch (IOException unreadable) {
                return "memory unknown, for " + STATUS + " cannot be read";
            }
        }
        double bytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .mapToDouble(pool -> pool.getPeakUsage().getUsed())
                .sum();
        return String.format(Locale.ROOT, "at most %.0f MB in the JVM's pools", bytes / 1e6);
    }
}
