package io.yitaiqing.simulator.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The answer to a call that cannot be understood: one sentence on stderr that names what was wrong and what is allowed.
 */
final class WrongCall implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(sentence(wrong, command));
        return UserError.WRONG_CALL;
    }

    private static String sentence(ParameterException wrong, CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched, command, name);
            case MissingParameterException missing -> closed(missing.getMessage()) + " " + seeHelp(name);
            default -> closed(wrong.getMessage());
        };
    }

    private static String unmatched(UnmatchedArgumentException unmatched, CommandLine command, String name) {
        String given = unmatched.getUnmatched().getFirst();
        List<String> near = unmatched.getSuggestions();
        String kind = unmatched.isUnknownOption()
                ? "option"
                : command.getSubcommands().isEmpty() ? "argument" : "command";
        String hint = near.isEmpty() ? seeHelp(name) : "Did you mean " + near.getFirst() + "?";
        return name + " has no " + kind + " " + given + ". " + hint;
    }

    private static String seeHelp(String name) {
        return "See " + name + " --help.";
    }

    private static String closed(String message) {
        String line = message.strip().replaceAll("\\s*\\R\\s*", " ");
        return line.endsWith(".") || line.endsWith("?") ? line : line + ".";
    }
}
