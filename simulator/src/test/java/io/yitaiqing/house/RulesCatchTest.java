package io.yitaiqing.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules themselves: each finds the fault it is there for, and lets a clean file pass. */
class RulesCatchTest {

    @Test
    void aLongLine() {
        assertThat(TextRules.longLines(text("x".repeat(120) + "\n" + "x".repeat(121))))
                .containsExactly("A.java:2 is longer than 120 characters");
    }

    @Test
    void aLongFile() {
        assertThat(TextRules.longFile(text("x\n".repeat(300)))).isEmpty();
        assertThat(TextRules.longFile(text("x\n".repeat(301)))).hasSize(1);
    }

    @Test
    void aTabAndATrailingBlank() {
        assertThat(TextRules.tabs(text("a\n\tb"))).containsExactly("A.java:2 has a tab");
        assertThat(TextRules.trailingBlanks(text("a \nb"))).containsExactly("A.java:1 ends with blanks");
    }

    @Test
    void unfinishedWork() {
        assertThat(TextRules.unfinished(text("// TO" + "DO later"))).hasSize(1);
        assertThat(TextRules.unfinished(text("to do"))).isEmpty();
    }

    @Test
    void aPathOfOneMachine() {
        String folder = "work";
        assertThat(TextRules.machinePaths(text("cd /" + folder + "/x"))).hasSize(1);
        assertThat(TextRules.machinePaths(text("src/" + folder + "/x"))).isEmpty();
    }

    @Test
    void aLongMethod() {
        assertThat(java("class A {\n  void m() {\n" + "\n".repeat(48) + "}\n}", JavaRules::longMethods))
                .isEmpty();
        assertThat(java("class A {\n  void m() {\n" + "\n".repeat(49) + "}\n}", JavaRules::longMethods))
                .containsExactly("A.java:2 m has 51 lines");
    }

    @Test
    void aWildcardImport() {
        assertThat(java("import java.util.*;\nimport java.util.List;\nclass A {}", JavaRules::wildcardImports))
                .containsExactly("A.java:1 imports everything");
    }

    @Test
    void anEmptyWordInAName() {
        assertThat(java("class A { record QueueManager() {} class Database {} }", JavaRules::emptyWordsInNames))
                .containsExactly("A.java:1 the name QueueManager says nothing");
    }

    @Test
    void aPublicTypeThatDoesNotSayWhatItIs() {
        String source = """
                /** A thing. */
                public interface A {
                  record Told() {}
                  /** no full stop */
                  record Half() {}
                  /** Fine. */
                  record Fine() { record Hidden() {} }
                }
                class Own { public record Inner() {} }
                """;
        assertThat(java(source, JavaRules::publicTypesWithoutSentence))
                .containsExactly(
                        "A.java:3 Told has no Javadoc sentence with a full stop",
                        "A.java:5 Half has no Javadoc sentence with a full stop");
    }

    @Test
    void aLock() {
        assertThat(java("class A { synchronized void m() { synchronized (this) {} } }", JavaRules::locks))
                .hasSize(2);
    }

    @Test
    void anExit() {
        assertThat(java("class A { void m() { System.exit(1); } }", JavaRules::exits))
                .hasSize(1);
    }

    private static SourceFile text(String text) {
        return new SourceFile("A.java", text);
    }

    private static Stream<String> java(String source, Function<JavaSource, Stream<String>> rule) {
        return rule.apply(JavaSource.parse(text(source)));
    }
}
