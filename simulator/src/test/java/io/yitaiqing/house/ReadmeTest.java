package io.yitaiqing.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the READMEs say, held against what the code does. */
class ReadmeTest {

    private static final String ENGLISH = Repository.text("README.md");
    private static final String CHINESE = Repository.text("README.zh-CN.md");
    private static final Pattern SHELL =
            Pattern.compile("^```(?:sh|bash|console)\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    static Stream<ReadmeList> lists() {
        return ReadmeLists.all();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListSaysWhatTheCodeSays(ReadmeList list) {
        assertThat(list.in(ENGLISH, "README.md")).isEqualTo(list.markdown());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aTranslatedListHasTheSameCodeWords(ReadmeList list) {
        assertThat(ReadmeList.codeWords(list.in(CHINESE, "README.zh-CN.md"))).isEqualTo(list.codeWords());
    }

    static Stream<ReadmeList> keys() {
        return SchemaKeys.all();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void thePageOfConfigurationSaysWhatTheSchemasSay(ReadmeList keys) {
        assertThat(keys.in(Repository.text("config/README.md"), "config/README.md"))
                .isEqualTo(keys.markdown());
        assertThat(ReadmeList.codeWords(keys.in(Repository.text("config/README.zh-CN.md"), "config/README.zh-CN.md")))
                .isEqualTo(keys.codeWords());
    }

    @Test
    void bothLanguagesGiveTheSameCommands() {
        assertThat(commands(ENGLISH)).isNotEmpty().isEqualTo(commands(CHINESE));
    }

    @Test
    void ciRunsTheTestCommandOfTheReadme() {
        String command = "./mvnw -B verify";
        assertThat(commands(ENGLISH)).contains(command);
        assertThat(Repository.text(".ci/run").lines()).anyMatch(line -> line.startsWith(command));
    }

    /** The lines of all shell blocks, without their comments. */
    private static List<String> commands(String page) {
        return SHELL.matcher(page)
                .results()
                .flatMap(block -> block.group(1).lines())
                .map(line -> line.replaceAll("(^|\\s+)# .*$", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
