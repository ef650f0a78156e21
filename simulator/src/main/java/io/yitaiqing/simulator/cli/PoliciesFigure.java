package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.bench.PolicyBench;
import io.yitaiqing.simulator.bench.PolicyBench.Question;
import io.yitaiqing.simulator.bench.PolicyBench.Row;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hall bench policies}: every policy beside first come first served in random halls. */
@Command(
        name = "policies",
        description = "Every dispatch policy beside first come first served: the same customers in 20 random halls at"
                + " three loads.",
        mixinStandardHelpOptions = true)
final class PoliciesFigure implements Callable<Integer> {

    private static final double[] LOADS = {0.85, 0.95, 1.10};

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "One JSON object a line, one for each hall too.")
    private boolean json;

    @Option(names = "--each", description = "A line for each hall too.")
    private boolean each;

    @Option(
            names = "--compare",
            paramLabel = "WHAT",
            defaultValue = "POLICIES",
            description = "POLICIES, or the default with other CAPS of overtaking or other OFFSETS.")
    private Question question;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--halls",
            paramLabel = "N",
            defaultValue = "20",
            description = "Random halls, 1 to 1000 (default ${DEFAULT-VALUE}).")
    private int halls;

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "8",
            description = "Replications a hall, 2 to 1000 (default ${DEFAULT-VALUE}).")
    private int replications;

    @Option(
            names = "--customers",
            paramLabel = "N",
            defaultValue = "2500",
            description = "Customers a replication, 100 to 1000000 (default ${DEFAULT-VALUE}).")
    private int customers;

    @Override
    public Integer call() {
        within("--halls", halls, 1, 1_000);
        within("--replications", replications, 2, 1_000);
        within("--customers", customers, 100, 1_000_000);
        PrintWriter out = spec.commandLine().getOut();
        PolicyBench bench = new PolicyBench(new PolicyBench.Size(seed, halls, replications, customers));
        if (!json) {
            out.printf(
                    "%d random halls, %d replications of %,d customers, seed %d.%n"
                            + "missing: waited longer than the target or left; late: the former alone; their changes"
                            + " from first come first served with paired 95 %% intervals.%n"
                            + "worse: in how many halls more miss than under it, beyond noise.%n%n%s%n",
                    halls, replications, customers, seed, HEAD);
            out.flush();
        }
        for (double load : LOADS) {
            List<Row> rows = bench.compare(question, load, row -> {
                if (json || each) {
                    print(row, out);
                }
            });
            rows.forEach(row -> print(row, out));
        }
        return 0;
    }

    private static void within(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new UserError("Expected " + option + " from " + least + " to " + most + ", but got " + value + ".");
        }
    }

    private static final String HEAD = String.format(
            "%-4s %-5s %-24s %8s %8s %8s %8s %9s %4s %15s %15s %5s",
            "load",
            "hall",
            "policy",
            "missing",
            "left",
            "worst",
            "wait min",
            "overtaken",
            "most",
            "missing",
            "late",
            "worse");

    private void print(Row row, PrintWriter out) {
        out.println(json ? json(row) : line(row));
        out.flush();
    }

    private static String line(Row r) {
        return String.format(
                Locale.ROOT,
                "%.2f %-5s %-24s %7.2f%% %7.2f%% %7.2f%% %8.2f %8.2f%% %4d %15s %15s %5d",
                r.load(),
                r.where(),
                r.policy(),
                100 * r.missing(),
                100 * r.left(),
                100 * r.worstMissing(),
                r.meanWaitSeconds() / 60,
                100 * r.overtaken(),
                r.mostOvertakes(),
                percent(r.change()),
                percent(r.lateChange()),
                r.worse());
    }

    private static String percent(Estimate change) {
        return String.format(Locale.ROOT, "%+.1f ± %.1f %%", 100 * change.mean(), 100 * change.halfWidth());
    }

    private static String json(Row r) {
        return String.format(
                Locale.ROOT,
                "{\"load\":%.2f,\"hall\":\"%s\",\"policy\":\"%s\",\"missing\":%.5f,\"left\":%.5f,\"worstMissing\":%.5f,"
                        + "\"meanWaitSeconds\":%.1f,\"overtaken\":%.5f,\"mostOvertakes\":%d,\"change\":%.4f,"
                        + "\"changeHalfWidth\":%.4f,\"lateChange\":%.4f,\"lateChangeHalfWidth\":%.4f,\"worse\":%d}",
                r.load(),
                r.where(),
                r.policy(),
                r.missing(),
                r.left(),
                r.worstMissing(),
                r.meanWaitSeconds(),
                r.overtaken(),
                r.mostOvertakes(),
                r.change().mean(),
                r.change().halfWidth(),
                r.lateChange().mean(),
                r.lateChange().halfWidth(),
                r.worse());
    }
}
