package io.yitaiqing.node.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The file of regions")
class RegionsFileTest {

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("regions.yaml"), text);
    }

    @Test
    @DisplayName("holds the tree and the terms of regional alerts, which may be left out")
    void reads() throws IOException {
        RegionsFile read = RegionsFile.read(file("""
                alerts:
                  {hallsLeast: 4, raiseShare: 0.3, windowMinutes: 15, holdSeconds: 0, clearShare: 0.3, clearSeconds: 60}
                regions:
                  p: {name: 省, nameEn: Province, kind: province}
                  c: {name: 县, nameEn: County, kind: county, parent: p}
                """));
        assertThat(read.regions()).containsOnlyKeys("p", "c");
        assertThat(read.alerts().orElseThrow().windowMinutes()).isEqualTo(15);
        assertThat(RegionsFile.read(file("regions: {}")).alerts()).isEmpty();
    }

    @Test
    @DisplayName("that is shipped is right")
    void shipped() {
        assertThat(RegionsFile.check(Path.of("../../config/regions.yaml"))).isEmpty();
    }

    private static final String ALERTS = "{alerts: {hallsLeast: 3, raiseShare: %s, windowMinutes: 9, holdSeconds: 1, "
            + "clearShare: %s, clearSeconds: 1}, regions: {}}";
    private static final String COUNTY = "regions: {c: {name: '%s', nameEn: County, kind: %s}}";
    private static final String CHILD = "regions: {c: {name: 县, nameEn: County, kind: county, parent: %s}}";

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(CHILD.formatted("p"), "regions.c.parent: expected a region of this file, but got 'p'."),
                Arguments.of(
                        CHILD.formatted("c"),
                        "expected a parent that does not lie in the region itself, but 'c' does."),
                Arguments.of(
                        COUNTY.formatted("县", "village"),
                        "regions.c.kind: expected province, city or county, but got 'village'."),
                Arguments.of(COUNTY.formatted("", "city"), "regions.c.name: expected 1 to 100 characters, but got 0."),
                Arguments.of(
                        "regions: {a b: {name: A, nameEn: B, kind: city}}",
                        "expected 1 to 40 letters, digits and hyphens, but got 'a b'."),
                Arguments.of(
                        ALERTS.formatted("2", "0"), "alerts.raiseShare: expected a number from 0.01 to 1, but got 2."),
                Arguments.of(
                        ALERTS.formatted("0.1", "0.2"),
                        "alerts.clearShare: expected a number from 0 to 0.1, but got 0.2."),
                Arguments.of("{alerts: {halls: 2}, regions: {}}", "halls"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refused")
    void refuses(String text, String sentence) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> RegionsFile.read(file))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("regions.yaml, line 1")
                .hasMessageContaining(sentence);
        assertThat(RegionsFile.check(file)).isNotEmpty();
    }
}
