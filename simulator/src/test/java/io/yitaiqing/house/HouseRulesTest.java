package io.yitaiqing.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every file of the repository, held against the house rules; a failure names all offenders at once. */
class HouseRulesTest {

    private static final List<SourceFile> CODE = Repository.files("**.{java,ts,js,mjs,vue,css,sql}");
    private static final List<SourceFile> SCRIPTS = Repository.files("hall", ".ci/run", ".mvn/find-jdk");
    private static final List<SourceFile> PROSE = Repository.files("**.{md,yaml,yml,json,html,xml,options}");
    private static final List<JavaSource> JAVA = CODE.stream()
            .filter(file -> file.path().endsWith(".java"))
            .map(JavaSource::parse)
            .toList();

    @Test
    void theTestsSeeTheRepository() {
        assertThat(CODE).extracting(SourceFile::path).anyMatch(path -> path.endsWith("cli/Hall.java"));
        assertThat(SCRIPTS).hasSize(3);
        assertThat(PROSE).extracting(SourceFile::path).contains("pom.xml", "README.md");
    }

    @Test
    void noFileIsLong() {
        none(Stream.concat(CODE.stream(), SCRIPTS.stream()), TextRules::longFile);
    }

    @Test
    void noMethodIsLong() {
        none(JAVA.stream(), JavaRules::longMethods);
    }

    @Test
    void noLineIsLong() {
        none(Stream.concat(CODE.stream(), SCRIPTS.stream()), TextRules::longLines);
    }

    @Test
    void nothingIsIndentedByTabsOrEndsWithBlanks() {
        none(everything(), file -> Stream.concat(TextRules.tabs(file), TextRules.trailingBlanks(file)));
    }

    @Test
    void nothingIsLeftUnfinished() {
        none(everything(), TextRules::unfinished);
    }

    @Test
    void nothingDependsOnOneMachine() {
        none(everything(), TextRules::machinePaths);
    }

    @Test
    void importsNameWhatTheyNeed() {
        none(JAVA.stream(), JavaRules::wildcardImports);
    }

    @Test
    void typeNamesSaySomething() {
        none(JAVA.stream(), JavaRules::emptyWordsInNames);
    }

    @Test
    void everyPublicTypeSaysWhatItIs() {
        none(JAVA.stream().filter(source -> source.file().isMain()), JavaRules::publicTypesWithoutSentence);
    }

    @Test
    void onlyTheCommandLineEndsTheProgram() {
        none(JAVA.stream().filter(source -> !source.file().path().contains("/simulator/cli/")), JavaRules::exits);
    }

    @Test
    void theEngineTakesNoLocks() {
        none(JAVA.stream().filter(source -> source.file().path().startsWith("server/engine/")), JavaRules::locks);
    }

    private static Stream<SourceFile> everything() {
        return Stream.of(CODE, SCRIPTS, PROSE).flatMap(List::stream);
    }

    private static <T> void none(Stream<T> sources, Function<T, Stream<String>> rule) {
        List<String> offenders = sources.flatMap(rule).toList();
        assertThat(offenders)
                .withFailMessage(() -> offenders.size() + " offenders:\n" + String.join("\n", offenders))
                .isEmpty();
    }
}
