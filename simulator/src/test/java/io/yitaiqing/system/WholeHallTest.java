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
    private static final String TODAY_AT_HALF_PAST_NINE = "2027-02-01T01:30:00Z";
    private static final int HALL_SECONDS_IN_ONE = 10;

    @TempDir
    Path folder;

    private OneHall bank;

    @Test
    void aWholeDayIsLiveAndSurvivesTheDeathOfItsNode() throws Exception {
        try (ServerProcess first = start(HALL_SECONDS_IN_ONE)) {
            bank = new OneHall(new HallApi(first.address()), HALL);
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
                JsonNode answered = bank.api()
                        .post("/halls/" + HALL + "/visits", "{\"services\":[\"loans\"]}", "whole-day")
                        .body();
                JsonNode view = bank.view(token);
                JsonNode before = bank.document(HALL);
                JsonNode shut = shutTheOtherHall();
                first.kill();
                survives(answered, token, view, before, shut);
            }
        }
    }

    private void staffTheCounters() throws Exception {
        bank.ok("/counters/1/open", "{'clerk':'xu-jing'}");
        bank.ok("/counters/3/open", "{'clerk':'cao-yang'}");
        bank.ok("/counters/6/open", "{'clerk':'jin-lan'}");
        bank.ok("/counters/T2/open", "{}");
        bank.refused("/counters/2/open", "{'clerk':'xu-jing'}", 409, "CLERK_IS_SIGNED_IN");
        bank.ok("/counters/6/pause", "{'reason':'training','until':'2027-02-01T03:00:00Z'}");
        bank.refused("/counters/6/call-next", "{}", 409, "COUNTER_IS_PAUSED");
        bank.ok("/counters/6/resume", "{}");
        bank.ok(
                "/clerks/tao-ran/skills",
                "{'skills':{'cash':3,'personal':4},'inTraining':['cash'],'languages':['en']}");
        bank.ok("/clerks/tao-ran/rota", "{'rota':[{'from':'09:00','until':'12:00','counter':'2'}]}");
        bank.ok("/clerk-count", "{'clerks':6}");
        assertThat(bank.row("clerks", "tao-ran").at("/rota/0/counter").asText()).isEqualTo("2");
        assertThat(bank.row("hall", HALL).path("clerkCount").asInt()).isEqualTo(6);
    }

    /** One customer with two wishes is greeted, checked, called, served, and told how it goes on; their token. */
    private String severalErrandsAndAFollowedCase(Follower follower) throws Exception {
        JsonNode taken = bank.ok("/visits", "{'services':['account-opening','cash'],'channel':'kiosk'}");
        String visit = taken.path("visit").asText();
        assertThat(bank.row("visits", visit).path("proposed").toString()).isEqualTo("[\"personal\",\"wealth\"]");
        String at = "/visits/" + visit;
        bank.ok(at + "/greet", "{'segment':'elderly','language':'yue'}");
        bank.ok(at + "/add-errand", "{'service':'wealth','quantity':2}");
        bank.ok(at + "/drop-errand", "{'service':'wealth'}");
        bank.ok(at + "/change-need", "{'requests':[{'service':'account-opening'},{'service':'personal'}]}");
        isLive(follower);
        bank.ok(at + "/check-materials", "{'service':'account-opening','missing':['phone'],'ifMissing':'park'}");
        bank.ok(at + "/return", "{}");
        bank.ok(at + "/keep-place", "{'until':'2027-02-01T01:34:00Z'}");
        assertThat(bank.row("visits", visit).path("reason").asText()).isEqualTo("away");
        bank.ok(at + "/return", "{}");
        assertThat(bank.ok("/counters/3/call-next", "{}").path("visit").asText())
                .isEqualTo(visit);
        bank.refused("/counters/3/recall", "{}", 409, "CALLED_A_MOMENT_AGO");
        bank.ok("/counters/3/no-show", "{}");
        assertThat(bank.ok("/counters/3/undo", "{}").path("undone").asText()).isEqualTo("no-show");
        Thread.sleep(1_600);
        bank.ok("/counters/3/recall", "{}");
        bank.ok("/counters/3/start", "{}");
        bank.ok("/counters/3/step", "{'step':'identify'}");
        bank.ok("/counters/3/hand-over", "{'service':'account-opening','clerk':'xu-jing','note':'for review'}");
        bank.refused("/counters/3/finish", "{'outcome':'done'}", 422, "VALUE_IS_WRONG");
        bank.ok(at + "/return-paper", "{'service':'account-opening','note':'stamped'}");
        String followed = bank.ok(
                        "/counters/3/finish",
                        "{'outcome':'continued','delivered':['personal'],'reason':'the card comes by post'}")
                .path("case")
                .asText();
        bank.ok("/cases/" + followed + "/progress", "{'note':'the card is printed'}");
        String token = taken.path("token").asText();
        assertThat(bank.view(token).at("/cases/0/progress/1/note").asText()).isEqualTo("the card is printed");
        assertThat(bank.row("clerks", "cao-yang").path("owns")).isEmpty();
        return token;
    }

    private void transfersAndParking() throws Exception {
        String visit = bank.take("{'services':['cash'],'segment':'vip','channel':'reception'}");
        bank.ok("/counters/1/call", "{'visit':'" + visit + "','reason':'a VIP'}");
        bank.ok("/counters/1/start", "{}");
        assertThat(bank.row("visits", visit).path("owner").asText()).isEqualTo("xu-jing");
        bank.ok("/counters/1/transfer", "{'to':{'counter':'3'},'place':'first','delaySeconds':5}");
        bank.awaitState(visit, "waiting");
        bank.ok("/counters/3/send", "{'visit':'" + visit + "','note':'hard of hearing'}");
        bank.ok("/counters/3/start", "{}");
        bank.ok("/counters/3/park", "{'reason':'filling-form'}");
        assertThat(bank.row("visits", visit).path("state").asText()).isEqualTo("parked");
        bank.ok("/visits/" + visit + "/return", "{}");
        bank.ok("/counters/3/call-next", "{}");
        bank.ok("/counters/3/start", "{}");
        bank.ok("/counters/3/transfer", "{'to':{'clerk':'xu-jing'}}");
        assertThat(bank.ok("/counters/1/call-next", "{}").path("visit").asText())
                .isEqualTo(visit);
        bank.ok("/counters/1/start", "{}");
        bank.ok("/counters/1/finish", "{'outcome':'refused','reason':'the account is frozen'}");
        assertThat(bank.row("visits", visit).path("state").asText()).isEqualTo("ended");
    }

    private void comingAndGoing() throws Exception {
        String gone = bank.take("{'services':['personal']}");
        bank.ok("/visits/" + gone + "/leave", "{}");
        bank.ok("/visits/" + gone + "/reactivate", "{}");
        assertThat(bank.ok("/counters/T2/call-next", "{}").path("visit").asText())
                .isEqualTo(gone);
        String late = bank.take("{'services':['corporate'],'channel':'phone','remote':true}");
        assertThat(bank.row("visits", late).path("reason").asText()).isEqualTo("not-arrived");
        String arrived = bank.take("{'services':['loans'],'channel':'phone','remote':true}");
        bank.ok("/visits/" + arrived + "/check-in", "{}");
        bank.ok("/visits/" + arrived + "/cancel", "{}");
        bank.ok("/balks", "{'service':'cash','channel':'reception','reason':'the line is too long'}");
        assertThat(bank.row("services", "cash").path("balked").asInt()).isEqualTo(1);
        bank.refused("/visits", "{'services':['gold']}", 404, "UNKNOWN_SERVICE");
        bank.refused("/visits", "{'services':['cash'],'colour':'red'}", 400, "BAD_REQUEST");
    }

    private void bookings() throws Exception {
        String wealth = "{'services':['wealth'],'start':'%s'}";
        JsonNode first = bank.ok("/appointments", wealth.formatted("2027-02-02T01:30:00Z"));
        bank.refused("/appointments", wealth.formatted("2027-02-02T01:30:00Z"), 409, "SLOT_IS_FULL");
        bank.refused("/appointments", wealth.formatted("2027-02-02T01:00:00Z"), 422, "NO_SUCH_SLOT");
        bank.ok("/appointments/" + first.path("appointment").asText() + "/move", "{'start':'2027-02-02T02:00:00Z'}");
        String freed = bank.ok("/appointments", wealth.formatted("2027-02-02T01:30:00Z"))
                .path("appointment")
                .asText();
        bank.ok("/appointments/" + freed + "/cancel", "{}");
        assertThat(bank.document(HALL).path("appointments")).hasSize(1);
        String today = bank.ok("/appointments", wealth.formatted(TODAY_AT_HALF_PAST_NINE))
                .path("visit")
                .asText();
        bank.ok("/visits/" + today + "/check-in", "{}");
        assertThat(bank.row("visits", today).path("takenAt").asText()).isEqualTo(TODAY_AT_HALF_PAST_NINE);
        assertThat(bank.ok("/counters/6/call-next", "{}").path("visit").asText())
                .isEqualTo(today);
    }

    private void alertsAndCare() throws Exception {
        bank.ok("/counters/1/serve-without-ticket", "{'services':['personal']}");
        bank.ok("/counters/1/finish", "{}");
        String quick = bank.alert("service-far-below-norm");
        bank.ok("/alerts/" + quick + "/acknowledge", "{'by':'manager','note':'asking'}");
        bank.ok("/alerts/" + quick + "/shelve", "{'by':'manager','until':'2027-02-01T04:00:00Z'}");
        String panic = bank.ok("/counters/1/panic", "{'note':'a customer shouts'}")
                .path("alert")
                .asText();
        bank.ok("/alerts/" + panic + "/resolve", "{'by':'manager'}");
        bank.ok("/counters/3/panic", "{}");
        bank.ok("/alerts/" + bank.alert("panic") + "/acknowledge", "{'by':'manager'}");
        bank.ok("/care", "{'action':'water','by':'lobby','alert':'" + quick + "'}");
        assertThat(bank.row("alerts", quick).has("careGivenAt")).isTrue();
        assertThat(bank.row("hall", HALL).path("careToday").asInt()).isEqualTo(1);
    }

    private void whatTheHallIsMadeOf() throws Exception {
        bank.ok("/equipment/card-maker/fault", "{'note':'jammed'}");
        bank.ok("/equipment/card-maker/repair", "{}");
        bank.ok("/equipment/note-counter-1/fault", "{'note':'dead'}");
        assertThat(bank.row("counters", "1").path("abilities").toString()).isEqualTo("[\"personal\"]");
        String temporary = "{'id':'%s','name':'临时','services':['personal'],'equipment':['core-system']}";
        bank.ok("/counters", temporary.formatted("X1"));
        bank.ok("/counters/X1/open", "{'clerk':'tao-ran'}");
        bank.ok("/counters", temporary.formatted("X2"));
        bank.ok("/counters/X2/take-down", "{}");
        bank.ok("/counters/X1/close", "{}");
        assertThat(bank.row("counters", "X1").path("temporary").asBoolean()).isTrue();
    }

    private JsonNode shutTheOtherHall() throws Exception {
        assertThat(bank.api().post("/halls/" + SHUT + "/day/close", "{}").status())
                .isEqualTo(200);
        assertThat(bank.api()
                        .post("/halls/" + SHUT + "/day/open", "{}")
                        .body()
                        .path("type")
                        .asText())
                .endsWith("DAY_IS_NOT_NEXT");
        return bank.document(SHUT);
    }

    /** What anyone may see is the same after the restart, and goes on. */
    private void survives(JsonNode answered, String token, JsonNode view, JsonNode before, JsonNode shut)
            throws Exception {
        try (ServerProcess second = start(1)) {
            bank = new OneHall(new HallApi(second.address()), HALL);
            assertThat(bank.document(HALL)).isEqualTo(before);
            assertThat(bank.document(SHUT)).isEqualTo(shut);
            assertThat(bank.view(token).path("cases")).isEqualTo(view.path("cases"));
            assertThat(bank.api()
                            .post("/halls/" + HALL + "/visits", "{\"services\":[\"loans\"]}", "whole-day")
                            .body())
                    .isEqualTo(answered);
            assertThat(bank.api()
                            .post("/halls/" + HALL + "/visits", "{\"services\":[\"cash\"]}", "whole-day")
                            .status())
                    .isEqualTo(422);
            Chain.verify(bank.api(), HALL, bank.api().rows(HALL, DAY));
            try (Follower follower = Follower.of(second.address(), HALL, Optional.empty())) {
                bank.ok("/counters/T2/start", "{}");
                bank.ok("/counters/T2/finish", "{}");
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

    /** The follower's document, made of deltas, is the one that is answered; the clock may move both on meanwhile. */
    private void isLive(Follower follower) throws Exception {
        for (int attempt = 0; attempt < 20; attempt++) {
            JsonNode answer = bank.api().get("/halls/" + HALL).body();
            long position = answer.path("position").asLong();
            follower.await("position " + position, () -> follower.position() >= position);
            JsonNode followed = follower.document();
            assertThat(follower.faults()).isEmpty();
            if (follower.position() == position) {
                assertThat(followed).isEqualTo(answer.path("document"));
                return;
            }
        }
        throw new AssertionError("The hall never stood still for one look.");
    }
}
