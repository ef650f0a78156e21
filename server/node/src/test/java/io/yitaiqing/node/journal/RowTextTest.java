package io.yitaiqing.node.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A row as a line of text, and back. */
class RowTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[ {\"note\": \"李敏 ,\\\"body\\\": 1.10\",\"n\":1.10} ]",
                "[{\"emoji\":\"🏛\\u0000\",\"hash\":\"x\"}, {\"deep\":[[1e2, {}]]}]"
            })
    void aRowIsReadBackWithItsBodyByteForByte(String body) {
        Line line = new Line("大厅 \"1\"", "n1", Line.DAY, 41, HashChain.GENESIS);
        JournalRow row = line.next(3, body);

        assertThat(RowText.read(RowText.line(row).strip())).isEqualTo(row);
        assertThat(HashChain.hash(HashChain.GENESIS, RowText.read(RowText.line(row))))
                .isEqualTo(row.hash());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'not json'                | Expected a journal row as JSON",
                "[1]                       | one JSON object",
                "{}                        | with \"hall\", but it has none",
                "{\"hall\":\"H\",\"day\":\"x\"} | Text 'x' could not be parsed"
            })
    void aLineThatIsNoRowIsRefusedInASentence(String line, String says) {
        assertThatThrownBy(() -> RowText.read(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(says);
    }

    @Test
    void twoRowsInALineAreNotOne() {
        String row = RowText.line(Line.ofNewHall("n1").next(1)).strip();
        assertThatThrownBy(() -> RowText.read(row + row)).hasMessageContaining("one JSON object");
    }
}
