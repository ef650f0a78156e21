package io.yitaiqing.node.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A number by which a customer is known again")
class IdentificationTest {

    /** The example in GB 11643-1999 itself, and as a reader may type it; the second is made up. */
    @ParameterizedTest
    @CsvSource({
        "11010519491231002X,11010519491231002X",
        "11010519491231002x,11010519491231002X",
        "110105200002290013,110105200002290013"
    })
    @DisplayName("is a resident ID number with its check character")
    void idCard(String given, String read) {
        assertThat(of("idCard", given)).isEqualTo(new Identification("idCard", read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "440524188001010014",
                "110105194912310021",
                "11010519491231102X",
                "11010519490231002X",
                "11010519491331002X",
                "1101051949123100",
                "X1010519491231002X",
                "11010519491231002X ",
                "１1010519491231002X",
                ""
            })
    @DisplayName("is no resident ID number where a digit, the day or the length is wrong, or born before 1900")
    void noIdCard(String given) {
        refused("idCard", given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13000000000", "19912345678"})
    @DisplayName("is a mobile phone number of eleven digits")
    void phone(String given) {
        assertThat(of("phone", given)).isEqualTo(new Identification("phone", given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12000000000", "1300000000", "130000000000", "23000000000", "+8613000000000", "1300000000x"})
    @DisplayName("is no other phone number")
    void noPhone(String given) {
        refused("phone", given);
    }

    @Test
    @DisplayName("has a pseudonym that depends on the secret, the hall and the kind, and on nothing else")
    void pseudonym() {
        Pseudonyms ours = new Pseudonyms("secret".getBytes(UTF_8));
        Identification phone = of("phone", "13000000000");

        String pseudonym = ours.of("H001", phone);

        assertThat(pseudonym).matches("[0-9a-f]{32}");
        assertThat(new Pseudonyms("secret".getBytes(UTF_8)).of("H001", phone)).isEqualTo(pseudonym);
        assertThat(new Pseudonyms("another".getBytes(UTF_8)).of("H001", phone)).isNotEqualTo(pseudonym);
        assertThat(ours.of("H002", phone)).isNotEqualTo(pseudonym);
        assertThat(ours.of("H001", new Identification("idCard", "13000000000"))).isNotEqualTo(pseudonym);
        assertThat(phone).hasToString("phone");
    }

    @Test
    @DisplayName("is hashed as RFC 2104 says")
    void isHmac() {
        String pseudonym = new Pseudonyms("secret".getBytes(UTF_8)).of("H001", of("phone", "13000000000"));

        // printf 'H001\nphone\n13000000000' | openssl dgst -sha256 -hmac secret
        assertThat(HexFormat.of().parseHex(pseudonym))
                .isEqualTo(HexFormat.of().parseHex("2bc9f5cfe5ba63c2d3d6954e94827ade"));
    }

    private static Identification of(String kind, String number) {
        return Identification.of(new BodyFields(new JsonObject().put(kind, number)));
    }

    private static void refused(String kind, String number) {
        assertThatThrownBy(() -> of(kind, number)).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.problem().detail())
                    .startsWith("Expected field 'identification." + kind + "' of the body to be a ")
                    .endsWith(", but it is none.");
            if (number.length() > 2) {
                assertThat(refusal.problem().detail()).doesNotContain(number);
            }
        });
    }
}
