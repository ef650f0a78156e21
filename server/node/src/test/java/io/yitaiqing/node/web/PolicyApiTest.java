package io.yitaiqing.node.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yitaiqing.node.web.Server.Answer;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The dispatch policy over HTTP: read, changed in part, bounded, and watched by its shadow. */
class PolicyApiTest {

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

    private JsonObject changed(String body) {
        Answer answer = post("policy", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonObject policy() {
        return server.get(HALL + "policy").json();
    }

    @Test
    void aChangeOfAPartLeavesTheRest() {
        JsonObject before = policy();

        JsonObject answer = changed("{'policy':'generalized-c-mu','weights':{'bill-payment':{'importance':2}}}");

        assertThat(answer.getString("policy")).isEqualTo("generalized-c-mu");
        assertThat(answer.getInteger("version")).isEqualTo(before.getInteger("version") + 1);
        JsonObject after = policy();
        assertThat(after.getJsonObject("weights").getJsonObject("bill-payment").getDouble("importance"))
                .isEqualTo(2);
        for (String same : after.fieldNames()) {
            if (!Set.of("policy", "version", "weights", "position").contains(same)) {
                assertThat(after.getValue(same)).as(same).isEqualTo(before.getValue(same));
            }
        }
        JsonObject row = server.get("/api/v1/halls/H001")
                .json()
                .getJsonObject("document")
                .getJsonObject("hall")
                .getJsonObject("H001");
        assertThat(row.getInteger("policyVersion")).isEqualTo(after.getInteger("version"));
        assertThat(row.getJsonObject("fairness")).isEqualTo(after.getJsonObject("fairness"));
    }

    @Test
    void whatIsReadCanBeSentBack() {
        changed("{'fairness':{'mostOvertakes':3},'shadow':{'policy':'c-mu'},'rings':[{'afterSeconds':60,"
                + "'drops':['language']}],'times':{'clerks':{'li-min':{'bill-payment':90}}}}");
        JsonObject before = policy();
        JsonObject sent = before.copy();
        sent.remove("version");
        sent.remove("position");

        changed(sent.encode());

        JsonObject after = policy();
        assertThat(after.getInteger("version")).isEqualTo(before.getInteger("version") + 1);
        before.remove("version");
        before.remove("position");
        after.remove("version");
        after.remove("position");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void theSameRequestTwiceIsOneChange() {
        String body = "{\"policy\":\"c-mu\"}";

        Answer first = server.post(HALL + "policy", body, "k-1");
        Answer again = server.post(HALL + "policy", body, "k-1");

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(policy().getInteger("version")).isEqualTo(first.json().getInteger("version"));
        assertThat(server.post(HALL + "policy", "{\"policy\":\"earliest-due\"}", "k-1")
                        .code())
                .isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'policy':'dice'}                            | 400 | to be one of first-come-first
            {}                                           | 400 | an object with at least one field
            {'mood':'good'}                              | 400 | the body to have only the fields policy, offsetSeconds
            {'offsetSeconds':-1}                         | 400 | a number of seconds from 0 to 86400, but got '-1'
            {'offsetSeconds':1e999}                      | 400 | Expected
            {'weights':{'bill-payment':{'importance':0}}}| 400 | a number from 0.001 to 1000, but got '0'
            {'weights':{'passport':{'importance':1}}}    | 422 | but dispatch names 'passport'
            {'times':{'factors':[1,1]}}                  | 400 | to have at least 5 items, but it has 2
            {'times':{'clerks':{'nobody':{}}}}           | 422 | Expected a clerk of hall H001
            {'fairness':{'waitLimitSeconds':59}}         | 400 | from 60 to 86400, but got '59'
            {'rings':[{'afterSeconds':9,'drops':['clerk']},{'afterSeconds':9,'drops':['clerk']}]}| 422 | begin later
            {'rings':[{'afterSeconds':9,'drops':[]}]}    | 400 | at least 1 item
            {'borrowing':{'shareOfTarget':0}}            | 400 | a number from 0.01 to 1, but got '0'
            {'offers':{'mode':'shove'}}                  | 400 | one of pull, push
            {'shadow':{}}                                | 400 | the field 'policy'
            """)
    void whatIsOutOfBoundsIsRefusedWithASentence(String body, int status, String sentence) {
        JsonObject before = policy();

        Answer answer = post("policy", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().getString("detail")).contains(sentence);
        assertThat(policy()).isEqualTo(before);
    }

    @Test
    void theShadowTellsWhomItWouldHaveCalled() {
        assertThat(server.get(HALL + "policy/shadow").json().getBoolean("running"))
                .isFalse();
        changed("{'shadow':{'policy':'static-priority','weights':{'bill-payment':{'importance':9}}}}");
        post("counters/1/open", "{}");
        post("clerks/li-min/skills", "{'skills':{'bill-payment':5,'new-connection':3},'inTraining':[],'languages':[]}");
        post("counters/1/open", "{'clerk':'li-min'}");
        post("visits", "{'services':['new-connection']}");
        post("visits", "{'services':['bill-payment']}");
        assertThat(post("counters/1/call-next", "{}").json().getString("ticket"))
                .isEqualTo("B001");

        JsonObject report = server.get(HALL + "policy/shadow").json();

        assertThat(report.getInteger("calls")).isEqualTo(1);
        assertThat(report.getInteger("disagreements")).isEqualTo(1);
        JsonObject one = report.getJsonArray("recent").getJsonObject(0);
        assertThat(one.getJsonObject("real").getString("ticket")).isEqualTo("B001");
        assertThat(one.getJsonObject("shadow").getString("ticket")).isEqualTo("A001");
        assertThat(one.getJsonObject("shadow").getString("rule")).isEqualTo("static-priority");
        JsonObject services = report.getJsonObject("estimate").getJsonObject("services");
        assertThat(services.getJsonObject("bill-payment")
                        .getJsonObject("shadow")
                        .getInteger("called"))
                .isEqualTo(1);
        changed("{'withoutShadow':true}");
        assertThat(server.get(HALL + "policy/shadow").json().getBoolean("running"))
                .isFalse();
    }
}
