package io.yitaiqing.simulator.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That a Chinese page has a sentence for whatever the served simulator may refuse. */
class RefusalsSentencesTest {

    private static final Path SENTENCES = Path.of("../dashboard/src/i18n/rejectionsZh.ts");
    private static final Pattern CODE = Pattern.compile("(?m)^  ([A-Z_]+): '[^']+',$");

    /** Codes that the hall or the edge have, too. */
    private static final Set<Refusals> SHARED = Set.of(Refusals.UNKNOWN_HALL, Refusals.VALUE_IS_WRONG);

    @Test
    void everyCodeHasOne() throws IOException {
        List<String> told = CODE.matcher(Files.readString(SENTENCES))
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> own = Stream.of(Refusals.values())
                .filter(code -> !SHARED.contains(code))
                .map(Enum::name)
                .toList();
        assertThat(told).contains("UNKNOWN_HALL", "VALUE_IS_WRONG");
        // The others before them are the node's, whose test holds them against its codes.
        assertThat(told.subList(told.indexOf("UNSUPPORTED_VERSION") + 1, told.size()))
                .as("the simulator's codes at the end of %s", SENTENCES)
                .containsExactlyElementsOf(own);
    }
}
