package io.yitaiqing.node.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.tale.Seed;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An ack read by its shape is what the reader of all frames makes of it. */
class AckTextTest {

    private static final String ALPHABET = "{}\":,0123456789-+.eE ackidpostny\\";

    private final ClientFrameParser parser = new ClientFrameParser(LiveLimits.standard());

    /** White space behind it is no ack by its shape, so this goes the long way. */
    private ClientFrame theLongWay(String text) {
        assertThat(AckText.read(text + " ")).isEmpty();
        return parser.parse(text + " ");
    }

    @Test
    void anAckAsPagesWriteItIsReadByItsShape() {
        assertThat(AckText.read("{\"type\":\"ack\",\"id\":7,\"position\":419}"))
                .isEqualTo(Optional.of(new ClientFrame.Ack(7, 419)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"ack\",\"id\":01,\"position\":4}",
                "{\"type\":\"ack\",\"id\":1,\"position\":}",
                "{\"type\":\"ack\",\"id\":1,\"position\":-4}",
                "{\"type\":\"ack\",\"id\":1,\"position\":4.0}",
                "{\"type\":\"ack\",\"id\":1,\"position\":4,\"more\":1}",
                "{\"type\":\"ack\",\"id\":1,\"position\":4",
                "{\"type\":\"ack\",\"id\":1,\"position\":4}}",
                "{\"type\":\"ack\",\"id\":2147483648,\"position\":4}",
                "{\"type\":\"ack\",\"id\":1,\"position\":9007199254740992}"
            })
    void whateverIsWrittenOtherwiseIsLeftToTheReaderOfAllFrames(String text) {
        assertThat(AckText.read(text)).isEmpty();
    }

    @Test
    void bothReadersAgreeOnEveryAckAndOnEverySlipOfThePen() {
        Seed.run(random -> {
            for (int i = 0; i < 500; i++) {
                StringBuilder text =
                        new StringBuilder("{\"type\":\"ack\",\"id\":" + random.nextInt(1 << random.nextInt(1, 31))
                                + ",\"position\":" + random.nextLong(1L << random.nextInt(1, 53)) + "}");
                for (int slips = random.nextInt(3); slips > 0; slips--) {
                    char letter = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
                    text.setCharAt(random.nextInt(text.length()), letter);
                }
                AckText.read(text.toString())
                        .ifPresent(ack -> assertThat(ack).as(text.toString()).isEqualTo(theLongWay(text.toString())));
            }
        });
    }
}
