package io.yitaiqing.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yitaiqing.node.journal.CommandCodec;
import io.yitaiqing.node.keeper.HallRequest;
import io.yitaiqing.node.web.Server.Answer;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A ticket or booking with a phone or ID number")
class IdentificationApiTest {

    private static final String HALL = "/api/v1/halls/H001";
    private static final String VISITS = HALL + "/visits";
    private static final String PHONE = "13000000000";
    private static final String ID_CARD = "11010519491231002X";
    private static final String BY_PHONE =
            "{\"services\":[\"bill-payment\"],\"identification\":{\"phone\":\"" + PHONE + "\"}}";
    private static final String BY_ID =
            "{\"services\":[\"bill-payment\"],\"identification\":{\"idCard\":\"" + ID_CARD + "\"}}";

    private Server server;

    @BeforeEach
    void start() {
        server = Server.withOpenHall();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("is the same ticket when it is asked for again")
    void again() {
        Answer first = server.post(VISITS, BY_PHONE);
        Answer second = server.post(VISITS, BY_PHONE);
        Answer byCard = server.post(VISITS, BY_ID);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().containsKey("reissued")).isFalse();
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().getBoolean("reissued")).isTrue();
        assertThat(second.json().getString("ticket")).isEqualTo(first.json().getString("ticket"));
        assertThat(second.json().getString("token")).isEqualTo(first.json().getString("token"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(byCard.status()).isEqualTo(201);
        assertThat(byCard.json().getString("ticket")).isNotEqualTo(first.json().getString("ticket"));
    }

    @Test
    @DisplayName("finds the booking and checks it in")
    void booking() {
        server.halls.now = Instant.parse("2027-02-01T00:31:00Z");
        Answer booked = server.post(
                HALL + "/appointments",
                "{\"services\":[\"new-connection\"],\"start\":\"2027-02-01T01:00:00Z\","
                        + "\"identification\":{\"phone\":\"" + PHONE + "\"}}");
        Answer ticket = server.post(VISITS, BY_PHONE.replace("bill-payment", "new-connection"));

        assertThat(booked.status()).isEqualTo(201);
        assertThat(ticket.status()).isEqualTo(200);
        assertThat(ticket.json().getString("appointment"))
                .isEqualTo(booked.json().getString("appointment"));
        assertThat(ticket.json().getString("token")).isEqualTo(booked.json().getString("token"));
        assertThat(ticket.json().getString("start")).isEqualTo("2027-02-01T01:00:00Z");
        assertThat(ticket.json().getInteger("peopleAhead")).isZero();
    }

    @Test
    @DisplayName("is repeated under its key without being another request")
    void key() {
        Answer first = server.post(VISITS, BY_PHONE, "k-1");
        Answer repeat = server.post(VISITS, BY_PHONE, "k-1");
        Answer other = server.post(VISITS, BY_PHONE.replace(PHONE, "13000000001"), "k-1");

        assertThat(repeat.status()).isEqualTo(201);
        assertThat(repeat.json()).isEqualTo(first.json());
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    @DisplayName("leaves nothing of the number in what is asked of the hall, in its documents or in the answer")
    void leavesNothing() {
        Answer byPhone = server.post(VISITS, BY_PHONE);
        Answer byCard = server.post(VISITS, BY_ID);

        for (HallRequest request : server.halls.submitted) {
            assertNumberless(CommandCodec.COMMANDS.toJson(request.command()) + request.requestHash());
        }
        HallRequest asked = server.halls.submitted.getLast();
        String pseudonym =
                CommandCodec.COMMANDS.toJson(asked.command()).get("pseudonym").asText();
        assertThat(pseudonym).matches("[0-9a-f]{32}");
        for (String path : new String[] {HALL, HALL + "/entrance", "/api/v1/visits/" + token(byCard)}) {
            Answer answer = server.get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertNumberless(answer.text());
            assertThat(answer.text()).doesNotContain(pseudonym);
        }
        assertNumberless(byPhone.text() + byCard.text());
        assertThat(byCard.text()).doesNotContain(pseudonym);
        // Whoever has a stored hash of the request must not be able to try out numbers on it.
        assertThat(asked.requestHash()).isNotEqualTo(RequestHash.of("POST", VISITS, new JsonObject(BY_ID)));
    }

    @Test
    @DisplayName("is refused where the number is wrong, and the number is not repeated")
    void wrong() {
        Answer phone = server.post(VISITS, BY_PHONE.replace(PHONE, "12345678901"));
        Answer both = server.post(VISITS, BY_PHONE.replace("\"phone\"", "\"idCard\":\"x\",\"phone\""));
        Answer own = server.post(VISITS, "{\"services\":[\"bill-payment\"],\"pseudonym\":\"0123456789abcdef\"}");

        assertThat(phone.code()).isEqualTo("BAD_REQUEST");
        assertThat(phone.json().getString("detail"))
                .isEqualTo("Expected field 'identification.phone' of the body to be a mobile phone number of mainland "
                        + "China with 11 digits, but it is none.");
        assertThat(both.json().getString("detail"))
                .isEqualTo("Expected field 'identification' of the body to have exactly one of the fields phone, "
                        + "idCard, but it has phone, idCard.");
        assertThat(own.code()).isEqualTo("BAD_REQUEST");
    }

    @Test
    @DisplayName("is refused by a node that cannot hide the number, which says so at the entrance")
    void withoutSecret() {
        try (Server plain = new Server(Optional.empty())) {
            plain.post(HALL + "/day/open", "{}");
            Answer refused = plain.post(VISITS, BY_PHONE);

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("NO_IDENTIFICATION");
            assertThat(plain.get(HALL + "/entrance").json().getBoolean("identification"))
                    .isFalse();
        }
        assertThat(server.get(HALL + "/entrance").json().getBoolean("identification"))
                .isTrue();
    }

    private static String token(Answer answer) {
        return answer.json().getString("token");
    }

    private static void assertNumberless(String text) {
        assertThat(text).doesNotContain(PHONE, ID_CARD, ID_CARD.substring(6, 14));
    }
}
