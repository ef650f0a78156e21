package io.yitaiqing.node.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTreeTest {

    @TempDir
    private Path folder;

    private YamlTree tree(String name, String text) throws IOException {
        return YamlTree.read(Files.writeString(folder.resolve(name), text.replace("\\n", "\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                             | expected a map of keys at the top level.
            - a                            | expected a map of keys at the top level.
            a: 1\\n---\\nb: 2              | expected one YAML document, but there is a second.
            a: &x 1\\nb: *x                | line 2, b: expected no YAML alias.
            a: 1\\nb: {c: 1, c: 2}         | line 2, b.c: expected each key once, but it stands twice.
            a: 12345678901234567890        | line 1, a: expected a number of at most 18 digits
            'a: [1, 2'                     | expected YAML, but
            """)
    void whatIsNotOurYamlIsRefusedInOneSentence(String text, String sentence) {
        assertThatThrownBy(() -> tree("a.yaml", text))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void textThatIsNotUtf8AndDeepNestingAreRefused() throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), "a: é".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> YamlTree.read(latin)).hasMessageContaining("expected UTF-8 text");
        assertThatThrownBy(() -> tree("deep.yaml", "a: " + "[".repeat(200) + "]".repeat(200)))
                .hasMessageContaining("expected at most 30 levels");
    }

    @Test
    void anUpperTreeReplacesListsMergesMapsAndRemovesWithNull() throws IOException {
        YamlTree lower = tree("lower.yaml", "list: [1, 2]\nmap: {a: 1, b: 2}\ngone: 1\n");
        YamlTree upper = tree("upper.yaml", "list: [3]\nmap: {b: 5}\ngone: null\n");
        YamlTree both = upper.over(lower);
        assertThat(both.root().toString()).isEqualTo("{\"list\":[3],\"map\":{\"a\":1,\"b\":5}}");
        assertThat(both.wrong("map.a", "x.")).hasMessageContaining("lower.yaml, line 2, map.a: x.");
        assertThat(both.wrong("map.b", "x.")).hasMessageContaining("upper.yaml, line 2, map.b: x.");
    }
}
