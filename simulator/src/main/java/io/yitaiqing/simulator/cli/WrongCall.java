package io.yitaiqing.simulator.cli;

import java.util.Collection;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The answer to a call that cannot be understood: one line on stderr that names what was wrong and what is allowed.
 */
final class WrongCall implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(sentence(wrong, command));
        return UserError.WRONG_CALL;
    }

    private static String sentence(ParameterException wrong, CommandLine command) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, command);
            case MissingParameterException missing -> closed(missing.getMessage()) + " " + seeHelp(command);
            default -> closed(wrong.getMessage());
        };
    }

    private static String unmatched(UnmatchedArgumentException unmatched, CommandLine command) {
        String given = unmatched.getUnmatched().getFirst();
        if (unmatched.isUnknownOption()) {
            String name = given.replaceFirst("=.*", "");
            return unknown("option", name, command.getCommandSpec().optionsMap().keySet(), command);
        }
        var commands = command.getSubcommands().keySet();
        return unknown(commands.isEmpty() ? "argument" : "command", given, commands, command);
    }

    private static String unknown(String kind, String given, Collection<String> known, CommandLine command) {
        String hint = Nearest.to(given, known)
                .map(word -> "Did you mean " + word + "?")
                .orElseGet(() -> seeHelp(command));
        return command.getCommandSpec().qualifiedName() + " has no " + kind + " " + given + ". " + hint;
    }

    private static String seeHelp(CommandLine command) {
        return "See " + command.getCommandSpec().qualifiedName() + " --help.";
    }

    private static String closed(String message) {
        String line = message.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.endsWith(".") || line.endsWith("?") ? line : line + ".";
    }
}
