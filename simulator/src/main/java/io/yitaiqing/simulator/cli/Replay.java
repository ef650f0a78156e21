package io.yitaiqing.simulator.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.config.ConfigException;
import io.yitaiqing.node.config.PlanFiles;
import io.yitaiqing.simulator.change.ChangeGrammar;
import io.yitaiqing.simulator.change.WrongChangeException;
import io.yitaiqing.simulator.record.BrokenDayException;
import io.yitaiqing.simulator.record.Expectation;
import io.yitaiqing.simulator.record.PairedDay;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code hall replay FILE}: lives a recorded day or a ticket log through again, as it was or with other decisions.
 */
@Command(
        name = "replay",
        description = {
            "Live a recorded day through again under the hall's real rules: decide every command of a day from",
            "hall export again and list what differs; or with --format, the facts of a ticket log.",
            "Exit code: 0 when all is as recorded, 1 when something differs, 2 when the file cannot be read."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "yitaiqing-csv: a header with ticket,service,taken,called,started,finished,counter,clerk,outcome",
            "(optionally priority); times as 2027-02-01T09:00:00+08:00 or 2027-02-01 09:00:00;",
            "outcome served, no-show, left or cancelled. anonymous-bank: the tab-separated months of the",
            "Technion's Anonymous Bank call log.",
            "A change of a recorded day is counter=COUNTER, skill=CLERK:SERVICE[:LEVEL], 一台清[=LEVEL] or",
            "yitaiqing[=LEVEL], or policy=POLICY; its people come as they came.",
            ""
        })
public final class Replay implements Callable<Integer> {

    private static final int UNSOUND = 1;
    private static final int LISTED_MOST = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A day from hall export, or a ticket log.")
    private Path file;

    @Mixin
    private LogOptions logs;

    @ArgGroup
    private Mode mode = new Mode();

    @Option(
            names = "--list",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many differences to list at most (default ${DEFAULT-VALUE}).")
    private int list;

    @Option(names = "--expect", paramLabel = "FILE", description = "Hold the result against this expectation.")
    private Optional<Path> expect = Optional.empty();

    @Option(names = "--write-expect", paramLabel = "FILE", description = "Write the result as an expectation.")
    private Optional<Path> writeExpect = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    /** Who decides: the log or a policy. */
    static final class Mode {
        @Option(
                names = "--as-recorded",
                description =
                        "Decide every command again, or repeat every fact of a log, to come out the same (default).")
        private boolean asRecorded;

        @Option(
                names = "--policy",
                paramLabel = "POLICY",
                description =
                        "Recorded arrivals, patience and service times, but this policy's decisions; of a recorded"
                                + " day, visit beside visit with its own plan's.")
        private Optional<String> policy = Optional.empty();

        @Option(
                names = "--plan",
                paramLabel = "PLAN",
                description = "A recorded day under this plan of its hall, with other counters, skills or settings,"
                        + " visit beside visit with its own plan's.")
        private Optional<Path> plan = Optional.empty();

        @Option(
                names = "--change",
                paramLabel = "C",
                description = "A recorded day with this change of its hall, visit beside visit with its own plan's;"
                        + " + joins several.")
        private Optional<String> change = Optional.empty();

        @Option(names = "--dispatch", hidden = true, paramLabel = "POLICY", description = "The old name of --policy.")
        void dispatch(String name) {
            policy = Optional.of(name);
        }
    }

    @Override
    public Integer call() throws JsonProcessingException {
        mode.policy.ifPresent(Replay::expectPolicy);
        if (logs.given() && (mode.plan.isPresent() || mode.change.isPresent())) {
            throw new UserError("Expected " + (mode.plan.isPresent() ? "--plan" : "--change")
                    + " with a recorded day only, but got a ticket log.");
        }
        Bounds.expect("--list", list, 0, LISTED_MOST);
        PrintWriter out = spec.commandLine().getOut();
        try {
            Optional<Expectation> expectation = expect.map(Expectation::read);
            ReplayOutcome outcome =
                    logs.given() ? LogReplay.run(() -> logs.read(file), mode.policy, out, json) : day(out);
            writeExpect.ifPresent(target -> Expectation.write(outcome.summary(), target));
            List<String> unexpected = expectation
                    .map(known -> known.differences(outcome.summary()))
                    .orElse(List.of());
            unexpected.forEach((json ? spec.commandLine().getErr() : out)::println);
            return outcome.sound() && unexpected.isEmpty() ? 0 : UNSOUND;
        } catch (BrokenDayException broken) {
            boolean perhapsLog = !logs.given() && broken.atLine() == 1;
            throw new UserError(broken.getMessage()
                    + (perhapsLog ? " A ticket log needs --format (yitaiqing-csv or anonymous-bank)." : ""));
        }
    }

    private ReplayOutcome day(PrintWriter out) {
        try {
            return mode.change
                    .map(ChangeGrammar::parse)
                    .map(change -> DayReplay.changed(file, day -> PairedDay.of(day, change), out, json))
                    .or(() -> changed().map(plan -> DayReplay.changed(file, day -> PairedDay.of(day, plan), out, json)))
                    .orElseGet(() -> DayReplay.decideAgain(file, list, out, json));
        } catch (WrongChangeException wrong) {
            throw new UserError(wrong.getMessage());
        }
    }

    private Optional<UnaryOperator<HallPlan>> changed() {
        Optional<UnaryOperator<HallPlan>> other = mode.plan.map(path -> own -> read(path, own.id()));
        return other.or(() -> mode.policy.map(policy -> own -> under(policy, own)));
    }

    private static HallPlan read(Path path, String hall) {
        try {
            HallPlan plan = PlanFiles.read(path).get(hall);
            if (plan == null) {
                throw new UserError("Expected --plan to be a plan of hall " + hall + ", but " + path + " has none.");
            }
            return plan;
        } catch (ConfigException wrong) {
            throw new UserError(wrong.getMessage());
        }
    }

    private static HallPlan under(String policy, HallPlan plan) {
        return plan.with(policy, plan.settings().dispatch());
    }

    private static void expectPolicy(String policy) {
        if (!Policies.all().containsKey(policy)) {
            throw new UserError("Expected --policy to be one of "
                    + String.join(", ", Policies.all().keySet()) + ", but got '" + policy + "'.");
        }
    }
}
