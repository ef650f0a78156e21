package io.yitaiqing.node.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.hall.HallEvent;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The stored form of every event, held against {@code events.ndjson}.
 *
 * <p>Journals of years ago are written like that file: a line in it is never changed, only added.
 */
class EventCodecTest {

    static List<String> lines() {
        return GoldenFile.lines("/journal/events.ndjson");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aStoredEventIsReadAndWrittenBackAsTheSameText(String line) throws Exception {
        HallEvent event = EventCodec.EVENTS.fromJson(StoredNames.JSON.readTree(line));

        assertThat(EventCodec.EVENTS.toJson(event)).hasToString(line);
        assertThat(EventCodec.EVENTS.fromJson(EventCodec.EVENTS.toJson(event))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void anEventThatLacksSomethingIsNotReadAsSomethingElse(String line) throws Exception {
        GoldenFile.lacksNothing(EventCodec.EVENTS, StoredNames.JSON.readTree(line));
    }

    @Test
    void everyEventHasOneStoredNameAndAGoldenLine() {
        assertThat(Set.copyOf(EventCodec.EVENTS.table().values())).isEqualTo(SealedFamily.records(HallEvent.class));
        assertThat(lines().stream().map(GoldenFile::type).collect(Collectors.toSet()))
                .isEqualTo(EventCodec.EVENTS.table().keySet());
        assertThat(lines()).doesNotHaveDuplicates();
    }

    @Test
    void everyFieldStandsInAGoldenLine() {
        EventCodec.EVENTS
                .table()
                .forEach((name, type) -> assertThat(GoldenFile.fields(lines(), name))
                        .as(name)
                        .containsAll(Stream.of(type.getRecordComponents())
                                .map(RecordComponent::getName)
                                .toList()));
    }

    @Test
    void whatIsNoEventIsNamed() {
        ObjectNode unknown = StoredNames.JSON.createObjectNode().put("type", "ticket-eaten");
        assertThatThrownBy(() -> EventCodec.EVENTS.fromJson(unknown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a stored event, but got type 'ticket-eaten'.");

        ObjectNode odd =
                StoredNames.JSON.createObjectNode().put("type", "day-closed").put("mood", "good");
        assertThatThrownBy(() -> EventCodec.EVENTS.fromJson(odd))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected a readable event, but: ");
    }
}
