package io.yitaiqing.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yitaiqing.node.web.Server.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why a ticket was called, over HTTP. */
class CallWhyTest {

    private static final String HALL = "/api/v1/halls/H001/";

    private Server server;

    @BeforeEach
    void aCallThatPassedSomebodyOver() {
        server = Server.withOpenHall();
        server.post(HALL + "counters/3/open", "{\"clerk\":\"li-min\"}");
        take("new-connection");
        later(5);
        take("bill-payment");
        later(60);
        take("bill-payment");
        later(660);
        assertThat(server.post(HALL + "counters/3/call-next", "{}").status()).isEqualTo(200);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void take(String service) {
        Answer taken = server.post(HALL + "visits", "{\"services\":[\"" + service + "\"],\"channel\":\"kiosk\"}");
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    }

    private void later(int seconds) {
        server.halls.now = server.halls.now.plusSeconds(seconds);
    }

    @Test
    void theStoredReasonsAndASentence() {
        JsonObject why = server.get(HALL + "calls/1/why").json();

        assertThat(why).isEqualTo(new JsonObject("""
                        {"call":1,"ticket":"A001","counter":"3","counterName":"3号","recall":false,
                         "calledAt":"2027-02-01T00:42:05.120Z","waitedSeconds":720,"rule":"first-come-first-served",
                         "policy":"first-come-first-served","policyVersion":1,"index":720.0,
                         "runnerUp":{"ticket":"A002","waitedSeconds":660,"index":660.0},
                         "passedOver":[{"ticket":"B001","waitedSeconds":725,"service":"new-connection",
                           "rule":"counter-may-not-serve","sentence":{"zh":"B001等得更久，但3号不能办理新装。",
                           "en":"B001 had waited longer, but counter 3 cannot do New connection."}}],
                         "sentence":{"zh":"A001被叫到3号，因为该号已等候12分钟，比下一位A002（11分钟）更久。B001等得更久，但3号不能办理新装。",
                           "en":"A001 was called to counter 3 because it had waited 12 min, \
longer than the next, A002 (11 min). B001 had waited longer, but counter 3 cannot do New connection."}}
                        """));
    }

    @Test
    void aRecallHasTheReasonsOfItsFirstCallAndNobodysWordsAreTold() {
        later(30);
        server.post(HALL + "counters/3/recall", "{}");
        JsonObject again = server.get(HALL + "calls/2/why").json();

        assertThat(again.getBoolean("recall")).isTrue();
        assertThat(again.getString("calledAt")).isEqualTo("2027-02-01T00:42:05.120Z");
        server.post(HALL + "counters/3/no-show", "{}");
        Answer called = server.post(HALL + "counters/3/call", "{\"visit\":\"v3\",\"reason\":\"Mrs Wang is unwell\"}");
        assertThat(called.status()).as(called.text()).isEqualTo(200);
        Answer why = server.get(HALL + "calls/3/why");
        assertThat(why.json().getString("rule")).isEqualTo("out-of-order");
        assertThat(why.text()).doesNotContain("Wang", "li-min", "李敏");
    }

    @Test
    void aCallThatWasNeverMadeIsUnknown() {
        Answer unknown = server.get(HALL + "calls/2/why");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("UNKNOWN_CALL");
        assertThat(unknown.json().getString("detail"))
                .isEqualTo("Expected the number of a call of hall H001, which has made 1, but got 2.");
        assertThat(server.get(HALL + "calls/0/why").status()).isEqualTo(400);
        assertThat(server.get(HALL + "calls/first/why").status()).isEqualTo(400);
        assertThat(server.get("/api/v1/halls/H999/calls/1/why").code()).isEqualTo("UNKNOWN_HALL");
    }
}
