package io.yitaiqing.simulator.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The root of the command line: {@code hall COMMAND}.
 *
 * <p>Exit codes: 0 done, 1 a bug (its stack trace is printed), 2 a wrong call (one sentence is printed). A command that
 * has to tell the user of anything else throws a {@link UserError}.
 */
@Command(
        name = "hall",
        description = "Yitaiqing 一台清, the real-time brain of service halls.",
        mixinStandardHelpOptions = true,
        versionProvider = Hall.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            Demo.class,
            Serve.class,
            Simulate.class,
            Tune.class,
            Compare.class,
            Export.class,
            Replay.class,
            Fit.class,
            LoadServer.class,
            CheckConfig.class,
            Bench.class
        })
public final class Hall implements Runnable {

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), args));
    }

    /** Runs one call to its end and returns the exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return execute(commandLine().setOut(out).setErr(err), args);
    }

    /** An assertion that fails is a bug too, but picocli's handler sees only exceptions, and threads may still run. */
    static int execute(CommandLine hall, String... args) {
        try {
            return hall.execute(args);
        } catch (Error bug) {
            return failed(bug, hall.getErr());
        }
    }

    /** The whole command line with its handlers of errors, ready to execute or to be described. */
    public static CommandLine commandLine() {
        return new CommandLine(new Hall())
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongCall())
                .setExecutionExceptionHandler((exception, command, parsed) -> failed(exception, command.getErr()));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "hall needs a command. See hall --help.");
    }

    private static int failed(Throwable failure, PrintWriter err) {
        var told = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(UserError.class::isInstance)
                .map(UserError.class::cast)
                .findFirst();
        if (told.isPresent()) {
            err.println(told.get().getMessage());
            return told.get().exitCode();
        }
        failure.printStackTrace(err);
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    /** The version of this build, as the jar's manifest tells it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Hall.class.getPackage().getImplementationVersion();
            return new String[] {"Yitaiqing " + (version == null ? "(not packaged)" : version)};
        }
    }
}
