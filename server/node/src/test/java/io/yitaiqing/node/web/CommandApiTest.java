package io.yitaiqing.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yitaiqing.node.keeper.UnavailableException;
import io.yitaiqing.node.web.Server.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What commands do, and what their callers are told. */
class CommandApiTest {

    private static final String HALL = "/api/v1/halls/H001";
    private static final String TICKET = "{\"services\":[\"bill-payment\"],\"channel\":\"kiosk\"}";

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
    void aTicketIsAnsweredWithWhereItsCustomerMayWatchIt() {
        Answer taken = server.post(HALL + "/visits", TICKET);

        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.json().getString("ticket")).isEqualTo("A001");
        assertThat(taken.json().getString("token")).matches("H001\\.[A-Za-z0-9_-]{22}");
        assertThat(taken.json().getInteger("peopleAhead")).isZero();
        Answer own = server.get(taken.header("Location"));
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.json().getString("state")).isEqualTo("waiting");
    }

    @Test
    void twoTicketsNeverShareAToken() {
        String first = server.post(HALL + "/visits", TICKET).json().getString("token");

        assertThat(server.post(HALL + "/visits", TICKET).json().getString("token"))
                .isNotEqualTo(first);
    }

    @Test
    void aVisitGoesFromTheTicketToTheEndOfItsService() {
        server.post(HALL + "/counters/3/open", "{\"clerk\":\"li-min\"}");
        String visit = server.post(HALL + "/visits", TICKET).json().getString("visit");

        Answer called = server.post(HALL + "/counters/3/call-next", "{}");
        assertThat(called.status()).isEqualTo(200);
        assertThat(called.json().getString("visit")).isEqualTo(visit);
        assertThat(called.json().getString("counter")).isEqualTo("3");
        assertThat(server.post(HALL + "/counters/3/recall", "").status()).isEqualTo(200);
        assertThat(server.post(HALL + "/counters/3/start", "{}").status()).isEqualTo(200);
        assertThat(row("counters", "3").getString("state")).isEqualTo("serving");
        assertThat(server.post(HALL + "/counters/3/finish", "{\"outcome\":\"done\"}")
                        .status())
                .isEqualTo(200);
        assertThat(row("visits", visit).getString("reason")).isEqualTo("served");
    }

    @Test
    void aCounterPausesUntilAnInstantAndResumes() {
        server.post(HALL + "/counters/3/open", "{\"clerk\":\"li-min\"}");

        Answer paused = server.post(
                HALL + "/counters/3/pause", "{\"reason\":\"lunch\",\"until\":\"2027-02-01T12:00:00+08:00\"}");

        assertThat(paused.status()).isEqualTo(200);
        assertThat(row("counters", "3").getString("pausedUntil")).isEqualTo("2027-02-01T04:00:00Z");
        assertThat(server.post(HALL + "/counters/3/resume", "{}").status()).isEqualTo(200);
        assertThat(server.post(HALL + "/counters/3/close", "{}").status()).isEqualTo(200);
    }

    @Test
    void aGivenVisitIsCalledOutOfOrder() {
        server.post(HALL + "/counters/3/open", "{\"clerk\":\"li-min\"}");
        server.post(HALL + "/visits", TICKET);
        String second = server.post(HALL + "/visits", TICKET).json().getString("visit");

        Answer called =
                server.post(HALL + "/counters/3/call", "{\"visit\":\"" + second + "\",\"reason\":\"pregnant\"}");

        assertThat(called.json().getString("visit")).isEqualTo(second);
        assertThat(server.post(HALL + "/counters/3/no-show", "{}").status()).isEqualTo(200);
        assertThat(row("visits", second).getString("reason")).isEqualTo("no-show");
    }

    @Test
    void aWaitingVisitLeavesOrIsCancelled() {
        String first = server.post(HALL + "/visits", TICKET).json().getString("visit");
        String second = server.post(HALL + "/visits", TICKET).json().getString("visit");

        assertThat(server.post(HALL + "/visits/" + first + "/leave", "{}").status())
                .isEqualTo(200);
        assertThat(server.post(HALL + "/visits/" + second + "/cancel", "").status())
                .isEqualTo(200);
        assertThat(row("visits", first).getString("reason")).isEqualTo("left");
        assertThat(row("visits", second).getString("reason")).isEqualTo("cancelled");
    }

    @Test
    void aDayClosesAndTheNextOneOpens() {
        assertThat(server.post(HALL + "/day/close", "{}").status()).isEqualTo(200);
        assertThat(server.post(HALL + "/visits", TICKET).code()).isEqualTo("HALL_IS_CLOSED");
        assertThat(server.post(HALL + "/day/open", "{\"day\":\"2027-02-02\"}").code())
                .isEqualTo("DAY_IS_NOT_NEXT");
        server.halls.now = EngineHalls.NOW.plus(Duration.ofDays(1));
        assertThat(server.post(HALL + "/day/open", "{\"day\":\"2027-02-02\"}").status())
                .isEqualTo(200);
        assertThat(server.get(HALL).json().getString("stream")).isEqualTo("H001/2027-02-02");
        assertThat(server.post(HALL + "/day/open", "{\"day\":\"2027-02-02\"}").code())
                .isEqualTo("HALL_IS_OPEN");
    }

    @Test
    void theHallsNoIsAProblemWithTheRulesOwnSentence() {
        server.post(HALL + "/counters/3/open", "{\"clerk\":\"li-min\"}");

        Answer no = server.post(HALL + "/counters/3/call-next", "{}");

        assertThat(no.status()).isEqualTo(409);
        assertThat(no.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(no.json())
                .isEqualTo(new JsonObject()
                        .put("type", "https://yitaiqing.io/problems/QUEUE_IS_EMPTY")
                        .put("title", "Queue is empty")
                        .put("status", 409)
                        .put(
                                "detail",
                                "Expected a visit waiting for bill-payment, but nobody waits whom counter 3 may serve.")
                        .put("instance", HALL + "/counters/3/call-next"));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(server.post("/api/v1/halls/H999/visits", TICKET).code()).isEqualTo("UNKNOWN_HALL");
        assertThat(server.post(HALL + "/counters/9/call-next", "{}").status()).isEqualTo(404);
        assertThat(server.post(HALL + "/visits/v99/leave", "{}").code()).isEqualTo("UNKNOWN_VISIT");
        assertThat(server.get("/api/v1/visits/H001.nobody").code()).isEqualTo("UNKNOWN_VISIT");
        assertThat(server.get("/api/v1/visits/H001.nobody").json().getString("detail"))
                .doesNotContain("nobody");
    }

    @Test
    void aValueTheRulesForbidIsUnprocessable() {
        Answer no = server.post(HALL + "/visits", "{\"services\":[\"bill-payment\",\"bill-payment\"]}");

        assertThat(no.status()).isEqualTo(422);
        assertThat(no.code()).isEqualTo("VALUE_IS_WRONG");
    }

    @Test
    void aHallThatCannotAnswerNowSaysWhenToComeBack() {
        server.halls.breakWith(new UnavailableException("Expected hall H001 to have an owner, but it is moving.", 3));

        Answer no = server.post(HALL + "/visits", TICKET);

        assertThat(no.status()).isEqualTo(503);
        assertThat(no.code()).isEqualTo("UNAVAILABLE");
        assertThat(no.header("Retry-After")).isEqualTo("3");
    }

    @Test
    void aBugTellsItsReferenceAndNothingElse() {
        server.halls.breakWith(new IllegalStateException("secret inner state"));

        Answer no = server.get(HALL);

        assertThat(no.status()).isEqualTo(500);
        assertThat(no.code()).isEqualTo("INTERNAL_ERROR");
        assertThat(no.json().getString("detail")).contains(no.json().getString("reference"));
        assertThat(no.text()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void anAnswerThatCannotBeWrittenIsABugToo() {
        server.halls.region = new Object();

        assertThat(server.get("/api/v1/halls").status()).isEqualTo(500);
    }

    private JsonObject row(String collection, String id) {
        return server.get(HALL)
                .json()
                .getJsonObject("document")
                .getJsonObject(collection)
                .getJsonObject(id);
    }
}
