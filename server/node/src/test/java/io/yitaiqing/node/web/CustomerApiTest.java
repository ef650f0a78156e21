package io.yitaiqing.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yitaiqing.node.web.Server.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a customer does with nothing but the token of their own visit. */
class CustomerApiTest {

    private static final String HALL = "/api/v1/halls/H001/";

    private Server server;

    @BeforeEach
    void start() {
        server = Server.withOpenHall();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private JsonObject hall(String path, String body) {
        Answer answer = server.post(HALL + path, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer.json();
    }

    private String ticket() {
        return hall("visits", "{'services':['bill-payment']}").getString("token");
    }

    private Answer own(String token, String verb, String body) {
        return server.post("/api/v1/visits/" + token + "/" + verb, body.replace('\'', '"'));
    }

    private JsonObject view(String token) {
        return server.get("/api/v1/visits/" + token).json();
    }

    private String served() {
        String token = ticket();
        hall("counters/1/open", "{'clerk':'li-min'}");
        hall("counters/1/call-next", "{}");
        hall("counters/1/start", "{}");
        hall("counters/1/finish", "{'outcome':'done'}");
        return token;
    }

    @Test
    void whoHoldsTheTokenGoesAwayForAWhileAndComesBack() {
        String token = ticket();
        assertThat(view(token).getLong("mayBeAwaySeconds")).isEqualTo(1_800);

        Answer away = own(token, "keep-place", "{'until':'2027-02-01T00:45:00Z'}");

        assertThat(away.status()).as(away.text()).isEqualTo(200);
        assertThat(view(token).getString("state")).isEqualTo("held");
        assertThat(own(token, "return", "{}").json().getInteger("peopleAhead")).isZero();
        assertThat(view(token).getString("state")).isEqualTo("waiting");
    }

    @Test
    void whoHoldsTheTokenLeavesOrCancelsTheirOwnVisitAndNoOther() {
        String leaver = ticket();
        String other = ticket();

        assertThat(own(leaver, "leave", "{}").status()).isEqualTo(200);
        assertThat(view(leaver).getString("reason")).isEqualTo("left");
        assertThat(view(other).getString("state")).isEqualTo("waiting");
        assertThat(own(leaver, "cancel", "{}").code()).isEqualTo("VISIT_IS_NOT_WAITING");
        assertThat(own(other, "cancel", "").status()).isEqualTo(200);
        assertThat(view(other).getString("reason")).isEqualTo("cancelled");
    }

    @Test
    void nobodyDoesAnythingWithATokenThatNobodyHas() {
        String token = ticket();
        for (String verb : new String[] {"leave", "cancel", "return", "check-in"}) {
            assertThat(own("H001.guessed", verb, "{}").status()).as(verb).isEqualTo(404);
        }
        assertThat(own("H001.guessed", "rate", "{'score':1}").status()).isEqualTo(404);
        assertThat(own(token + "x", "leave", "{}").status()).isEqualTo(404);
        assertThat(view(token).getString("state")).isEqualTo("waiting");
    }

    @Test
    void aServedVisitIsRatedOnceAndTheHallShowsIt() {
        String token = served();
        assertThat(view(token).getString("rateUntil")).isNotNull();

        assertThat(own(token, "rate", "{'score':6}").status()).isEqualTo(400);
        Answer rated = own(token, "rate", "{'score':4,'comment':'very quick'}");

        assertThat(rated.status()).as(rated.text()).isEqualTo(200);
        assertThat(view(token).getBoolean("rated")).isTrue();
        assertThat(own(token, "rate", "{'score':5}").code()).isEqualTo("VISIT_IS_RATED");
        JsonObject document =
                server.get(HALL.substring(0, HALL.length() - 1)).json().getJsonObject("document");
        assertThat(document.getJsonObject("ratings").getJsonObject("1").getInteger("score"))
                .isEqualTo(4);
        assertThat(document.getJsonObject("hall").getJsonObject("H001").getJsonArray("ratings"))
                .containsExactly(0, 0, 0, 1, 0);
    }

    @Test
    void aRemoteTicketIsCheckedInOnArrival() {
        String token = hall("visits", "{'services':['bill-payment'],'channel':'phone','remote':true}")
                .getString("token");
        assertThat(view(token).getString("state")).isEqualTo("held");

        assertThat(own(token, "check-in", "{}").json().getInteger("peopleAhead"))
                .isZero();
        assertThat(view(token).getString("state")).isEqualTo("waiting");
    }

    @Test
    void aBookingOfALaterDayIsCancelledAndNothingElse() {
        String token = hall("appointments", "{'services':['new-connection'],'start':'2027-02-03T01:00:00Z'}")
                .getString("token");

        Answer early = own(token, "check-in", "{}");
        assertThat(early.code()).isEqualTo("UNKNOWN_VISIT");
        assertThat(early.json().getString("detail"))
                .isEqualTo("Expected a visit of today, but it is booked for 2027-02-03T01:00:00Z.");
        assertThat(own(token, "cancel", "{}").status()).isEqualTo(200);
        assertThat(server.get("/api/v1/visits/" + token).status()).isEqualTo(404);
    }

    @Test
    void aNewcomerFindsWhatIsToBeHadAndHowLongItTakes() {
        hall("counters/3/open", "{'clerk':'li-min'}");
        ticket();
        ticket();

        JsonObject entrance = server.get(HALL + "entrance").json();

        JsonObject bills = entrance.getJsonArray("services").getJsonObject(0);
        assertThat(bills.getInteger("peopleAhead")).isEqualTo(2);
        assertThat(bills.getJsonObject("expectedWait").getLong("highSeconds")).isPositive();
        JsonObject connection = entrance.getJsonArray("services").getJsonObject(1);
        assertThat(connection.getInteger("peopleAhead")).isZero();
        assertThat(connection.containsKey("expectedWait")).isFalse();
        assertThat(connection.getJsonArray("materials").getJsonObject(0).getString("name"))
                .isEqualTo("身份证");
    }

    @Test
    void aNewcomerLearnsWhyNothingIsToBeHad() {
        hall("day/close", "{}");
        JsonObject entrance = server.get(HALL + "entrance").json();
        assertThat(entrance.getBoolean("open")).isFalse();
        assertThat(entrance.getJsonArray("services").getJsonObject(0).getJsonObject("refused"))
                .isEqualTo(new JsonObject()
                        .put("code", "HALL_IS_CLOSED")
                        .put("detail", "Expected hall H001 to be open, but it is closed."));
    }

    @Test
    void aGuideIsCalledAndTheEntranceSaysSo() {
        hall("guides", "{'place':'kiosk 1'}");
        assertThat(server.get(HALL + "entrance").json().getJsonArray("guidesCalledTo"))
                .containsExactly("kiosk 1");
        assertThat(server.post(HALL + "guides", "{\"place\":\"kiosk 1\"}").code())
                .isEqualTo("GUIDE_IS_CALLED");
    }
}
