package io.yitaiqing.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.Rejection;
import io.yitaiqing.node.live.RefusalReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That a Chinese page has a sentence for whatever the hall, the edge or the live link may refuse. */
class RefusalSentencesTest {

    private static final Path SENTENCES = Path.of("../../dashboard/src/i18n/rejectionsZh.ts");
    private static final Pattern SENTENCE = Pattern.compile("(?m)^  ([A-Z_]+): '([^']+)',$");

    /** What the simulator refuses besides comes after these, and is held against its codes by a test of its own. */
    @Test
    void everyCodeHasOne() throws IOException {
        List<String> codes = Stream.of(Rejection.Code.values(), EdgeCode.values(), RefusalReason.values())
                .flatMap(Stream::of)
                .map(Enum::name)
                .distinct()
                .toList();
        List<String> told = sentences()
                .map(sentence -> sentence.substring(0, sentence.indexOf(':')))
                .toList();
        assertThat(told)
                .as("the codes of %s, in the order of Rejection.Code, EdgeCode and RefusalReason", SENTENCES)
                .doesNotHaveDuplicates()
                .startsWith(codes.toArray(String[]::new));
    }

    @Test
    void everyOneIsAChineseSentence() throws IOException {
        assertThat(sentences())
                .isNotEmpty()
                .allMatch(
                        sentence -> sentence.matches("[A-Z_]+:[\\p{IsHan}，：、]{4,}.*。"),
                        "ends as a sentence in Chinese");
    }

    private static Stream<String> sentences() throws IOException {
        return SENTENCE.matcher(Files.readString(SENTENCES))
                .results()
                .map(found -> found.group(1) + ":" + found.group(2));
    }
}
