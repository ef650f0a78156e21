package io.yitaiqing.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a page loads before it can be used, as it goes over the wire: compressed by gzip. */
class PageSizeTest {

    private static final int SCRIPT_MOST_BYTES = 60_000;
    private static final int TICKET_MOST_BYTES = 40_000;

    private static final Pattern OF_PAGE = Pattern.compile("(?:src|href)=\"/(assets/[^\"]+\\.(?:js|css))\"");
    /** What a module imports at once; {@code import("./x.js")} comes later, where it is needed. */
    private static final Pattern OF_MODULE = Pattern.compile("(?:from|import)\\s*[\"']\\./([^\"']+\\.js)[\"']");

    @ParameterizedTest
    @ValueSource(strings = {"index", "hall", "region", "clerk", "kiosk", "display", "ticket", "replay"})
    void thePageLoadsLittleScript(String page) {
        int bytes = loaded(page).stream()
                .filter(file -> file.endsWith(".js"))
                .mapToInt(file -> compressed(read(file)))
                .sum();
        System.out.printf("%s: %.1f KB of script%n", page, bytes / 1e3);
        assertThat(bytes).isBetween(1_000, SCRIPT_MOST_BYTES);
    }

    @Test
    void theTicketIsSmallAsAWhole() {
        int bytes = compressed(read("ticket.html"))
                + loaded("ticket").stream()
                        .mapToInt(file -> compressed(read(file)))
                        .sum();
        System.out.printf("ticket: %.1f KB in all%n", bytes / 1e3);
        assertThat(bytes).isLessThan(TICKET_MOST_BYTES);
    }

    @Test
    void importsOfAModuleAreFoundButForThoseThatComeLater() {
        assertThat(imports("import{a as b}from\"./one-1.js\";import\"./two-2.js\";const c=()=>import(\"./three.js\");"))
                .containsExactly("assets/one-1.js", "assets/two-2.js");
    }

    /** The scripts and styles of a page, and whatever those import at once. */
    private static Set<String> loaded(String page) {
        Set<String> all = new LinkedHashSet<>();
        matches(OF_PAGE, read(page + ".html")).forEach(file -> load(file, all));
        return all;
    }

    private static void load(String file, Set<String> all) {
        if (all.add(file) && file.endsWith(".js")) {
            imports(read(file)).forEach(next -> load(next, all));
        }
    }

    private static List<String> imports(String module) {
        return matches(OF_MODULE, module).map(name -> "assets/" + name).toList();
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }

    private static String read(String file) {
        try (InputStream in = PageSizeTest.class.getClassLoader().getResourceAsStream("webroot/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int compressed(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.size();
    }
}
