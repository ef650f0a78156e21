package io.yitaiqing.node.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.HallCommand;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The stored form of every command, which is also its form between nodes, held against {@code commands.ndjson}. */
class CommandCodecTest {

    static List<String> lines() {
        return GoldenFile.lines("/journal/commands.ndjson");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aStoredCommandIsReadAndWrittenBackAsTheSameText(String line) throws Exception {
        HallCommand command = CommandCodec.COMMANDS.fromJson(StoredNames.JSON.readTree(line));

        assertThat(CommandCodec.COMMANDS.toJson(command)).hasToString(line);
        assertThat(CommandCodec.COMMANDS.fromJson(CommandCodec.COMMANDS.toJson(command)))
                .isEqualTo(command);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aCommandThatLacksSomethingIsNotReadAsSomethingElse(String line) throws Exception {
        GoldenFile.lacksNothing(CommandCodec.COMMANDS, StoredNames.JSON.readTree(line));
    }

    @Test
    void everyCommandHasOneStoredNameAndAGoldenLine() {
        assertThat(Set.copyOf(CommandCodec.COMMANDS.table().values()))
                .isEqualTo(SealedFamily.records(HallCommand.class));
        assertThat(lines().stream().map(GoldenFile::type).collect(Collectors.toSet()))
                .isEqualTo(CommandCodec.COMMANDS.table().keySet());
        assertThat(lines()).doesNotHaveDuplicates();
    }

    @Test
    void everyFieldStandsInAGoldenLine() {
        CommandCodec.COMMANDS
                .table()
                .forEach((name, type) -> assertThat(GoldenFile.fields(lines(), name))
                        .as(name)
                        .containsAll(Stream.of(type.getRecordComponents())
                                .map(RecordComponent::getName)
                                .toList()));
    }
}
