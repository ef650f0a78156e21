package io.yitaiqing.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bank branch lives through everything a hall knows, each change is live, and nothing of it dies with the node. */
class WholeHallTest {

    private static final String HALL = "H004";
    private static final String SHUT = "H001";
    private static final String DAY = "2027-02-01";
    private static final String TOMORROW_AT_NINE = "2027-02-02T01:00:00Z";
    private static final String TOMORROW_AT_TEN = "2027-02-02T02:00:00Z";
    private static final String TODAY_AT_HALF_PAST_NINE = "2027-02-01T01:30:00Z";
    private static final int HALL_SECONDS_IN_ONE = 10;

    @TempDir
    Path folder;

    private HallApi api;

    @Test
    void aWholeDayIsLiveAndSurvivesTheDeathOfItsNode() throws Exception {
        try (ServerProcess first = start(HALL_SECONDS_IN_ONE)) {
            api = new HallApi(first.address());
            api.awaitOpen(HALL);
            try (Follower follower = Follower.of(first.address(), HALL, Optional.empty())) {
                follower.await("a snapshot", () -> follower.position() >= 0);
                staffTheCounters();
                String token = severalErrandsAndAFollowedCase(follower);
                transfersAndParking();
                comingAndGoing();
                bookings();
                alertsAndCare();
                whatTheHallIsMadeOf();
                isLive(follower);
                JsonNode answered = api.post(hall("/visits"), "{\"services\":[\"loans\"]}", "whole-day")
                        .body();
                JsonNode view = view(token);
                JsonNode before = document(HALL);
                JsonNode shut = shutTheOtherHall();
                first.kill();
                survives(answered, token, view, before, shut);
            }
        }
    }

    private void staffTheCounters() throws Exception {
        ok("/counters/1/open", "{'clerk':'xu-jing'}");
        ok("/counters/3/open", "{'clerk':'cao-yang'}");
        ok("/counters/6/open", "{'clerk':'jin-lan'}");
        ok("/counters/T2/open", "{}");
        refused("/counters/2/open", "{'clerk':'xu-jing'}", 409, "CLERK_IS_SIGNED_IN");
        ok("/counters/6/pause", "{'reason':'training','until':'2027-02-01T03:00:00Z'}");
        refused("/counters/6/call-next", "{}", 409, "COUNTER_IS_PAUSED");
        ok("/counters/6/resume", "{}");
        ok("/clerks/tao-ran/skills", "{'skills':{'cash':3,'personal':4},'inTraining':['cash'],'languages':['en']}");
        ok("/clerks/tao-ran/rota", "{'rota':[{'from':'09:00','until':'12:00','counter':'2'}]}");
        ok("/clerk-count", "{'clerks':6}");
        assertThat(row("clerks", "tao-ran").at("/rota/0/counter").asText()).isEqualTo("2");
        assertThat(row("hall", HALL).path("clerkCount").asInt()).isEqualTo(6);
    }

    /** One customer with two wishes is greeted, checked, called, served, and told how it goes on; their token. */
    private String severalErrandsAndAFollowedCase(Follower follower) throws Exception {
        JsonNode taken = ok("/visits", "{'services':['account-opening','cash'],'channel':'kiosk'}");
        String visit = taken.path("visit").asText();
        assertThat(row("visits", visit).path("proposed").toString()).isEqualTo("[\"personal\",\"wealth\"]");
        String at = "/visits/" + visit;
        ok(at + "/greet", "{'segment':'elderly','language':'yue'}");
        ok(at + "/add-errand", "{'service':'wealth','quantity':2}");
        ok(at + "/drop-errand", "{'service':'wealth'}");
        ok(at + "/change-need", "{'requests':[{'service':'account-opening'},{'service':'personal'}]}");
        isLive(follower);
        ok(at + "/check-materials", "{'service':'account-opening','missing':['phone'],'ifMissing':'park'}");
        ok(at + "/return", "{}");
        ok(at + "/keep-place", "{'until':'2027-02-01T01:34:00Z'}");
        assertThat(row("visits", visit).path("reason").asText()).isEqualTo("away");
        ok(at + "/return", "{}");
        assertThat(ok("/counters/3/call-next", "{}").path("visit").asText()).isEqualTo(visit);
        refused("/counters/3/recall", "{}", 409, "CALLED_A_MOMENT_AGO");
        ok("/counters/3/no-show", "{}");
        assertThat(ok("/counters/3/undo", "{}").path("undone").asText()).isEqualTo("no-show");
        Thread.sleep(1_600);
        ok("/counters/3/recall", "{}");
        ok("/counters/3/start", "{}");
        ok("/counters/3/step", "{'step':'identify'}");
        ok("/counters/3/hand-over", "{'service':'account-opening','clerk':'xu-jing','note':'for review'}");
        refused("/counters/3/finish", "{'outcome':'done'}", 422, "VALUE_IS_WRONG");
        ok(at + "/return-paper", "{'service':'account-opening','note':'stamped'}");
        String followed = ok(
                        "/counters/3/finish",
                        "{'outcome':'continued','delivered':['personal'],'reason':'the card comes by post'}")
                .path("case")
                .asText();
        ok("/cases/" + followed + "/progress", "{'note':'the card is printed'}");
        String token = taken.path("token").asText();
        assertThat(view(token).at("/cases/0/progress/1/note").asText()).isEqualTo("the card is printed");
        assertThat(row("clerks", "cao-yang").path("owns")).isEmpty();
        return token;
    }

    private void transfersAndParking() throws Exception {
        String visit = take("{'services':['cash'],'segment':'vip','channel':'reception'}");
        ok("/counters/1/call", "{'visit':'" + visit + "','reason':'a VIP'}");
        ok("/counters/1/start", "{}");
        assertThat(row("visits", visit).path("owner").asText()).isEqualTo("xu-jing");
        ok("/counters/1/transfer", "{'to':{'counter':'3'},'place':'first','delaySeconds':5}");
        awaitState(visit, "waiting");
        ok("/counters/3/send", "{'visit':'" + visit + "','note':'hard of hearing'}");
        ok("/counters/3/start", "{}");
        ok("/counters/3/park", "{'reason':'filling-form'}");
        assertThat(row("visits", visit).path("state").asText()).isEqualTo("parked");
        ok("/visits/" + visit + "/return", "{}");
        ok("/counters/3/call-next", "{}");
        ok("/counters/3/start", "{}");
        ok("/counters/3/transfer", "{'to':{'clerk':'xu-jing'}}");
        assertThat(ok("/counters/1/call-next", "{}").path("visit").asText()).isEqualTo(visit);
        ok("/counters/1/start", "{}");
        ok("/counters/1/finish", "{'outcome':'refused','reason':'the account is frozen'}");
        assertThat(row("visits", visit).path("state").asText()).isEqualTo("ended");
    }

    private void comingAndGoing() throws Exception {
        String gone = take("{'services':['personal']}");
        ok("/visits/" + gone + "/leave", "{}");
        ok("/visits/" + gone + "/reactivate", "{}");
        assertThat(ok("/counters/T2/call-next", "{}").path("visit").asText()).isEqualTo(gone);
        String late = take("{'services':['corporate'],'channel':'phone','remote':true}");
        assertThat(row("visits", late).path("reason").asText()).isEqualTo("not-arrived");
        String arrived = take("{'services':['loans'],'channel':'phone','remote':true}");
        ok("/visits/" + arrived + "/check-in", "{}");
        ok("/visits/" + arrived + "/cancel", "{}");
        ok("/balks", "{'service':'cash','channel':'reception','reason':'the line is too long'}");
        assertThat(row("services", "cash").path("balked").asInt()).isEqualTo(1);
        refused("/visits", "{'services':['gold']}", 404, "UNKNOWN_SERVICE");
        refused("/visits", "{'services':['cash'],'colour':'red'}", 400, "BAD_REQUEST");
    }

    private void bookings() throws Exception {
        String wealth = "{'services':['wealth'],'start':'%s'}";
        JsonNode first = ok("/appointments", wealth.formatted("2027-02-02T01:30:00Z"));
        refused("/appointments", wealth.formatted("2027-02-02T01:30:00Z"), 409, "SLOT_IS_FULL");
        refused("/appointments", wealth.formatted(TOMORROW_AT_NINE), 422, "NO_SUCH_SLOT");
        ok("/appointments/" + first.path("appointment").asText() + "/move", "{'start':'" + TOMORROW_AT_TEN + "'}");
        String freed = ok("/appointments", wealth.formatted("2027-02-02T01:30:00Z"))
                .path("appointment")
                .asText();
        ok("/appointments/" + freed + "/cancel", "{}");
        assertThat(document(HALL).path("appointments")).hasSize(1);
        String today = ok("/appointments", wealth.formatted(TODAY_AT_HALF_PAST_NINE))
                .path("visit")
                .asText();
        ok("/visits/" + today + "/check-in", "{}");
        assertThat(row("visits", today).path("takenAt").asText()).isEqualTo(TODAY_AT_HALF_PAST_NINE);
        assertThat(ok("/counters/6/call-next", "{}").path("visit").asText()).isEqualTo(today);
    }

    private void alertsAndCare() throws Exception {
        ok("/counters/1/serve-without-ticket", "{'services':['personal']}");
        ok("/counters/1/finish", "{}");
        String quick = alert("service-far-below-norm");
        ok("/alerts/" + quick + "/acknowledge", "{'by':'manager','note':'asking'}");
        ok("/alerts/" + quick + "/shelve", "{'by':'manager','until':'2027-02-01T04:00:00Z'}");
        String panic = ok("/counters/1/panic", "{'note':'a customer shouts'}")
                .path("alert")
                .asText();
        ok("/alerts/" + panic + "/resolve", "{'by':'manager'}");
        ok("/counters/3/panic", "{}");
        ok("/alerts/" + alert("panic") + "/acknowledge", "{'by':'manager'}");
        ok("/care", "{'action':'water','by':'lobby','alert':'" + quick + "'}");
        assertThat(row("alerts", quick).has("careGivenAt")).isTrue();
        assertThat(row("hall", HALL).path("careToday").asInt()).isEqualTo(1);
    }

    private void whatTheHallIsMadeOf() throws Exception {
        ok("/equipment/card-maker/fault", "{'note':'jammed'}");
        ok("/equipment/card-maker/repair", "{}");
        ok("/equipment/note-counter-1/fault", "{'note':'dead'}");
        assertThat(row("counters", "1").path("abilities").toString()).isEqualTo("[\"personal\"]");
        String temporary = "{'id':'%s','name':'临时','services':['personal'],'equipment':['core-system']}";
        ok("/counters", temporary.formatted("X1"));
        ok("/counters/X1/open", "{'clerk':'tao-ran'}");
        ok("/counters", temporary.formatted("X2"));
        ok("/counters/X2/take-down", "{}");
        ok("/counters/X1/close", "{}");
        assertThat(row("counters", "X1").path("temporary").asBoolean()).isTrue();
    }

    private JsonNode shutTheOtherHall() throws Exception {
        assertThat(api.post("/halls/" + SHUT + "/day/close", "{}").status()).isEqualTo(200);
        assertThat(api.post("/halls/" + SHUT + "/day/open", "{}")
                        .body()
                        .path("type")
                        .asText())
                .endsWith("DAY_IS_NOT_NEXT");
        return document(SHUT);
    }

    /** What anyone may see is the same after the restart, and goes on. */
    private void survives(JsonNode answered, String token, JsonNode view, JsonNode before, JsonNode shut)
            throws Exception {
        try (ServerProcess second = start(1)) {
            api = new HallApi(second.address());
            api.awaitOpen(HALL);
            assertThat(document(HALL)).isEqualTo(before);
            assertThat(document(SHUT)).isEqualTo(shut);
            assertThat(view(token).path("cases")).isEqualTo(view.path("cases"));
            assertThat(api.post(hall("/visits"), "{\"services\":[\"loans\"]}", "whole-day")
                            .body())
                    .isEqualTo(answered);
            assertThat(api.post(hall("/visits"), "{\"services\":[\"cash\"]}", "whole-day")
                            .status())
                    .isEqualTo(422);
            Chain.verify(api, HALL, api.rows(HALL, DAY));
            try (Follower follower = Follower.of(second.address(), HALL, Optional.empty())) {
                ok("/counters/T2/start", "{}");
                ok("/counters/T2/finish", "{}");
                isLive(follower);
            }
        }
    }

    private ServerProcess start(int speed) throws IOException {
        return ServerProcess.start(
                folder.resolve("server.log"),
                "serve",
                "--port=0",
                "--data=" + folder.resolve("data"),
                "--clock-start=" + DAY + "T09:20:00+08:00",
                "--clock-speed=" + speed);
    }

    /** The follower's document, made of deltas, is the one that is answered. */
    private void isLive(Follower follower) throws Exception {
        JsonNode answer = api.get("/halls/" + HALL).body();
        long position = answer.path("position").asLong();
        follower.await("position " + position, () -> follower.position() >= position);
        assertThat(follower.faults()).isEmpty();
        assertThat(follower.document()).isEqualTo(answer.path("document"));
    }

    private void awaitState(String visit, String state) throws Exception {
        for (int attempt = 0; attempt < 100; attempt++) {
            if (row("visits", visit).path("state").asText().equals(state)) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Visit " + visit + " was not " + state + " within 5 s.");
    }

    private String alert(String cause) throws Exception {
        return document(HALL).path("alerts").properties().stream()
                .filter(alert -> alert.getValue().path("cause").asText().equals(cause))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private String take(String body) throws Exception {
        return ok("/visits", body).path("visit").asText();
    }

    private JsonNode ok(String path, String body) throws Exception {
        HallApi.Answer answer = api.post(hall(path), body.replace('\'', '"'));
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isBetween(200, 201);
        return answer.body();
    }

    private void refused(String path, String body, int status, String code) throws Exception {
        HallApi.Answer answer = api.post(hall(path), body.replace('\'', '"'));
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isEqualTo(status);
        assertThat(answer.body().path("type").asText()).endsWith("/" + code);
    }

    private static String hall(String path) {
        return "/halls/" + HALL + path;
    }

    private JsonNode view(String token) throws Exception {
        return api.get("/visits/" + token).body();
    }

    private JsonNode row(String collection, String id) throws Exception {
        return document(HALL).path(collection).path(id);
    }

    private JsonNode document(String hall) throws Exception {
        return api.get("/halls/" + hall).body().path("document");
    }
}
