package io.yitaiqing.node.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.plan.AnnouncementTerms;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A record that was stored before a field came to it")
class LaterFieldsTest {

    @Test
    @DisplayName("is read with what stands for the field")
    void isFilled() throws Exception {
        assertThat(read("{\"times\":3,\"gapSeconds\":5}"))
                .isEqualTo(new AnnouncementTerms(3, 5, 100, List.of(), List.of()));
    }

    @Test
    @DisplayName("keeps the fields it has")
    void keepsItsOwn() throws Exception {
        String told = "{'times':3,'gapSeconds':5,'volumePercent':0,'notices':[{'text':'注意','textEn':'Mind'}]}";
        var notices = List.of(new AnnouncementTerms.Notice("注意", "Mind"));
        assertThat(read(told.replace('\'', '"'))).isEqualTo(new AnnouncementTerms(3, 5, 0, List.of(), notices));
    }

    @Test
    @DisplayName("still needs the fields it always had")
    void needsTheOthers() {
        assertThatThrownBy(() -> read("{\"times\":3}")).isInstanceOf(MismatchedInputException.class);
    }

    @Test
    @DisplayName("stands in a line of an earlier build, which is read as what would be written today")
    void isReadWhereItWasStored() throws Exception {
        for (String line : GoldenFile.lines("/journal/earlier-events.ndjson")) {
            HallEvent event = EventCodec.EVENTS.fromJson(StoredNames.JSON.readTree(line));
            assertThat(EventCodec.EVENTS.fromJson(EventCodec.EVENTS.toJson(event)))
                    .isEqualTo(event);
        }
        for (String line : GoldenFile.lines("/journal/earlier-commands.ndjson")) {
            HallCommand command = CommandCodec.COMMANDS.fromJson(StoredNames.JSON.readTree(line));
            assertThat(CommandCodec.COMMANDS.fromJson(CommandCodec.COMMANDS.toJson(command)))
                    .isEqualTo(command);
        }
    }

    private static AnnouncementTerms read(String stored) throws Exception {
        return StoredNames.JSON.readValue(stored, AnnouncementTerms.class);
    }
}
