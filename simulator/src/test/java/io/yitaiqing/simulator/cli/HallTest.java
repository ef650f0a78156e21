package io.yitaiqing.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The manners of the command line. */
class HallTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpAndVersionGoToTheOutput() {
        assertThat(call("--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: hall").contains("一台清");
        assertThat(call("--version")).isZero();
        assertThat(out.toString()).contains("Yitaiqing");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aCallWithoutACommandIsOneSentence() {
        assertThat(call()).isEqualTo(2);
        assertThat(err.toString()).isEqualToIgnoringNewLines("hall needs a command. See hall --help.");
    }

    @Test
    void anUnknownCommandIsAnsweredWithTheNearest() {
        assertThat(call("wlak")).isEqualTo(2);
        assertThat(err.toString()).isEqualToIgnoringNewLines("hall has no command wlak. Did you mean walk?");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThat(call("walk", "--steps", "1", "--zzzzzz")).isEqualTo(2);
        assertThat(call("walk", "--steps", "1", "--halp=x")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo("hall walk has no option --zzzzzz. See hall walk --help.\n"
                        + "hall walk has no option --halp. Did you mean --help?\n");
    }

    @Test
    void aWrongValueIsNamedWithItsOption() {
        assertThat(call("walk", "--steps", "many")).isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("Invalid value for option '--steps': 'many' is not an int.");
    }

    @Test
    void aMissingOptionIsNamed() {
        assertThat(call("walk")).isEqualTo(2);
        assertThat(err.toString()).contains("--steps").endsWith("See hall walk --help.\n");
    }

    @Test
    void aUserErrorShowsItsSentenceOnlyHoweverDeepItSits() {
        assertThat(call("walk", "--steps", "0")).isEqualTo(2);
        assertThat(call("walk", "--steps", "-1")).isEqualTo(3);
        assertThat(err.toString()).isEqualToIgnoringNewLines("Expected a step.\nExpected a way forward.\n");
    }

    @Test
    void aBugShowsItsStackTrace() {
        assertThat(call("walk", "--steps", "13")).isEqualTo(1);
        assertThat(call("walk", "--steps", "14")).isEqualTo(1);
        assertThat(err.toString()).contains("IllegalStateException: bug", "AssertionError: broken", "at io.yitaiqing");
    }

    @Test
    void theCommandDecidesOnItsExitCode() {
        assertThat(call("walk", "--steps", "7")).isEqualTo(7);
    }

    @Test
    void aUserErrorNeverReportsSuccess() {
        assertThatIllegalArgumentException().isThrownBy(() -> new UserError("Done.", 0));
    }

    private int call(String... args) {
        var hall = Hall.commandLine().addSubcommand(new Walk());
        hall.setParameterExceptionHandler(hall.getParameterExceptionHandler())
                .setExecutionExceptionHandler(hall.getExecutionExceptionHandler())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return Hall.execute(hall, args);
    }

    @Command(name = "walk", mixinStandardHelpOptions = true)
    static final class Walk implements Callable<Integer> {

        @Option(names = "--steps", required = true)
        private int steps;

        @Override
        public Integer call() {
            return switch (steps) {
                case 0 -> throw new UserError("Expected a step.");
                case -1 -> throw new CompletionException(new UserError("Expected a way forward.", 3));
                case 13 -> throw new IllegalStateException("bug");
                case 14 -> throw new AssertionError("broken");
                default -> steps;
            };
        }
    }
}
