package io.yitaiqing.house;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.dispatch.why.RuleWords;
import io.yitaiqing.hall.CounterAction;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.node.config.Setting;
import io.yitaiqing.simulator.cli.Hall;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The lists of the README, one line each: name, columns, and where the code tells the rows.
 */
final class ReadmeLists {

    private ReadmeLists() {}

    static Stream<ReadmeList> all() {
        return Stream.of(
                new ReadmeList("cli", List.of("Command", "Option", "Default", "Meaning"), commandLine()),
                new ReadmeList("settings", List.of("Setting", "Variable", "Default", "Meaning"), settings()),
                new ReadmeList("undo", List.of("Action", "Undone", "Then"), undo()),
                new ReadmeList("policies", List.of("Policy", "Who is called"), policies()),
                new ReadmeList("why", List.of("Rule", "Why it chose a visit, or kept one waiting"), why()),
                new ReadmeList("rejections", List.of("Code", "Status", "When"), rejections()),
                new ReadmeList("modules", List.of("Module", "What it is"), modules()));
    }

    /** One row for each command, followed by one for each of its options. */
    private static List<List<String>> commandLine() {
        return Hall.commandLine().getSubcommands().values().stream()
                .distinct()
                .flatMap(command -> Stream.concat(Stream.of(command(command)), arguments(command)))
                .toList();
    }

    private static List<String> command(CommandLine command) {
        return List.of(
                code(command.getCommandName()),
                "",
                "",
                text(command.getCommandSpec().usageMessage().description()));
    }

    private static Stream<List<String>> arguments(CommandLine command) {
        return command.getCommandSpec().args().stream()
                .filter(argument -> !argument.hidden())
                .filter(argument -> !(argument instanceof OptionSpec option) || !option.usageHelp())
                .filter(argument -> !(argument instanceof OptionSpec option) || !option.versionHelp())
                .map(argument -> List.of("", code(call(argument)), standard(argument), text(argument.description())));
    }

    private static String call(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            return option.arity().max() == 0 ? option.longestName() : option.longestName() + " " + bare(argument);
        }
        return bare(argument);
    }

    private static String bare(ArgSpec argument) {
        return argument.paramLabel().replaceAll("[<>]", "");
    }

    private static String standard(ArgSpec argument) {
        boolean flag = argument instanceof OptionSpec option && option.arity().max() == 0;
        Object value = argument.defaultValue() == null ? argument.initialValue() : argument.defaultValue();
        boolean none = value == null
                || value.equals(CommandLine.Option.NULL_VALUE)
                || value.equals(Optional.empty())
                || value.equals(List.of());
        return flag || none || argument.required() ? "" : code(value.toString());
    }

    private static List<List<String>> settings() {
        return Stream.of(Setting.values())
                .map(setting -> List.of(
                        code(setting.path()),
                        code(setting.variable()),
                        setting.standard().isEmpty() ? "" : code(setting.standard()),
                        text(setting.meaning())))
                .toList();
    }

    /** The meaning of a rejection is the sentence that stands above it in the source. */
    private static List<List<String>> rejections() {
        String source = Repository.text("server/engine/src/main/java/io/yitaiqing/hall/Rejection.java");
        return Stream.of(Rejection.Code.values())
                .map(code -> List.of(code(code.name()), status(code.kind()), sentenceAbove(code.name(), source)))
                .toList();
    }

    /** What an undo makes of each action is the sentence that stands above it in the source. */
    private static List<List<String>> undo() {
        String source = Repository.text("server/engine/src/main/java/io/yitaiqing/hall/CounterAction.java");
        return Stream.of(CounterAction.values())
                .map(action -> List.of(
                        code(action.word()), action.undoable() ? "yes" : "no", sentenceAbove(action.name(), source)))
                .toList();
    }

    /** Whom a policy calls is the sentence that stands above it in the source. */
    private static List<List<String>> policies() {
        String source = Repository.text("server/engine/src/main/java/io/yitaiqing/dispatch/Preset.java");
        return Stream.of(Preset.values())
                .map(preset -> List.of(code(preset.policy()), sentenceAbove(preset.name(), source)))
                .toList();
    }

    /** What a rule of dispatch is about is the sentence that stands above it in the source. */
    private static List<List<String>> why() {
        String source = Repository.text("server/engine/src/main/java/io/yitaiqing/dispatch/why/RuleWords.java");
        return Stream.of(RuleWords.values())
                .map(rule -> List.of(code(rule.rule()), sentenceAbove(rule.name(), source)))
                .toList();
    }

    private static String status(Rejection.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> "404";
            case STATE -> "409";
            case VALUE -> "422";
        };
    }

    private static String sentenceAbove(String code, String source) {
        var sentence =
                Pattern.compile("/\\*\\* ([^*]+?) \\*/\\s+" + code + "\\(").matcher(source);
        if (!sentence.find()) {
            throw new AssertionError("Expected a sentence above " + code + ".");
        }
        return text(sentence.group(1));
    }

    private static List<List<String>> modules() {
        return Pattern.compile("<module>(.*?)</module>")
                .matcher(Repository.text("pom.xml"))
                .results()
                .map(module -> List.of(code(module.group(1)), description(module.group(1))))
                .toList();
    }

    private static String description(String module) {
        var description =
                Pattern.compile("<description>(.*?)</description>").matcher(Repository.text(module + "/pom.xml"));
        if (!description.find()) {
            throw new AssertionError("Expected " + module + "/pom.xml to have a description.");
        }
        return description.group(1);
    }

    private static String text(String... lines) {
        return String.join(" ", lines).replace("|", "\\|");
    }

    private static String code(String word) {
        return "`" + word.replace("|", "\\|") + "`";
    }
}
