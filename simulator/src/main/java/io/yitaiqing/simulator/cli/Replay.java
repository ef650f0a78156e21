package io.yitaiqing.simulator.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.simulator.replay.BrokenLogException;
import io.yitaiqing.simulator.replay.DispatchReplay;
import io.yitaiqing.simulator.replay.LogFormat;
import io.yitaiqing.simulator.replay.LogLimits;
import io.yitaiqing.simulator.replay.RecordedReplay;
import io.yitaiqing.simulator.replay.ReplayJson;
import io.yitaiqing.simulator.replay.ReplayResult;
import io.yitaiqing.simulator.replay.ReplayText;
import io.yitaiqing.simulator.replay.TicketLog;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code hall replay LOG}: lives a real ticket log through again, as it was or with our own decisions. */
@Command(
        name = "replay",
        description = {
            "Live a ticket log through again under the hall's real rules.",
            "Exit code: 0 when all is well, 1 when a computed wait is not the log's, 2 when the log cannot be read."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "yitaiqing-csv: a header with ticket,service,taken,called,started,finished,counter,clerk,outcome",
            "(optionally priority); times as 2027-02-01T09:00:00+08:00 or 2027-02-01 09:00:00;",
            "outcome served, no-show, left or cancelled. anonymous-bank: the tab-separated months of the",
            "Technion's Anonymous Bank call log.",
            ""
        })
public final class Replay implements Callable<Integer> {

    private static final int UNSOUND = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LOG", description = "The ticket log.")
    private Path log;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description = "Its form: yitaiqing-csv or anonymous-bank.")
    private LogFormat format;

    @ArgGroup
    private Mode mode = new Mode();

    @Option(names = "--zone", paramLabel = "ZONE", description = "The zone of local times, such as Asia/Shanghai.")
    private Optional<String> zone;

    @Option(names = "--skip-broken", description = "Drop and count lines that cannot be understood.")
    private boolean skipBroken;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    /** Who decides: the log or a policy. */
    static final class Mode {
        @Option(
                names = "--as-recorded",
                description = "Repeat every recorded fact; computed waits must be the log's (default).")
        private boolean asRecorded;

        @Option(
                names = "--dispatch",
                paramLabel = "POLICY",
                description = "Recorded arrivals, patience and service times, but this policy's decisions:"
                        + " first-come-first-served.")
        private Optional<String> policy = Optional.empty();
    }

    @Override
    public Integer call() throws JsonProcessingException {
        long begun = System.nanoTime();
        mode.policy.ifPresent(Replay::expectPolicy);
        TicketLog tickets = read();
        ReplayResult result = mode.policy
                .map(policy -> DispatchReplay.run(tickets, policy))
                .orElseGet(() -> RecordedReplay.run(tickets));
        double seconds = (System.nanoTime() - begun) / 1e9;
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(ReplayJson.of(result, seconds));
        } else {
            ReplayText.print(result, seconds, out);
        }
        return result.sound() ? 0 : UNSOUND;
    }

    /** The format a word names. */
    static final class FormatConverter implements ITypeConverter<LogFormat> {
        @Override
        public LogFormat convert(String word) {
            return Arrays.stream(LogFormat.values())
                    .filter(format -> format.toString().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "expected yitaiqing-csv or anonymous-bank, but got '" + word + "'"));
        }
    }

    private static void expectPolicy(String policy) {
        if (!Policies.all().containsKey(policy)) {
            throw new UserError("Expected --dispatch to be one of "
                    + String.join(", ", Policies.all().keySet()) + ", but got '" + policy + "'.");
        }
    }

    private TicketLog read() {
        try {
            return TicketLog.read(
                    log, format, new TicketLog.Options(zone.map(Replay::zone), skipBroken, LogLimits.DEFAULT));
        } catch (BrokenLogException broken) {
            throw new UserError(broken.getMessage());
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new UserError(
                    "Expected --zone to be a time zone such as Asia/Shanghai or +08:00, but got '" + name + "'.");
        }
    }
}
