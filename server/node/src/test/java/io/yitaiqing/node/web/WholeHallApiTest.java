package io.yitaiqing.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.yitaiqing.node.web.Server.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole stays of customers over HTTP, on the real rules. */
class WholeHallApiTest {

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

    private Answer post(String path, String body) {
        return server.post(HALL + path, body.replace('\'', '"'));
    }

    private JsonObject done(String path, String body) {
        Answer answer = post(path, body);
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer.json();
    }

    private JsonObject own(String token) {
        return server.get("/api/v1/visits/" + token).json();
    }

    @Test
    void aVisitWithTwoErrandsIsParkedForItsPapersAndComesBack() {
        done("counters/1/open", "{'clerk':'li-min'}");
        JsonObject ticket =
                done("visits", "{'requests':[{'service':'bill-payment','quantity':3},{'service':'new-connection'}]}");
        String token = ticket.getString("token");
        assertThat(own(token).getJsonArray("errands").getJsonObject(0))
                .isEqualTo(new JsonObject()
                        .put("service", "bill-payment")
                        .put("name", "交费")
                        .put("nameEn", "Bill payment")
                        .put("materials", new JsonArray())
                        .put("quantity", 3)
                        .put("state", "open"));
        done("visits/v1/check-materials", "{'service':'new-connection','missing':['id-card']}");
        done("counters/1/call-next", "{}");
        done("counters/1/start", "{}");

        done("counters/1/park", "{'reason':'papers-missing'}");

        JsonObject parked = own(token);
        assertThat(parked.getString("state")).isEqualTo("parked");
        assertThat(parked.getString("reason")).isEqualTo("papers-missing");
        assertThat(parked.getJsonArray("errands").getJsonObject(1).getJsonArray("missing"))
                .isEqualTo(new JsonArray().add("id-card"));
        assertThat(done("visits/v1/return", "{}").getInteger("peopleAhead")).isZero();
        assertThat(own(token).getString("state")).isEqualTo("waiting");
    }

    @Test
    void aServedVisitIsSentOnAndTheClerkMayTakeThatBack() {
        done("counters/3/open", "{'clerk':'li-min'}");
        done("counters/1/open", "{'clerk':'wang-fang'}");
        done("visits", "{'services':['bill-payment']}");
        done("counters/3/call-next", "{}");
        done("counters/3/start", "{}");

        Answer moved = post("counters/3/transfer", "{'to':{'service':'new-connection'},'place':'first'}");
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
        assertThat(done("counters/3/undo", "{}").getString("undone")).isEqualTo("transfer");
        assertThat(post("counters/3/transfer", "{'to':{'counter':'9'}}").status())
                .isEqualTo(404);
    }

    @Test
    void whatAClerkDidInAServiceIsTakenBackOneByOne() {
        done("counters/1/open", "{'clerk':'li-min'}");
        assertThat(post("counters/1/undo", "{}").code()).isEqualTo("ACTION_IS_FINAL");
        done("counters/1/pause", "{'reason':'tea'}");
        assertThat(done("counters/1/undo", "{}").fieldNames())
                .containsExactlyInAnyOrder("counter", "undone", "position");
        String token =
                done("visits", "{'services':['bill-payment','new-connection']}").getString("token");
        done("counters/1/call-next", "{}");
        done("counters/1/start", "{}");
        JsonObject before = own(token);

        done("counters/1/step", "{'step':'review'}");
        done("visits/v1/check-materials", "{'service':'new-connection','missing':['id-card']}");
        done("visits/v1/drop-errand", "{'service':'new-connection'}");

        JsonObject dropped = done("counters/1/undo", "{}");
        assertThat(dropped.getString("undone")).isEqualTo("drop-errand");
        assertThat(dropped.getString("ticket")).isEqualTo("A001");
        assertThat(done("counters/1/undo", "{}").getString("undone")).isEqualTo("check-materials");
        assertThat(done("counters/1/undo", "{}").getString("undone")).isEqualTo("step");
        assertThat(own(token).getJsonArray("errands")).isEqualTo(before.getJsonArray("errands"));
        assertThat(own(token).getString("state")).isEqualTo("serving");
        assertThat(done("counters/1/undo", "{}").getString("undone")).isEqualTo("start");
        assertThat(own(token).getString("state")).isEqualTo("called");
    }

    @Test
    void whoIsServedWithoutATicketHasAViewOfTheirOwn() {
        done("counters/3/open", "{'clerk':'li-min'}");

        Answer served = post("counters/3/serve-without-ticket", "{'services':['bill-payment']}");

        assertThat(served.status()).isEqualTo(201);
        assertThat(served.json().getString("counter")).isEqualTo("3");
        assertThat(server.get(served.header("Location")).json().getString("state"))
                .isEqualTo("serving");
    }

    @Test
    void aBookingOfALaterDayHasAViewAndCanBeMovedAndGivenUp() {
        Answer booked = post("appointments", "{'services':['new-connection'],'start':'2027-02-03T01:00:00Z'}");

        assertThat(booked.status()).as(booked.text()).isEqualTo(201);
        String id = booked.json().getString("appointment");
        assertThat(server.get(booked.header("Location")).json().getString("start"))
                .isEqualTo("2027-02-03T01:00:00Z");
        done("appointments/" + id + "/move", "{'start':'2027-02-03T09:30:00+08:00'}");
        assertThat(server.get(booked.header("Location")).json().getString("start"))
                .isEqualTo("2027-02-03T01:30:00Z");
        done("appointments/" + id + "/cancel", "{}");
        assertThat(server.get(booked.header("Location")).code()).isEqualTo("UNKNOWN_VISIT");
        assertThat(post("appointments", "{'services':['new-connection'],'start':'2027-02-03T01:10:00Z'}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void aBookingAnsweredTwiceIsOneBooking() {
        String body = "{\"services\":[\"new-connection\"],\"start\":\"2027-02-03T01:00:00Z\"}";

        Answer first = server.post(HALL + "appointments", body, "k-1");
        Answer again = server.post(HALL + "appointments", body, "k-1");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(server.get("/api/v1/halls/H001")
                        .json()
                        .getJsonObject("document")
                        .getJsonObject("appointments"))
                .hasSize(1);
    }

    @Test
    void aFollowedCaseIsReadByItsCustomer() {
        done("counters/3/open", "{'clerk':'li-min'}");
        String token = done("counters/3/serve-without-ticket", "{'services':['bill-payment']}")
                .getString("token");
        String followed = done("counters/3/finish", "{'outcome':'continued','reason':'sent to the fitters'}")
                .getString("case");

        done("cases/" + followed + "/progress", "{'note':'done','closes':true}");

        JsonObject read = own(token).getJsonArray("cases").getJsonObject(0);
        assertThat(read.getBoolean("closed")).isTrue();
        assertThat(read.getJsonArray("progress").getJsonObject(1).getString("note"))
                .isEqualTo("done");
    }

    @Test
    void aTemporaryCounterIsSetUpUsedAndTakenDown() {
        Answer setUp = post("counters", "{'id':'T1','name':'help','services':['bill-payment'],'kind':'terminal'}");

        assertThat(setUp.status()).as(setUp.text()).isEqualTo(201);
        assertThat(setUp.header("Location")).isNull();
        done("counters/T1/open", "{}");
        done("counters/T1/close", "");
        done("counters/T1/take-down", "{}");
        assertThat(post("counters/T1/open", "{}").code()).isEqualTo("UNKNOWN_COUNTER");
    }

    @Test
    void helpIsCalledAndSomebodyLooksAfterIt() {
        done("counters/3/open", "{'clerk':'li-min'}");

        String alert = done("counters/3/panic", "").getString("alert");

        done("alerts/" + alert + "/acknowledge", "{'by':'manager','note':'on my way'}");
        assertThat(post("alerts/" + alert + "/shelve", "{'by':'manager','until':'2027-02-01T01:00:00Z','note':'lunch'}")
                        .code())
                .isEqualTo("PANIC_MAY_NOT_BE_SHELVED");
        done("alerts/" + alert + "/resolve", "{'by':'manager'}");
        assertThat(post("alerts/" + alert + "/resolve", "{'by':'manager'}").code())
                .isEqualTo("UNKNOWN_ALERT");
    }

    @Test
    void theSlotsOfAServiceAreAskedByDay() {
        Answer slots = server.get(HALL + "services/new-connection/slots/2027-02-03");
        assertThat(slots.status()).as(slots.text()).isEqualTo(200);
        JsonObject before = slots.json().getJsonArray("slots").getJsonObject(0);
        assertThat(before.getInteger("free")).isEqualTo(before.getInteger("capacity"));

        done("appointments", "{'services':['new-connection'],'start':'" + before.getString("start") + "'}");

        JsonObject after = server.get(HALL + "services/new-connection/slots/2027-02-03")
                .json()
                .getJsonArray("slots")
                .getJsonObject(0);
        assertThat(after.getInteger("free")).isEqualTo(before.getInteger("free") - 1);
        Answer unknown = server.get(HALL + "services/passport/slots/2027-02-01");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().getString("detail"))
                .isEqualTo("Expected a service of hall H001, but got 'passport'.");
        assertThat(server.get(HALL + "services/bill-payment/slots/2027-02-30").status())
                .isEqualTo(400);
    }
}
