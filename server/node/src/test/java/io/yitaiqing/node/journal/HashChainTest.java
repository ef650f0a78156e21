package io.yitaiqing.node.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The chain: its bytes are fixed, and no stored field can be changed unnoticed. */
class HashChainTest {

    @Test
    void theLayoutOfTheHashedBytesNeverChanges() {
        // Computed outside Java: printf '%s\n' (the first eight fields), then printf '%s' (the body), into sha256sum.
        String hash = HashChain.hash(
                HashChain.GENESIS,
                "H001",
                LocalDate.parse("2027-02-01"),
                412,
                415,
                Instant.parse("2027-02-01T00:30:00.12Z"),
                "n1",
                UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e"),
                "[{\"a\":\"排队\"}]");

        assertThat(hash).isEqualTo("270d8aa207632aadcb39665d39a6e9ae7f680a9fa384da6f04377d8d8d5b1387");
    }

    @Test
    void anUntouchedLineHolds() {
        assertThat(HashChain.verify(line(), HashChain.GENESIS, 0)).isEmpty();
        List<JournalRow> rows = line();
        assertThat(HashChain.verify(
                        rows.subList(2, 4), rows.get(1).hash(), rows.get(1).position()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperings")
    void aChangedFieldIsFoundAndItsRowNamed(String field, UnaryOperator<JournalRow> tampering) {
        List<JournalRow> rows = line();
        JournalRow tampered = tampering.apply(rows.get(2));
        rows.set(2, tampered);

        assertThat(HashChain.verify(rows, HashChain.GENESIS, 0))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .contains(tampered.hall() + "/" + tampered.day() + " after " + tampered.after()));
    }

    static Stream<Arguments> tamperings() {
        return Stream.of(
                tampering("hall", r -> row("H999", r.day(), r.after(), r.position(), r.at(), r.writer(), r.turn(), r)),
                tampering(
                        "day",
                        r -> row(
                                r.hall(),
                                r.day().plusDays(1),
                                r.after(),
                                r.position(),
                                r.at(),
                                r.writer(),
                                r.turn(),
                                r)),
                tampering(
                        "after",
                        r -> row(r.hall(), r.day(), r.after() - 1, r.position(), r.at(), r.writer(), r.turn(), r)),
                tampering(
                        "position",
                        r -> row(r.hall(), r.day(), r.after(), r.position() + 1, r.at(), r.writer(), r.turn(), r)),
                tampering(
                        "at",
                        r -> row(
                                r.hall(),
                                r.day(),
                                r.after(),
                                r.position(),
                                r.at().plusMillis(1),
                                r.writer(),
                                r.turn(),
                                r)),
                tampering("writer", r -> row(r.hall(), r.day(), r.after(), r.position(), r.at(), "n2", r.turn(), r)),
                tampering(
                        "turn",
                        r -> row(r.hall(), r.day(), r.after(), r.position(), r.at(), r.writer(), new UUID(1, 2), r)),
                tampering("body", r -> withBody(r, r.body() + " ")),
                tampering("hash", r -> withHash(r, HashChain.GENESIS)));
    }

    @Test
    void aRowLeftOutIsFound() {
        List<JournalRow> rows = line();
        rows.remove(1);

        assertThat(HashChain.verify(rows, HashChain.GENESIS, 0))
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains("after 3").contains("after position 1"));
    }

    @Test
    void aForgedRowThatHashesWellBreaksTheLinkOfTheNext() {
        List<JournalRow> rows = line();
        JournalRow old = rows.get(1);
        JournalRow forged = JournalRow.chained(
                rows.get(0).hash(),
                old.hall(),
                old.day(),
                old.after(),
                old.position(),
                old.at(),
                old.writer(),
                old.turn(),
                "[\"forged\"]");
        rows.set(1, forged);

        assertThat(HashChain.verify(rows, HashChain.GENESIS, 0))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("after 3 breaks the chain"));
    }

    @Test
    void noNameCanImitateTheSeparators() {
        Line line = Line.ofNewHall("n1\nn2");
        assertThatThrownBy(() -> line.next(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a journal row whose writer has no control characters.");
    }

    // positions 0 -> 1 -> 3 -> 6 -> 10
    private static List<JournalRow> line() {
        Line line = Line.ofNewHall("n1");
        List<JournalRow> rows = new ArrayList<>();
        for (int events = 1; events <= 4; events++) {
            rows.add(line.follow(line.next(events)));
        }
        return rows;
    }

    private static Arguments tampering(String field, UnaryOperator<JournalRow> change) {
        return Arguments.of(field, change);
    }

    private static JournalRow row(
            String hall, LocalDate day, long after, long position, Instant at, String writer, UUID turn, JournalRow r) {
        return new JournalRow(hall, day, after, position, at, writer, turn, r.body(), r.hash());
    }

    private static JournalRow withBody(JournalRow r, String body) {
        return new JournalRow(r.hall(), r.day(), r.after(), r.position(), r.at(), r.writer(), r.turn(), body, r.hash());
    }

    private static JournalRow withHash(JournalRow r, String hash) {
        return new JournalRow(r.hall(), r.day(), r.after(), r.position(), r.at(), r.writer(), r.turn(), r.body(), hash);
    }
}
