package io.yitaiqing.simulator.bench;

import io.yitaiqing.node.journal.bench.Figure;
import io.yitaiqing.simulator.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * How many customers a second are lived through in {@link Hall12}: by the whole engine, and by the lookahead kernel.
 *
 * <p>Rounds are replications with people of their own. The speed is that of the median round on one thread, and on
 * several threads that of all rounds together; what happened is told with its 99 % interval beside what is known.
 */
public final class EngineBench {

    private static final double CONFIDENCE = 0.99;
    private static final double MILLE = 1_000;

    /**
     * How much is measured.
     *
     * @param customers how many come in a round
     * @param rounds how many rounds count, after as many that do not
     * @param threads how many threads live rounds at once in the end
     */
    public record Size(int customers, int rounds, int threads) {}

    private EngineBench() {}

    /** Measures the whole engine. */
    public static List<Figure> engine(Size size) {
        return figures("engine.hall12", Lived::whole, size);
    }

    /** Measures the kernel. */
    public static List<Figure> lookahead(Size size) {
        return figures("lookahead.hall12", Lived::kernel, size);
    }

    /** Measures a way to live. */
    static List<Figure> figures(String name, Lived.Way way, Size size) {
        IntStream.range(0, size.rounds()).forEach(round -> way.live(-1 - round, size.customers()));
        List<Lived> rounds = IntStream.range(0, size.rounds())
                .mapToObj(round -> way.live(round, size.customers()))
                .toList();
        double[] speeds = rounds.stream()
                .mapToDouble(lived -> speed(lived, size))
                .sorted()
                .toArray();
        double speed = speeds[speeds.length / 2];
        Estimate wait =
                Estimate.of(rounds.stream().mapToDouble(Lived::waitSeconds).toArray(), CONFIDENCE);
        Estimate left = Estimate.of(
                rounds.stream().mapToDouble(lived -> MILLE * lived.left()).toArray(), CONFIDENCE);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of(name, speed, "customers/s"));
        figures.add(Figure.against(name + ".wait", wait.mean(), "s", 60 * Hall12.WAIT_MINUTES));
        figures.add(Figure.of(name + ".wait.within", wait.halfWidth(), "s"));
        figures.add(Figure.against(name + ".left", left.mean(), "per mille", MILLE * Hall12.LEFT));
        figures.add(Figure.of(name + ".left.within", left.halfWidth(), "per mille"));
        if (size.threads() > 1) {
            figures.add(Figure.against(
                    name + ".threads-" + size.threads(), together(way, size), "customers/s", speed * size.threads()));
        }
        return figures;
    }

    private static double speed(Lived lived, Size size) {
        return size.customers() * SimulatedHall.NANOS / lived.nanos();
    }

    /** All threads live as many rounds at once. */
    private static double together(Lived.Way way, Size size) {
        try (ExecutorService threads = Executors.newFixedThreadPool(size.threads())) {
            List<Callable<Lived>> rounds = IntStream.range(0, size.threads() * size.rounds())
                    .<Callable<Lived>>mapToObj(round -> () -> way.live(round, size.customers()))
                    .toList();
            long start = System.nanoTime();
            for (var lived : threads.invokeAll(rounds)) {
                lived.get();
            }
            return rounds.size() * (double) size.customers() * SimulatedHall.NANOS / (System.nanoTime() - start);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The bench was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A round failed: " + e.getCause().getMessage(), e.getCause());
        }
    }
}
